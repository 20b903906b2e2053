package dev.countersign.importing;

import dev.countersign.kit.RichText;
import dev.countersign.kit.Slug;
import dev.countersign.people.Credential;
import dev.countersign.people.Profile;
import java.util.List;

/**
 * An author or reviewer found in the source.
 *
 * @param profile what the source says of them
 * @param claims the letters behind the name, each on its own
 */
public record RecognisedPerson(Profile profile, List<Claim> claims) {

    public RecognisedPerson {
        claims = List.copyOf(claims);
    }

    /** The slug that the name without its honorific suggests. */
    public Slug slug() {
        return Slug.from(PersonText.of(profile.name()).map(PersonText::bareName).orElse(profile.name()));
    }

    /** What both say of the same person. */
    RecognisedPerson and(RecognisedPerson other) {
        var mine = profile;
        var theirs = other.profile;
        var blocks = new java.util.ArrayList<>(mine.biography().blocks());
        blocks.addAll(theirs.biography().blocks());
        var letters = new java.util.LinkedHashSet<>(claims);
        letters.addAll(other.claims);
        return new RecognisedPerson(
                new Profile(
                        mine.name().length() >= theirs.name().length() ? mine.name() : theirs.name(),
                        mine.role() != null ? mine.role() : theirs.role(),
                        mine.affiliation() != null ? mine.affiliation() : theirs.affiliation(),
                        new RichText(blocks),
                        List.of(),
                        List.of()),
                List.copyOf(letters));
    }

    /** A credential that somebody claims; nobody has checked it. */
    public record Claim(Credential.Kind kind, String abbreviation, String title) {

        Credential credential() {
            return Credential.claimed(kind, abbreviation, title);
        }
    }
}
