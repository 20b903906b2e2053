package dev.countersign.story;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who works on articles: the account, and the person with the one credential that the account signs as.
 *
 * @param roles as the form of accounts names them
 */
public record Colleague(String name, List<String> roles, Letters letters) {

    /** What somebody holds: a kind of credential as the form names it, its letters, its title and who granted it. */
    public record Letters(String kind, String abbreviation, String title, String grantedBy) {}

    /** The first name, as colleagues say it. */
    String firstName() {
        return name.split(" ", 2)[0];
    }

    String email() {
        return firstName().toLowerCase(Locale.ROOT) + "@clinic.example";
    }

    String password() {
        return "long words of " + firstName();
    }
}
