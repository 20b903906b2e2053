package dev.countersign.access;

import dev.countersign.kit.Limits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The first start: the site gets its name and its first administrator, by the link in the log. */
@Service
public class FirstStart {

    private final SetupLink link;
    private final Accounts accounts;
    private final Sites sites;

    FirstStart(SetupLink link, Accounts accounts, Sites sites) {
        this.link = link;
        this.accounts = accounts;
        this.sites = sites;
    }

    /** Whether it is still to come. */
    public boolean isToCome() {
        return accounts.haveNoAdministrator();
    }

    /** Whether this token is the one in the log. */
    public boolean opensWith(String token) {
        return isToCome() && link.opensWith(token);
    }

    /**
     * Opens the first account and names the site. The token is used up, unless something is refused.
     *
     * @param site null to leave it unnamed
     * @return the account; empty if this is not the token
     */
    public Optional<User> complete(String token, @Nullable Site site, NewAccount administrator) {
        if (site != null) Limits.demand(site);
        return link.use(token, () -> {
            var user = accounts.createFirst(administrator);
            if (site != null) sites.save(site);
            return user;
        });
    }

    /** The site as it was named. */
    public Site site() {
        return sites.findById(Site.ID).orElse(Site.UNNAMED);
    }
}
