package dev.countersign.kit;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is said about a piece of text beyond its letters: how it looks, where it leads, what it rests on. */
public sealed interface Mark {

    /**
     * The one order in which marks stand: citations first, then the link, then the decorators. A rendering nests them
     * in this order, so that a cited sentence with a bold word in it stays one citation.
     */
    Comparator<Mark> CANONICAL_ORDER = Comparator.<Mark>comparingInt(Mark::rank).thenComparing(Mark::sortKey);

    /** How text looks. Subscript and superscript carry meaning in this field: CO₂, 10⁹. */
    enum Decorator implements Mark {
        STRONG,
        EM,
        SUB,
        SUP,
        CODE;

        /** The name in Portable Text, which is also the name of the HTML element. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where text leads: an http, https, mailto or tel address, or a path or anchor on the same site. */
    record Link(String href) implements Mark {

        private static final int MAX_LENGTH = 2_048;
        private static final Pattern FORBIDDEN_CHARACTER = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}\\p{Cs}\\\\<>\"`]");
        private static final Pattern ALLOWED = Pattern.compile(
                "(?i:https?)://[^/?#].*" // an address with a host
                        + "|(?i:mailto|tel):.+" // a mailbox or a telephone number
                        + "|/(?!/).*|#.+"); // a path (not //host, which leaves the site) or an anchor

        /**
         * Checks the address.
         *
         * @throws IllegalArgumentException if the address could lead anywhere else, run a script, or is no address
         */
        public Link {
            if (href.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "A link has at most 2,048 characters; this one has %,d.".formatted(href.length()));
            }
            if (FORBIDDEN_CHARACTER.matcher(href).find()) {
                throw new IllegalArgumentException(
                        "A link has no spaces, quotes, angle brackets or backslashes; write them percent-encoded.");
            }
            if (!ALLOWED.matcher(href).matches()) {
                throw new IllegalArgumentException("A link begins with https://, http://, mailto:, tel:, / or #; '"
                        + href + "' does not lead to such an address.");
            }
        }
    }

    /** Which reference of the article or card the text rests on. */
    record Citation(String reference) implements Mark {

        private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        /**
         * Checks the form of the key; whether such a reference exists is known only to what holds the references.
         *
         * @throws IllegalArgumentException if it is no reference key
         */
        public Citation {
            if (!KEY.matcher(reference).matches()) {
                throw new IllegalArgumentException("A reference key has 1 to 64 letters, digits, dots, dashes or"
                        + " underscores and begins with a letter or digit, such as r1.");
            }
        }
    }

    private static int rank(Mark mark) {
        return switch (mark) {
            case Citation citation -> citation.reference().length(); // r2 before r10
            case Link link -> 100;
            case Decorator decorator -> 101 + decorator.ordinal();
        };
    }

    private static String sortKey(Mark mark) {
        return switch (mark) {
            case Citation citation -> citation.reference();
            case Link link -> link.href();
            case Decorator decorator -> decorator.label();
        };
    }
}
