package dev.countersign.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds a quote again in a text that was edited since. A pure function, in three steps: the very words, where most of what stood around them
 * still stands; other words between what stood before and behind them; similar words near what stood around them. Words that still stand
 * somewhere are always found, whatever became of the text around them.
 */
public final class Anchoring {

    /** Of what stood around a quote, how much must still be there for the same words to be the same place beyond doubt. */
    private static final double MOSTLY = 0.3;

    /** Fewer characters of context are found anywhere. */
    private static final int LEAST_CONTEXT = 6;

    private static final int NEAREST_CONTEXT = 16;

    /** Of a quote's characters, how many may differ in similar words. */
    private static final double SIMILAR = 0.3;

    private static final int MOST_COMPARISONS = 5_000_000;

    private Anchoring() {}

    /**
     * Where the words of a quote stand now.
     *
     * @param text in the form of {@link PartText}
     * @return empty if neither they nor similar ones stand there
     */
    public static Optional<Place> find(Quote quote, String text) {
        var same = same(quote, text);
        if (same.filter(place -> keptAround(quote, text, place) >= MOSTLY).isPresent())
            return same.map(Place.class::cast);
        return between(quote, text).map(Place.class::cast).or(() -> same).or(() -> similar(quote, text));
    }

    private static Optional<Place.Same> same(Quote quote, String text) {
        var found = new ArrayList<Place.Same>();
        for (int at = text.indexOf(quote.exact()); at >= 0; at = text.indexOf(quote.exact(), at + 1))
            found.add(new Place.Same(at, at + quote.exact().length(), quote.exact()));
        return found.stream()
                .max(Comparator.<Place.Same>comparingDouble(place -> keptAround(quote, text, place))
                        .thenComparing(
                                Comparator.comparingInt(Place.Same::start).reversed()));
    }

    /** How much of a quote's context still stands around a place, from 0 to 1. */
    private static double keptAround(Quote quote, String text, Place.Same place) {
        int reach = quote.prefix().length() + 1;
        var before = text.substring(Math.max(0, place.start() - reach), place.start())
                .stripTrailing();
        reach = quote.suffix().length() + 1;
        var behind = text.substring(place.end(), Math.min(text.length(), place.end() + reach))
                .stripLeading();
        int kept = commonEnd(before, quote.prefix()) + commonStart(behind, quote.suffix());
        int all = quote.prefix().length() + quote.suffix().length();
        return all == 0 ? 1 : (double) kept / all;
    }

    /** What stands now between the nearest words before the quote and those behind it. */
    private static Optional<Place.Changed> between(Quote quote, String text) {
        var before = end(quote.prefix());
        var behind = start(quote.suffix());
        if (before.length() + behind.length() < 2 * LEAST_CONTEXT) return Optional.empty();
        int most = Math.max(2 * quote.exact().length(), 80);
        for (int from : ends(before, text)) {
            int to = behind.isEmpty() ? text.length() : text.indexOf(behind, from);
            if (to >= 0 && to - from <= most) {
                var now = text.substring(from, to);
                if (now.isBlank()) continue;
                int start = from + now.length() - now.stripLeading().length();
                return Optional.of(new Place.Changed(start, start + now.strip().length(), now.strip()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> similar(Quote quote, String text) {
        int most = (int) (quote.exact().codePointCount(0, quote.exact().length()) * SIMILAR);
        Optional<Similarity.Found> best = Optional.empty();
        for (var window : neighbourhoods(quote, text)) {
            var found = Similarity.find(quote.exact(), text.substring(window.from, window.to), most)
                    .map(in -> in.shifted(window.from));
            if (found.isPresent()
                    && (best.isEmpty() || found.get().edits() < best.get().edits())) best = found;
        }
        return best.map(
                found -> new Place.Changed(found.start(), found.end(), text.substring(found.start(), found.end())));
    }

    private record Window(int from, int to) {}

    private static List<Window> neighbourhoods(Quote quote, String text) {
        int reach = 2 * quote.exact().length() + 40;
        var places = new TreeSet<Integer>();
        if (end(quote.prefix()).length() >= LEAST_CONTEXT) places.addAll(ends(end(quote.prefix()), text));
        var behind = start(quote.suffix());
        if (behind.length() >= LEAST_CONTEXT)
            for (int at = text.indexOf(behind); at >= 0; at = text.indexOf(behind, at + 1)) places.add(at);
        if (places.isEmpty())
            return (long) quote.exact().length() * text.length() > MOST_COMPARISONS
                    ? List.of()
                    : List.of(new Window(0, text.length()));
        return places.stream()
                .limit(20)
                .map(at -> new Window(
                        whole(text, Math.max(0, at - reach)), whole(text, Math.min(text.length(), at + reach))))
                .toList();
    }

    /** Never within a character that takes two places. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** The ends of all occurrences; the beginning of the text where nothing is sought. */
    private static List<Integer> ends(String sought, String text) {
        if (sought.isEmpty()) return List.of(0);
        var ends = new ArrayList<Integer>();
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) ends.add(at + sought.length());
        return ends;
    }

    private static String end(String prefix) {
        return prefix.substring(whole(prefix, Math.max(0, prefix.length() - NEAREST_CONTEXT)));
    }

    private static String start(String suffix) {
        return suffix.substring(0, whole(suffix, Math.min(suffix.length(), NEAREST_CONTEXT)));
    }

    private static int commonEnd(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) same++;
        return same;
    }

    private static int commonStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) same++;
        return same;
    }
}
