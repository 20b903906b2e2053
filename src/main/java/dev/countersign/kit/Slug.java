package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The part of a public address that names one thing: 1 to 96 lower-case letters a–z, digits and single hyphens between them. */
public record Slug(@JsonValue String value) implements TextValue {

    static final int LONGEST = 96;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (value.isEmpty() || value.length() > LONGEST)
            throw new IllegalArgumentException(
                    "A slug has 1 to %d characters; this one has %d".formatted(LONGEST, value.length()));
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*"))
            throw new IllegalArgumentException(
                    "'%s' is not a slug: use lower-case letters a–z and digits, joined by single hyphens, such as '%s'"
                            .formatted(Texts.shortened(value), from(value)));
    }

    /** The slug that a title suggests: accents fall away, everything that is no letter or digit becomes a hyphen; "untitled" if nothing is left. */
    public static Slug from(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) plain = plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return new Slug(plain.isEmpty() ? "untitled" : plain);
    }

    /** This slug, or the first numbered after it that is not taken. */
    public Slug orFirstFree(Predicate<Slug> taken) {
        var slug = this;
        for (int n = 2; taken.test(slug); n++) slug = numbered(n);
        return slug;
    }

    /** This slug with a number behind it, for a second thing of the same name. */
    public Slug numbered(int number) {
        var ending = "-" + number;
        var room = LONGEST - ending.length();
        return new Slug((value.length() > room ? value.substring(0, room).replaceAll("-$", "") : value) + ending);
    }

    @Override
    public String toString() {
        return value;
    }
}
