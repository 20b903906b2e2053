package dev.countersign.contract;

import java.util.Comparator;

/**
 * One thing that is asked of a database: an entry of the list.
 *
 * @param chapter where it stands in the list
 * @param name how it is written there; a member of a command follows the command's name
 */
record Demand(Chapter chapter, String name) implements Comparable<Demand> {

    /** The chapters of the list, each with a table. */
    enum Chapter {
        COMMANDS("Commands"),
        QUERIES("Queries"),
        RESULTS("Order and projection"),
        UPDATES("Updates"),
        STAGES("Aggregation stages"),
        EXPRESSIONS("Aggregation expressions"),
        INDEXES("Indexes"),
        VALUES("Values");

        private final String heading;

        Chapter(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    @Override
    public int compareTo(Demand other) {
        return Comparator.comparing(Demand::chapter).thenComparing(Demand::name).compare(this, other);
    }

    @Override
    public String toString() {
        return "`" + name + "` under \"" + chapter.heading() + "\"";
    }
}
