package dev.countersign.importing;

import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** What a list in the text about a treatment is, by its form and by the words above it. */
enum CardList {
    CONTRAINDICATIONS,
    MATERIALS,
    STEPS,
    BENEFITS,
    TEXT;

    private static final Pattern LEADS_TO_BENEFITS =
            Words.pattern("\\b(?:benefits?|can help|helps?|may help|works?|effects)\\b.{0,80}:$");
    private static final Pattern LEADS_TO_MATERIALS =
            Words.pattern("\\b(?:you(?:['’]ll| will)? need|materials?|equipment|what you need)\\b.{0,40}:?$");
    private static final Pattern NOT_IF = Words.pattern(
            "\\b(?:avoid|do not|don['’]t|should not|shouldn['’]t|not recommended|not suitable|skip (?:it|this)|contraindicat\\w+)\\b.{0,80}:$");
    private static final int LONGEST_BENEFIT = 200;
    private static final int END_OF_LEAD_IN = 160;

    /** What a list is in the text about a treatment of this kind. What has lists within it, or does not fit its field, is text. */
    static CardList of(Kind kind, Listing list, String leadIn) {
        var texts = list.items().stream().map(item -> item.text().text()).toList();
        if (list.items().stream().anyMatch(item -> item.level() > 1)) return TEXT;
        if (Words.find(NOT_IF, leadIn) && fit(texts, Integer.MAX_VALUE, 500)) return CONTRAINDICATIONS;
        if (Words.find(LEADS_TO_MATERIALS, leadIn) && fit(texts, 30, 300)) return MATERIALS;
        if (list.numbered() && texts.size() >= 2 && fit(texts, 50, 1_000)) return STEPS;
        return texts.size() <= 30 && areBenefits(kind, list, leadIn) ? BENEFITS : TEXT;
    }

    private static boolean fit(List<String> texts, int most, int longest) {
        return texts.size() <= most && texts.stream().allMatch(text -> text.length() <= longest);
    }

    private static boolean areBenefits(Kind kind, Listing list, String leadIn) {
        if (list.items().stream()
                .anyMatch(item ->
                        Terms.of(item.text()).isEmpty() && item.text().text().length() > LONGEST_BENEFIT)) return false;
        var end = leadIn.substring(Math.max(0, leadIn.length() - END_OF_LEAD_IN));
        return Words.find(LEADS_TO_BENEFITS, end)
                || kind == Kind.PROFESSIONAL
                        && (leadIn.isEmpty() || leadIn.endsWith(":"))
                        && Terms.of(list).isPresent();
    }
}
