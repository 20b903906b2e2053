package dev.countersign.review;

import dev.countersign.kit.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ways on which a signature over earlier words of a part reaches the part as it reads now: chains of standing waivers, of which all the
 * words together stay within what policy allows. A waiver that leads to contested words leads nowhere, whoever declared it and by whatever detour.
 */
final class Routes {

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
        var about = grounds.waivers().stream()
                .filter(waiver -> waiver.isAbout(part, grounds.article()))
                .sorted(Comparator.comparing(Waiver::at)
                        .thenComparing(waiver -> waiver.id().value()))
                .toList();
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
