package dev.countersign.article;

import dev.countersign.kit.Json;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Reference;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold within one text beyond the limits of its fields. */
final class Consistency {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private Consistency() {}

    /** Refuses a text that breaks its limits or contradicts itself. */
    static void demand(ArticleText text) {
        Limits.demand(text);
        var reasons = new ArrayList<Reason>();
        sectionKeysAreUnique(text, reasons);
        referenceKeysAreUnique(text, reasons);
        citationsNameReferences(text, reasons);
        if (!reasons.isEmpty())
            throw new Refusal(
                            Refusal.Kind.INVALID,
                            "inconsistent-content",
                            "The text contradicts itself in places.",
                            reasons)
                    .exception();
        var bytes = Json.MAPPER.writeValueAsBytes(text).length;
        if (bytes > MOST_BYTES)
            throw Refusal.of(
                            Refusal.Kind.INVALID,
                            "too-large",
                            "An article holds at most 2 MB as JSON; this one has %.1f MB. Split it into several."
                                    .formatted(bytes / 1048576.0))
                    .exception();
    }

    private static void sectionKeysAreUnique(ArticleText text, List<Reason> reasons) {
        var seen = new HashSet<SectionKey>();
        for (int i = 0; i < text.sections().size(); i++) {
            var key = text.sections().get(i).key();
            if (!seen.add(key))
                reasons.add(new Reason(
                        "/sections/%d/key".formatted(i),
                        "Two sections have the key '%s': give one another".formatted(key)));
        }
    }

    private static void referenceKeysAreUnique(ArticleText text, List<Reason> reasons) {
        var seen = new HashSet<String>();
        for (int i = 0; i < text.references().size(); i++) {
            var key = text.references().get(i).key();
            if (!seen.add(key))
                reasons.add(new Reason(
                        "/references/%d/id".formatted(i),
                        "Two references have the id '%s': give one another".formatted(key)));
        }
    }

    private static void citationsNameReferences(ArticleText text, List<Reason> reasons) {
        var known = text.references().stream().map(Reference::key).collect(Collectors.toSet());
        for (int i = 0; i < text.sections().size(); i++) {
            var section = text.sections().get(i);
            var pointer = "/sections/%d".formatted(i);
            section.texts()
                    .flatMap(body -> body.citations().stream())
                    .filter(cited -> !known.contains(cited))
                    .forEach(cited -> reasons.add(
                            new Reason(pointer, "It cites '%s', which is not among the references".formatted(cited))));
        }
    }
}
