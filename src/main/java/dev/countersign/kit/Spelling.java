package dev.countersign.kit;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** How the constants of the code are spelled in JSON, such as {@code overTheCounter}. */
public final class Spelling {

    private Spelling() {}

    /** The word for one constant. */
    public static String of(Enum<?> constant) {
        return Json.MAPPER.convertValue(constant, String.class);
    }

    /** Every constant of a type by its word, in the order of the type. */
    public static <E extends Enum<E>> SequencedMap<String, E> all(Class<E> type) {
        var words = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) words.put(of(constant), constant);
        return words;
    }

    /**
     * The constant that is spelled so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        var constant = all(type).get(word);
        if (constant == null) throw new IllegalArgumentException("There is no '%s' here".formatted(word));
        return constant;
    }
}
