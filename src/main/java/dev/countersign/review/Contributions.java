package dev.countersign.review;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.UserId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who changed each part since it was last covered: none of them may sign it. A pure fold over the revisions, oldest first.
 *
 * <p>Words belong to the digest that they make: an edit undone by hand returns to the earlier digest and to its contributors. A part that is
 * new in a revision inherits the contributors of the parts that went until then and of the sections that changed with it, since words may have
 * been cut there: moving them does not wash them clean.
 */
public final class Contributions {

    private final Map<PartKey, Map<Digest, Set<Contributor>>> byDigest = new HashMap<>();
    private final Map<PartKey, Part> latest = new HashMap<>();

    /** One revision: its parts and who saved it. Nobody, for a revision that is known to be covered as a whole. */
    public record Written(List<Part> parts, Optional<Contributor> by) {}

    /**
     * Goes through the revisions.
     *
     * @param covered tells whether a part that these people contributed to is covered
     */
    public static Contributions of(List<Written> revisions, BiPredicate<Part, Set<Contributor>> covered) {
        var contributions = new Contributions();
        revisions.forEach(revision -> contributions.add(revision, covered));
        return contributions;
    }

    /** Puts the contributions to other parts, such as treatment cards, beside these. */
    public Contributions and(Contributions other) {
        byDigest.putAll(other.byDigest);
        latest.putAll(other.latest);
        return this;
    }

    /** Who contributed to the part as it reads now, since it was last covered. */
    public Set<Contributor> to(Part part) {
        return byDigest.getOrDefault(part.key(), Map.of()).getOrDefault(part.digest(), Set.of());
    }

    /** The contributor to this part who is this user or this person. */
    public Optional<Contributor> by(@Nullable UserId user, @Nullable PersonId person, Part part) {
        return to(part).stream()
                .filter(contributor -> contributor.is(user, person))
                .findFirst();
    }

    private void add(Written revision, BiPredicate<Part, Set<Contributor>> covered) {
        var inherited = contributorsToWhatWasCut(revision);
        for (var part : revision.parts()) {
            var known = byDigest.computeIfAbsent(part.key(), key -> new HashMap<>());
            if (!known.containsKey(part.digest())) {
                var before = latest.get(part.key());
                var contributors = new LinkedHashSet<>(before == null ? inherited : stillOpen(before, covered));
                revision.by().ifPresent(contributors::add);
                known.put(part.digest(), Set.copyOf(contributors));
            }
        }
        revision.parts().forEach(part -> latest.put(part.key(), part));
    }

    private Set<Contributor> stillOpen(Part before, BiPredicate<Part, Set<Contributor>> covered) {
        var contributors = to(before);
        return covered.test(before, contributors) ? Set.of() : contributors;
    }

    private Set<Contributor> contributorsToWhatWasCut(Written revision) {
        var now = revision.parts().stream().collect(Collectors.toMap(Part::key, Part::digest));
        var contributors = new LinkedHashSet<Contributor>();
        latest.values().stream()
                .filter(before -> !before.digest().equals(now.get(before.key())))
                .filter(before -> !(before.subject() instanceof Part.Subject.Composition))
                .forEach(before -> contributors.addAll(to(before)));
        return contributors;
    }
}
