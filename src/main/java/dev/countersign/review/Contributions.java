package dev.countersign.review;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.UserId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who changed each part since it was last covered by signatures: none of them may sign it. A pure fold over the revisions, oldest first.
 *
 * <p>Words belong to the digest that they make: an edit undone by hand returns to the earlier digest and to its contributors. Moving words does
 * not wash them clean: a part that is new in a revision inherits the contributors of the parts that went until then and of the sections that
 * changed with it, and any part in which a run of words turns up that another part had inherits from that one ({@link Passages}). Nor does a
 * waiver: the words stay those of whoever changed them and of whoever declared the change editorial.
 */
public final class Contributions {

    private final Map<PartKey, Map<Digest, Hands>> byDigest = new HashMap<>();
    private final Map<PartKey, Part> latest = new HashMap<>();
    private final Map<PartKey, Map<Digest, Part>> parts = new HashMap<>();
    private final Map<Digest, Passages> passages = new HashMap<>();
    private final Function<Part, List<Waiver>> waivers;
    private final BiPredicate<Part, Set<Contributor>> covered;

    private Contributions(Function<Part, List<Waiver>> waivers, BiPredicate<Part, Set<Contributor>> covered) {
        this.waivers = waivers;
        this.covered = covered;
    }

    /**
     * Those whose words a part is made of.
     *
     * @param made who changed it
     * @param waived who declared changes of it editorial
     */
    public record Hands(Set<Contributor> made, Set<Contributor> waived) {

        static final Hands NOBODY = new Hands(Set.of(), Set.of());

        public Hands {
            made = Set.copyOf(made);
            waived = Set.copyOf(waived);
        }

        /** All of them. */
        public Set<Contributor> all() {
            return union(made, waived);
        }

        Hands and(Hands others) {
            return new Hands(union(made, others.made), union(waived, others.waived));
        }

        private static Set<Contributor> union(Set<Contributor> some, Set<Contributor> others) {
            var all = new LinkedHashSet<>(some);
            all.addAll(others);
            return Set.copyOf(all);
        }
    }

    /**
     * One revision: its parts and who saved it.
     *
     * @param by nobody, for a revision that is known to be covered as a whole
     * @param writers who wrote the words of its parts, as far as that is known from before
     */
    public record Written(List<Part> parts, Optional<Contributor> by, Map<PartKey, Hands> writers) {

        /** A revision of which nothing is known from before. */
        public Written(List<Part> parts, Optional<Contributor> by) {
            this(parts, by, Map.of());
        }
    }

    /**
     * Goes through the revisions.
     *
     * @param waivers the waivers that lead to a part as it reads
     * @param covered tells whether a part that these people contributed to is covered by signatures alone
     */
    public static Contributions of(
            List<Written> revisions,
            Function<Part, List<Waiver>> waivers,
            BiPredicate<Part, Set<Contributor>> covered) {
        var contributions = new Contributions(waivers, covered);
        revisions.forEach(contributions::add);
        return contributions;
    }

    /** Puts the contributions to other parts, such as treatment cards, beside these. */
    public Contributions and(Contributions other) {
        byDigest.putAll(other.byDigest);
        latest.putAll(other.latest);
        return this;
    }

    /** Who contributed to the part as it reads now, since it was last covered by signatures. */
    public Set<Contributor> to(Part part) {
        return hands(part).all();
    }

    /** The same, told apart by what they did. */
    public Hands hands(Part part) {
        return byDigest.getOrDefault(part.key(), Map.of()).getOrDefault(part.digest(), Hands.NOBODY);
    }

    /** The contributor to this part who is this user or this person. */
    public Optional<Contributor> by(@Nullable UserId user, @Nullable PersonId person, Part part) {
        return to(part).stream()
                .filter(contributor -> contributor.is(user, person))
                .findFirst();
    }

    private void add(Written revision) {
        var inherited = handsOnWhatWasCut(revision);
        var added = new HashMap<PartKey, Hands>();
        for (var part : revision.parts()) {
            if (byDigest.getOrDefault(part.key(), Map.of()).containsKey(part.digest())) continue;
            var before = latest.get(part.key());
            var hands = (before == null ? inherited : stillOpen(before))
                    .and(revision.writers().getOrDefault(part.key(), Hands.NOBODY))
                    .and(handsOnPassagesOfOthers(part))
                    .and(new Hands(revision.by().map(Set::of).orElse(Set.of()), Set.of()));
            for (var waiver : waivers.apply(part))
                hands = hands.and(new Hands(Set.copyOf(waiver.changedBy()), Set.of(waiver.by())));
            added.put(part.key(), hands);
        }
        for (var part : revision.parts()) {
            latest.put(part.key(), part);
            parts.computeIfAbsent(part.key(), key -> new HashMap<>()).put(part.digest(), part);
        }
        added.forEach((key, hands) -> byDigest.computeIfAbsent(key, any -> new HashMap<>())
                .put(Objects.requireNonNull(latest.get(key)).digest(), hands));
    }

    private Hands stillOpen(Part before) {
        var hands = hands(before);
        return covered.test(before, hands.all()) ? Hands.NOBODY : hands;
    }

    private Hands handsOnWhatWasCut(Written revision) {
        var now = revision.parts().stream().collect(Collectors.toMap(Part::key, Part::digest));
        return latest.values().stream()
                .filter(before -> !before.digest().equals(now.get(before.key())))
                .filter(before -> !(before.subject() instanceof Part.Subject.Composition))
                .map(this::hands)
                .reduce(Hands.NOBODY, Hands::and);
    }

    /** On words that are new to this part and that another part has or had, in whatever state. */
    private Hands handsOnPassagesOfOthers(Part part) {
        var before = latest.get(part.key());
        if (before == null) return Hands.NOBODY;
        var fresh = passages(part).without(passages(before));
        if (fresh.isEmpty()) return Hands.NOBODY;
        return parts.entrySet().stream()
                .filter(other -> !other.getKey().equals(part.key()))
                .flatMap(other -> other.getValue().values().stream())
                .filter(state -> passages(state).sharesAnyWith(fresh))
                .map(this::stillOpen)
                .reduce(Hands.NOBODY, Hands::and);
    }

    private Passages passages(Part part) {
        return passages.computeIfAbsent(part.digest(), digest -> Passages.of(part));
    }
}
