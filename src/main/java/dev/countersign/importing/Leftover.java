package dev.countersign.importing;

import dev.countersign.importing.outline.Lines;

/**
 * Text that belongs to the page it was copied from and not to the article. It is kept here so that nothing vanishes unseen.
 *
 * @param kind what it is
 * @param text its words, as they stood
 * @param firstLine where it begins in the source, counted from 1
 * @param lastLine where it ends
 */
public record Leftover(Kind kind, String text, int firstLine, int lastLine) {

    static Leftover of(Kind kind, String text, Lines lines) {
        return new Leftover(kind, text, lines.first(), lines.last());
    }

    /** The sorts of leftovers. */
    public enum Kind {
        NAVIGATION("navigation of the page"),
        NEWSLETTER("an invitation to a mailing list"),
        SHARING("sharing and following"),
        LEGAL("copyright, cookies and terms"),
        DATE("a date or a reading time"),
        CAPTION("a caption or an alternative text whose picture was not copied"),
        CONTENTS("a list of contents or of other pages"),
        PEOPLE("the line that names author or reviewer"),
        HEADING("a heading whose place the structure takes"),
        METADATA("a property of the page");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is, in words. */
        public String words() {
            return words;
        }
    }
}
