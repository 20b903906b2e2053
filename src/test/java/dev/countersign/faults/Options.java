package dev.countersign.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What to try.
 *
 * @param kills how many times to kill; 0 for none
 * @param scenarios which other things to do to it
 * @param data where to keep the evidence; null for a folder that is deleted when nothing is found
 */
record Options(
        int kills,
        long seed,
        List<String> scenarios,
        @Nullable Path data) {

    private static final int KILLS = 50;

    /**
     * Reads the words after the command.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     */
    static Options of(String... words) {
        Integer kills = null;
        long seed = ThreadLocalRandom.current().nextInt(1, 100_000);
        var scenarios = new ArrayList<String>();
        Path data = null;
        for (int i = 0; i < words.length; i++) {
            var name = words[i].replaceFirst("=.*", "");
            var value = words[i].contains("=") ? words[i].replaceFirst("^[^=]*=", "") : next(words, i++ + 1, name);
            switch (name) {
                case "--kills" -> kills = (int) number(name, value);
                case "--seed" -> seed = number(name, value);
                case "--scenario" -> scenarios.add(known(value));
                case "--data" -> data = Path.of(value);
                default -> throw new IllegalArgumentException("faults does not know %s.".formatted(name));
            }
        }
        var all = scenarios.isEmpty() && kills == null ? Scenario.names() : scenarios;
        return new Options(kills != null ? kills : scenarios.isEmpty() ? KILLS : 0, seed, all, data);
    }

    private static String next(String[] words, int at, String name) {
        if (at >= words.length) throw new IllegalArgumentException("%s needs a value.".formatted(name));
        return words[at];
    }

    private static long number(String name, String value) {
        if (!value.matches("\\d{1,9}"))
            throw new IllegalArgumentException("%s is a number, not \"%s\".".formatted(name, value));
        return Long.parseLong(value);
    }

    private static String known(String name) {
        if (Scenario.names().contains(name)) return name;
        throw new IllegalArgumentException(
                "There is no scenario %s, only %s.".formatted(name, String.join(", ", Scenario.names())));
    }
}
