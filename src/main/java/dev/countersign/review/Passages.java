package dev.countersign.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The runs of words of a part, by which words are known again in another: every few that follow on each other. Shorter ones tell nothing, since
 * two people may well write them.
 */
final class Passages {

    private static final int WORDS = 5;

    private final Set<String> runs;

    private Passages(Set<String> runs) {
        this.runs = runs;
    }

    static Passages of(Part part) {
        var runs = new HashSet<String>();
        part.content().forEach((name, member) -> {
            if (!name.equals("references")) gather(member, runs); // the titles of sources are nobody's words here
        });
        return new Passages(runs);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    Passages without(Passages others) {
        var left = new HashSet<>(runs);
        left.removeAll(others.runs);
        return new Passages(left);
    }

    boolean sharesAnyWith(Passages others) {
        return !Collections.disjoint(runs, others.runs);
    }

    private static void gather(Object node, Set<String> runs) {
        switch (node) {
            case Map<?, ?> block when "block".equals(block.get("_type")) -> gather(text(block), runs);
            case Map<?, ?> members -> members.values().forEach(member -> gather(member, runs));
            case List<?> list -> list.forEach(element -> gather(element, runs));
            case String text -> gather(text, runs);
            default -> {
                // Figures and flags are no words.
            }
        }
    }

    /** The words of a paragraph run on from one span to the next. */
    private static String text(Map<?, ?> block) {
        var text = new StringBuilder();
        if (block.get("children") instanceof List<?> children)
            for (var child : children) if (child instanceof Map<?, ?> span) text.append(span.get("text"));
        return text.toString();
    }

    private static void gather(String text, Set<String> runs) {
        var words = new ArrayList<>(WordDistance.tokens(text));
        words.removeIf(word -> !Character.isLetterOrDigit(word.codePointAt(0)));
        words.replaceAll(word -> word.toLowerCase(Locale.ROOT));
        for (int from = 0; from + WORDS <= words.size(); from++)
            runs.add(String.join(" ", words.subList(from, from + WORDS)));
    }
}
