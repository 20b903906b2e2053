package dev.countersign.review;

import dev.countersign.kit.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a part are running text, in which a typing error may be corrected without a signature. A list of what may, not of what may
 * not: a member that somebody adds to the model is protected until it is named here.
 */
final class EditorialMembers {

    private static final Set<String> OF_COMPOSITION = Set.of("title", "summary", "image.alt");

    private static final Set<String> OF_SECTION = Set.of(
            "heading",
            "body",
            "intro",
            "closing",
            "caption",
            "image.alt",
            "items[].term",
            "items[].body",
            "items[].question",
            "items[].answer");

    private static final Set<String> OF_CARD = Set.of(
            "summary",
            "howItWorks",
            "bestFor",
            "benefits[].name",
            "benefits[].description",
            "uncertainty",
            "alternatives[]",
            "cost",
            "setting");

    /** Not of a drug: its name says what is taken, and its steps how much. */
    private static final Set<String> OF_CARD_THAT_IS_NO_DRUG =
            Set.of("name", "alsoCalled[]", "howTo.materials[]", "howTo.steps[]", "howTo.providedBy");

    private static final Set<String> OF_REFERENCES = Set.of(
            "references[].title", "references[].authors[]", "references[].containerTitle", "references[].publisher");

    private static final Set<String> LINKS = Set.of("references[].url");

    private static final Set<String> DRUGS = Set.of("overTheCounter", "prescription");

    private static final Set<String> ASPECTS_OF_RISK =
            Set.of("Medications", "SideEffects", "SeeDoctor", "RisksOrComplications");

    private final Map<String, Object> before;
    private final Map<String, Object> after;

    private EditorialMembers(Map<String, Object> before, Map<String, Object> after) {
        this.before = before;
        this.after = after;
    }

    static EditorialMembers of(Map<String, Object> before, Map<String, Object> after) {
        return new EditorialMembers(before, after);
    }

    /** Why nothing of this part may change without a signature, if that is so. */
    Optional<String> whyNothing() {
        if (either("type", "careAdvice")) return Optional.of("tells when to seek care");
        if (either("tone", "warning")) return Optional.of("is a warning");
        return ASPECTS_OF_RISK.stream().anyMatch(aspect -> either("aspect", aspect))
                ? Optional.of("tells of medicines, of risks or when to seek care")
                : Optional.empty();
    }

    boolean isText(String at) {
        if (OF_REFERENCES.contains(at)) return true;
        if (either("type", "composition")) return OF_COMPOSITION.contains(at);
        if (!either("type", "treatment")) return OF_SECTION.contains(at);
        var isDrug = DRUGS.stream().anyMatch(kind -> either("kind", kind));
        return OF_CARD.contains(at) || (!isDrug && OF_CARD_THAT_IS_NO_DRUG.contains(at));
    }

    boolean isLink(String at) {
        return LINKS.contains(at);
    }

    /** What a member is called where people read it. */
    static String called(String at) {
        if (at.isEmpty()) return "This part";
        var words = Stream.of(at.replace("[]", "").split("\\."))
                .map(name -> name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT))
                .reduce((outer, inner) -> outer + ", " + inner)
                .orElse(at);
        return "“%s”".formatted(Texts.shortened(words));
    }

    private boolean either(String member, String value) {
        return is(before.get(member), value) || is(after.get(member), value);
    }

    private static boolean is(@Nullable Object one, String value) {
        return value.equals(one);
    }
}
