package dev.countersign.review;

import dev.countersign.kit.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways on which a signature over earlier words of a part reaches the part as it reads now: chains of standing waivers, of which all the
 * words together stay within what policy allows. A waiver that leads to contested words leads nowhere, whoever declared it and by whatever detour.
 */
final class Routes {

    private static final Comparator<Waiver> EARLIEST =
            Comparator.comparing(Waiver::at).thenComparing(waiver -> waiver.id().value());

    /** The way that takes the fewest words to each digest from which there is one. */
    private final Map<Digest, Route> routes = new HashMap<>();

    private final int mostWords;

    private record Route(int words, List<Waiver> waivers) {}

    private Routes(Part part, List<Waiver> usable, int mostWords) {
        this.mostWords = mostWords;
        routes.put(part.digest(), new Route(0, List.of()));
        for (boolean found = true; found; ) {
            found = false;
            for (var waiver : usable) found |= lead(waiver);
        }
    }

    /** The routes to a part. */
    static Routes to(Part part, Coverage.Grounds grounds) {
        return to(part, grounds, null);
    }

    /**
     * The routes to a part for a signature from before a withdrawal: what was declared after that carries it no further, since the signature was
     * given before somebody found a reason to take the words away.
     */
    static Routes to(Part part, Coverage.Grounds grounds, @Nullable Instant until) {
        var about = about(part, grounds);
        var contested = about.stream()
                .filter(waiver -> !waiver.stands())
                .map(Waiver::to)
                .collect(Collectors.toSet());
        var limits = grounds.policy().waivers();
        var usable = about.stream()
                .filter(waiver -> limits.allowed() && waiver.stands() && !contested.contains(waiver.to()))
                .filter(waiver -> until == null || !waiver.at().isAfter(until))
                .toList();
        return new Routes(part, usable, limits.mostWords());
    }

    /** The waivers on the way from these words to the part, the first first; none if they are its words already. */
    Optional<List<Waiver>> from(Digest signed) {
        return Optional.ofNullable(routes.get(signed))
                .filter(route -> route.words() <= mostWords || route.waivers().isEmpty())
                .map(Route::waivers);
    }

    /** The waivers through which signatures reach a part and, while it is not covered, the contested ones that lead to it. */
    static List<Waiver> decisive(PartCoverage answer, Coverage.Grounds grounds) {
        var covers = switch (answer) {
            case PartCoverage.Free free -> List.<PartCoverage.Cover>of();
            case PartCoverage.Covered covered -> covered.by();
            case PartCoverage.Uncovered open -> open.by();
        };
        var carrying = covers.stream().flatMap(cover -> cover.through().stream());
        var contested = answer instanceof PartCoverage.Uncovered
                ? leadingTo(answer.part(), grounds).stream().filter(waiver -> !waiver.stands())
                : Stream.<Waiver>of();
        return Stream.concat(carrying, contested).distinct().sorted(EARLIEST).toList();
    }

    /** Every waiver that leads to a part as it reads, by however many others, whether or not it carries anything. */
    private static Set<Waiver> leadingTo(Part part, Coverage.Grounds grounds) {
        var about = about(part, grounds);
        var words = new HashSet<>(Set.of(part.digest()));
        var found = new LinkedHashSet<Waiver>();
        for (boolean more = true; more; ) {
            more = false;
            for (var waiver : about)
                if (words.contains(waiver.to()) && found.add(waiver)) {
                    words.add(waiver.from());
                    more = true;
                }
        }
        return found;
    }

    private static List<Waiver> about(Part part, Coverage.Grounds grounds) {
        return grounds.waivers().stream()
                .filter(waiver -> waiver.isAbout(part, grounds.article()))
                .sorted(EARLIEST)
                .toList();
    }

    private boolean lead(Waiver waiver) {
        var onwards = routes.get(waiver.to());
        if (onwards == null) return false;
        var words = onwards.words() + waiver.words();
        var known = routes.get(waiver.from());
        if (known != null && known.words() <= words) return false;
        var waivers = new ArrayList<Waiver>();
        waivers.add(waiver);
        waivers.addAll(onwards.waivers());
        routes.put(waiver.from(), new Route(words, List.copyOf(waivers)));
        return true;
    }
}
