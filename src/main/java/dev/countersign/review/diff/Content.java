package dev.countersign.review.diff;

import java.util.List;

/** What a member holds: text in lines, or records one below the other. */
public sealed interface Content {

    /** Whether anything in it differs. */
    boolean isChanged();

    /** Text. */
    record Lines(List<Line> lines) implements Content {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean isChanged() {
            return lines.stream().anyMatch(Line::isChanged);
        }
    }

    /** Records, such as doses or references. */
    record Entries(List<Entry> entries) implements Content {
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public boolean isChanged() {
            return entries.stream().anyMatch(Entry::isChanged);
        }
    }
}
