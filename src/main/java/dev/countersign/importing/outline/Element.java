package dev.countersign.importing.outline;

import java.util.List;

/** One thing that the form of the text shows. */
public sealed interface Element {

    /** Where it stands in the source. */
    Lines lines();

    /**
     * A line that stands above what follows.
     *
     * @param level 1 to 6 where the form says so or by the forms found in the same text
     * @param number its number in a row of numbered headings; 0 if it has none
     * @param gap how many blank lines stand before it
     */
    record Heading(Passage text, Form form, int level, int number, int gap) implements Element {
        @Override
        public Lines lines() {
            return text.lines();
        }

        Heading at(int changed) {
            return new Heading(text, form, changed, number, gap);
        }
    }

    /** Running text. */
    record Paragraph(Passage text, boolean quoted) implements Element {
        @Override
        public Lines lines() {
            return text.lines();
        }
    }

    /** A list; items of inner lists follow their item with a deeper level. */
    record Listing(boolean numbered, List<Item> items) implements Element {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public Lines lines() {
            return items.getFirst().text().lines().to(items.getLast().text().lines());
        }
    }

    /** One item of a list, with its level from 1. */
    record Item(Passage text, boolean numbered, int level) {}

    /** A picture of which the text says where it is and what it shows. */
    record Picture(String alt, String src, Lines lines) implements Element {}

    /** By which form a heading was found, with the words to say so. */
    enum Form {
        MARKED("is marked as a heading"),
        UNDERLINED("is underlined"),
        BOLD("is a line of its own in bold"),
        NUMBERED("is a short numbered line followed by text"),
        CAPITALS("is a line of its own in capitals"),
        ALONE("is a short line of its own without a final period");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** The form as the end of a sentence that begins with what has it. */
        public String words() {
            return words;
        }
    }
}
