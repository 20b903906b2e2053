package dev.countersign.importing;

import dev.countersign.importing.Terms.Term;
import dev.countersign.importing.outline.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells by its form and its words whether a chapter is about one treatment, about several, or about something else. */
final class TreatmentChapters {

    private static final Pattern DETAIL = Words.pattern(
            "^(?:how (?:to (?:do|use|take|apply|perform|get)|it works|often|long|much)|what (?:it is|you(?:['’]ll)? need|it does|to expect)|why it (?:works|helps)|steps?|instructions?|directions?|equipment|materials?|benefits|dos(?:e|age)|frequency|duration|cautions?|precautions?|warnings?|safety|side effects?|possible side effects|who (?:should|can)|best for|evidence|tips?|variations?|cost|good to know)\\b");
    private static final int LONGEST_NAME = 120;

    private TreatmentChapters() {}

    /** Whether a chapter is about one treatment, small headings such as "How to do it" included. */
    static boolean isTreatment(Chapter inner) {
        var title = inner.title();
        return inner.inner().stream().allMatch(TreatmentChapters::isDetail)
                && !(inner.body().isEmpty() && inner.inner().isEmpty())
                && title.length() <= LONGEST_NAME
                && !HeadingWords.SEE_DOCTOR.isIn(title)
                && !HeadingWords.isEnding(title)
                && !HeadingWords.announcesQuestions(title)
                && !HeadingWords.announcesReferences(title)
                && !CallToAction.isHeading(title)
                && !(HeadingWords.of(title)
                        .filter(words -> words == HeadingWords.PROGNOSIS
                                || words == HeadingWords.CAUSES
                                || words == HeadingWords.SYMPTOMS
                                || words == HeadingWords.SIDE_EFFECTS)
                        .isPresent());
    }

    /** Whether their headings count them: then they are of one sort, and a few known ones speak for all. */
    static boolean isCounted(List<Chapter> named) {
        return named.size() >= 3
                && named.stream()
                        .allMatch(inner ->
                                inner.heading() != null && inner.heading().number() == named.indexOf(inner) + 1);
    }

    /** The treatments that one small heading stands above, each named at the start of a paragraph; empty if it stands above one. */
    static List<Term> severalIn(Chapter inner) {
        var terms = Terms.row(inner.body());
        return inner.inner().isEmpty()
                        && terms.size() == inner.body().size()
                        && terms.stream()
                                .allMatch(term ->
                                        TreatmentHeadings.names(term.name().text()))
                ? terms
                : List.of();
    }

    /** The text of a card, with small headings such as "How to do it" in it. */
    static List<Element> flat(Chapter card) {
        var all = new ArrayList<>(card.body());
        for (var inner : card.inner()) {
            if (inner.heading() != null) all.add(inner.heading());
            all.addAll(inner.body());
        }
        return all;
    }

    /** Whether a small heading within a card says a side of the treatment and names none itself. */
    private static boolean isDetail(Chapter chapter) {
        return chapter.inner().isEmpty()
                && !chapter.body().isEmpty()
                && Words.find(DETAIL, chapter.title())
                && !HeadingWords.SEE_DOCTOR.isIn(chapter.title());
    }
}
