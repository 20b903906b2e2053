package dev.countersign.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something bad that happens to a house, other than a kill. */
interface Scenario {

    /** All of them, in the order in which they are tried. */
    List<Scenario> ALL =
            List.of(new DiskFull(), new ReadOnlyFolder(), new ClockSetBack(), new DatabaseGone(), new SlowStore());

    /** What it is asked for by. */
    String name();

    /**
     * Lets it happen.
     *
     * @param folder an empty folder of its own
     */
    Verdict happen(Path folder, Choice choice) throws Exception;

    /**
     * What came of it.
     *
     * @param words what was done and seen, as the rest of a line
     * @param findings what is not as it must be
     */
    record Verdict(String words, List<String> findings) {

        boolean isGood() {
            return findings.isEmpty();
        }
    }

    static List<String> names() {
        return ALL.stream().map(Scenario::name).toList();
    }

    static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
