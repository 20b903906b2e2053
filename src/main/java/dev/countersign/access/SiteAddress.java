package dev.countersign.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this site: what links in letters begin with. */
@Component
public class SiteAddress {

    private final Environment environment;
    private final String address;

    SiteAddress(Environment environment, @Value("${countersign.address:}") String address) {
        this.environment = environment;
        this.address = address.strip().replaceAll("/+$", "");
    }

    /** The whole address of a page; of the site itself for the empty path. */
    public String of(String path) {
        return path.isEmpty() ? here() : here() + "/" + path;
    }

    /** Whether somebody said where it is; else links lead to this machine, where nobody else can follow them. */
    public boolean isKnown() {
        return !address.isEmpty();
    }

    private String here() {
        return isKnown() ? address : "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
