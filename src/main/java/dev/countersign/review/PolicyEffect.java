package dev.countersign.review;

import dev.countersign.kit.PersonId;
import dev.countersign.people.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What another policy makes of the coverage of one text: the same words, cards and signatures, judged by both. A pure function.
 *
 * @param uncovered the parts that were settled and are not any more
 * @param settled the parts that were not and are now
 * @param freed the parts that needed somebody and need nobody any more
 * @param silenced the signatures that counted and do not any more, though what they are for is still needed
 */
public record PolicyEffect(
        List<Opened> uncovered, List<PartName> settled, List<PartName> freed, List<Silenced> silenced) {

    public PolicyEffect {
        uncovered = List.copyOf(uncovered);
        settled = List.copyOf(settled);
        freed = List.copyOf(freed);
        silenced = List.copyOf(silenced);
    }

    /** A part by its key and as it is called where people read it. */
    public record PartName(PartKey key, String title) {
        static PartName of(Part part) {
            return new PartName(part.key(), part.title());
        }
    }

    /**
     * A part that is settled no more.
     *
     * @param why each thing that is missing, as sentences without a full stop
     */
    public record Opened(PartName part, List<String> why) {}

    /**
     * A signer whose signatures do not count for a scope any more.
     *
     * @param why as a sentence about them
     * @param parts how many parts of the text they counted for
     */
    public record Silenced(PersonId person, String name, Scope scope, String why, int parts) {

        /** The same for more parts. */
        public Silenced and(int more) {
            return new Silenced(person, name, scope, why, parts + more);
        }
    }

    /**
     * What becomes of it.
     *
     * @param before by the policy that was
     * @param after the same text by the other
     */
    public static PolicyEffect between(Review before, Review after) {
        var uncovered = new ArrayList<Opened>();
        var settled = new ArrayList<PartName>();
        var freed = new ArrayList<PartName>();
        var silenced = new LinkedHashMap<String, Silenced>();
        for (var was : before.coverage().parts()) {
            var is = after.coverage().find(was.part().key()).orElse(was);
            var name = PartName.of(was.part());
            var wasOpen = was instanceof PartCoverage.Uncovered;
            if (!wasOpen && is instanceof PartCoverage.Uncovered open)
                uncovered.add(new Opened(
                        name,
                        open.gaps().stream().map(PartCoverage.Gap::inWords).toList()));
            if (wasOpen && !(is instanceof PartCoverage.Uncovered)) settled.add(name);
            if (!(was instanceof PartCoverage.Free) && is instanceof PartCoverage.Free) freed.add(name);
            silence(was, is, after.grounds().policy(), silenced);
        }
        return new PolicyEffect(uncovered, settled, freed, List.copyOf(silenced.values()));
    }

    /** Whether nothing becomes otherwise. */
    public boolean isNothing() {
        return uncovered.isEmpty() && settled.isEmpty() && freed.isEmpty() && silenced.isEmpty();
    }

    private static void silence(PartCoverage was, PartCoverage is, Policy policy, Map<String, Silenced> silenced) {
        var still = covers(is);
        for (var cover : covers(was)) {
            if (still.contains(cover) || !policy.needs(was.part()).contains(cover.scope())) continue;
            var signer = cover.signOff().signer();
            var qualification = Qualification.of(
                    policy, signer.credentials(), cover.signOff().day());
            var why = qualification.serves(cover.scope())
                    ? "%s’s signature does not count for %s".formatted(signer.name(), cover.scope())
                    : qualification.whyNot(signer.name(), cover.scope());
            silenced.merge(
                    signer.person() + "/" + cover.scope(),
                    new Silenced(signer.person(), signer.title(), cover.scope(), why, 1),
                    (known, one) -> known.and(1));
        }
    }

    private static List<PartCoverage.Cover> covers(PartCoverage answer) {
        return switch (answer) {
            case PartCoverage.Free free -> List.of();
            case PartCoverage.Covered covered -> covered.by();
            case PartCoverage.Uncovered open -> open.by();
        };
    }
}
