package dev.countersign.review.ui;

import dev.countersign.people.Scope;
import dev.countersign.review.Part;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A part that somebody may put their name to.
 *
 * @param scopes what they would answer for
 */
record Signable(Part part, Set<Scope> scopes) {

    private static final int SHORT = 8;

    String scopesInWords() {
        return new TreeSet<>(scopes).stream().map(Scope::value).collect(Collectors.joining(", "));
    }

    /** The beginning of the digest, enough to tell one wording from another on a page. */
    String shortDigest() {
        return part.digest().hex().substring(0, SHORT);
    }
}
