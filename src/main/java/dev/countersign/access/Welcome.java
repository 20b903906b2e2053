package dev.countersign.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever starts the application where it is and, while nobody has an account, how to open the first one. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Accounts accounts;
    private final SetupLink link;
    private final Environment environment;
    private final SiteAddress address;

    Welcome(Accounts accounts, SetupLink link, Environment environment, SiteAddress address) {
        this.accounts = accounts;
        this.link = link;
        this.environment = environment;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var port = environment.getProperty("local.server.port");
        if (port == null) return; // started for a command, not to be visited
        var here = address.of("");
        LOG.info(accounts.haveNoAdministrator() ? firstStart(here, link.issue()) : "Countersign is at {}", here);
    }

    private static String firstStart(String here, String token) {
        return """

                  ──────────────────────────────────────────────────────────────────────
                  Countersign is at {}
                  Nobody is an administrator yet. Open that account at

                  %s/setup?token=%s

                  The link works once, within a week.
                  ──────────────────────────────────────────────────────────────────────
                """.formatted(here, token);
    }
}
