package dev.countersign.publishing.ui;

import dev.countersign.kit.Refusal.Reason;
import dev.countersign.review.PartKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the part that a reason is about, from the place that it names in the text. */
final class Reasons {

    private static final Pattern IN_SECTION = Pattern.compile("/sections/(\\d+)/(.*)");

    private Reasons() {}

    /** The first part that any of these reasons is about; empty if they are all about settings. */
    static Optional<PartKey> part(List<Reason> reasons, Draft draft) {
        return reasons.stream()
                .map(reason -> part(reason, draft))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The reasons that are about this part, with their places as its form knows them. */
    static List<Reason> within(PartKey part, List<Reason> reasons, Draft draft) {
        return reasons.stream()
                .filter(reason -> part(reason, draft).filter(part::equals).isPresent())
                .map(reason -> new Reason(IN_SECTION.matcher(reason.at()).replaceFirst("$2"), reason.message()))
                .toList();
    }

    private static Optional<PartKey> part(Reason reason, Draft draft) {
        if (reason.at().equals("/title") || reason.at().equals("/summary")) return Optional.of(PartKey.COMPOSITION);
        var place = IN_SECTION.matcher(reason.at());
        if (!place.matches()) return Optional.empty();
        var sections = draft.text().sections();
        int index = Integer.parseInt(place.group(1));
        return index < sections.size()
                ? Optional.of(new PartKey(sections.get(index).key().value()))
                : Optional.empty();
    }
}
