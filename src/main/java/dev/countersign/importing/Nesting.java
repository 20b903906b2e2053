package dev.countersign.importing;

import dev.countersign.importing.outline.Element.Form;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out which chapters stand within another one where the headings do not say it: six treatments below "Treating it at home", questions below
 * "FAQ".
 */
final class Nesting {

    /** Headings of these aspects begin something new. */
    private static final Set<HeadingWords> OTHER_SUBJECTS = Set.of(
            HeadingWords.SEE_DOCTOR,
            HeadingWords.SIDE_EFFECTS,
            HeadingWords.COMPLICATIONS,
            HeadingWords.SYMPTOMS,
            HeadingWords.CAUSES,
            HeadingWords.PREVENTION,
            HeadingWords.DIAGNOSIS,
            HeadingWords.PROGNOSIS,
            HeadingWords.LIVING_WITH,
            HeadingWords.OVERVIEW);

    private static final int MOST_NAME_WORDS = 4;
    private static final Pattern SERIES = Pattern.compile("(\\p{Lu}\\p{L}+) \\d{1,2}\\b");

    private final List<Chapter> chapters;
    private final boolean titleAnnounces;
    private final boolean titleAsks;
    private final List<Chapter> result = new ArrayList<>();

    private Nesting(List<Chapter> chapters, String title) {
        this.chapters = chapters;
        this.titleAsks = HeadingWords.announcesQuestions(title);
        this.titleAnnounces = TreatmentHeadings.isTitleOfCollection(title);
    }

    static List<Chapter> arrange(List<Chapter> chapters, String title) {
        var nesting = new Nesting(chapters.stream().flatMap(Nesting::lifted).toList(), title);
        nesting.arrange();
        return nesting.result;
    }

    /** Sources at the end of a chapter belong to the post, however small their heading is. */
    private static Stream<Chapter> lifted(Chapter chapter) {
        if (chapter.heading() == null
                || chapter.inner().isEmpty()
                || !HeadingWords.announcesReferences(chapter.inner().getLast().title())) return Stream.of(chapter);
        int last = chapter.inner().size() - 1;
        return Stream.of(
                chapter.withInner(chapter.inner().subList(0, last)),
                chapter.inner().get(last));
    }

    private void arrange() {
        int at = 0;
        while (at < chapters.size()) {
            var chapter = chapters.get(at);
            int end = at + 1;
            if (seriesEnd(at) > at + 2) {
                end = seriesEnd(at);
                result.add(chapter.withInner(chapters.subList(at + 1, end)));
            } else if (HeadingWords.announcesQuestions(chapter.title())
                    && chapter.inner().isEmpty()) {
                while (end < chapters.size() && isQuestion(chapters.get(end))) end++;
                result.add(chapter.withInner(chapters.subList(at + 1, end)));
            } else if (questionsFrom(at)) {
                while (end < chapters.size() && isQuestion(chapters.get(end))) end++;
                result.add(new Chapter(null, List.of(), chapters.subList(at, end)));
            } else if (TreatmentHeadings.announces(chapter.title())
                    && chapter.inner().isEmpty()
                    && chapter.lists().stream().allMatch(list -> Terms.of(list).isEmpty())) {
                while (end < chapters.size() && belongs(chapter, at + 1, end)) end++;
                result.add(end == at + 1 ? chapter : chapter.withInner(chapters.subList(at + 1, end)));
            } else if (runBegins(at)) {
                while (end < chapters.size() && goesOn(at, end)) end++;
                result.add(new Chapter(null, List.of(), chapters.subList(at, end)));
            } else if (titleAnnounces
                    && isNumberedRun(chapter.inner())
                    && !TreatmentHeadings.announces(chapter.title())) {
                result.add(chapter.withInner(List.of()));
                result.add(new Chapter(null, List.of(), chapter.inner()));
            } else {
                result.add(chapter);
            }
            at = end;
        }
    }

    /** Where "Phase 1 …", "Phase 2 …" end that stand right below a heading without text of its own. */
    private int seriesEnd(int at) {
        int end = at + 1;
        if (!chapters.get(at).isEmpty() || end >= chapters.size()) return end;
        if (standsBelow(chapters.get(at), chapters.get(end))) {
            while (end < chapters.size() && standsBelow(chapters.get(at), chapters.get(end))) end++;
            return end;
        }
        var first = SERIES.matcher(chapters.get(end).title());
        if (!first.lookingAt()) return end;
        while (end < chapters.size()) {
            var next = SERIES.matcher(chapters.get(end).title());
            if (!next.lookingAt() || !next.group(1).equals(first.group(1))) break;
            end++;
        }
        return end;
    }

    /** Short words in capitals below a heading that is not: "Enjoy", "Limit". */
    private static boolean standsBelow(Chapter above, Chapter below) {
        return above.heading() != null
                && below.heading() != null
                && above.heading().form() == Form.ALONE
                && below.heading().form() == Form.CAPITALS
                && below.inner().isEmpty()
                && Words.count(below.title()) <= 3;
    }

    /** A row of questions right below a title that announces them. */
    private boolean questionsFrom(int at) {
        return titleAsks
                && at + 1 < chapters.size()
                && isQuestion(chapters.get(at))
                && isQuestion(chapters.get(at + 1));
    }

    private static boolean isQuestion(Chapter chapter) {
        return chapter.title().endsWith("?")
                && !CallToAction.isHeading(chapter.title())
                && chapter.inner().isEmpty()
                && !chapter.body().isEmpty();
    }

    private static boolean isNumberedRun(List<Chapter> inner) {
        return inner.size() >= 2
                && inner.stream()
                        .allMatch(chapter ->
                                chapter.heading() != null && chapter.heading().form() == Form.NUMBERED)
                && inner.stream().filter(Nesting::isOtherSubject).count() * 3 <= inner.size();
    }

    /** Whether the chapter at this index is one of the treatments that the parent announces. */
    private boolean belongs(Chapter parent, int first, int index) {
        var chapter = chapters.get(index);
        var heading = chapter.heading();
        var above = parent.heading();
        if (heading == null
                || above == null
                || heading.level() < above.level()
                || !chapter.inner().isEmpty()
                || chapter.body().isEmpty()) return false;
        if (isOtherSubject(chapter) || closesHomeCare(parent, chapter)) return false;
        if (heading.number() > 0)
            return heading.number() == index - first + 1 || heading.number() == number(first) + index - first;
        if (above.gap() >= 2 && heading.gap() != gap(first)) return false;
        if (above.gap() >= 2 && heading.gap() == 1) return true;
        if (TreatmentHeadings.announces(chapter.title()) && !TreatmentHeadings.names(chapter.title())) return false;
        return !TreatmentHeadings.isGeneral(chapter.title())
                && (TreatmentHeadings.names(chapter.title()) || standsBetween(index));
    }

    /** Whether a short name without a telling word stands in a row of treatments, such as "Lavender oil". */
    private boolean standsBetween(int index) {
        if (Words.count(chapters.get(index).title()) > MOST_NAME_WORDS
                || chapters.get(index).title().endsWith("?")) return false;
        for (int later = index + 1; later < Math.min(chapters.size(), index + 4); later++) {
            var title = chapters.get(later).title();
            if (isOtherSubject(chapters.get(later)) || TreatmentHeadings.isGeneral(title)) return false;
            if (TreatmentHeadings.names(title)) return true;
        }
        return false;
    }

    private int gap(int index) {
        var heading = chapters.get(index).heading();
        return heading == null ? 0 : heading.gap();
    }

    private int number(int index) {
        var heading = chapters.get(index).heading();
        return heading == null ? 0 : heading.number();
    }

    /** What a professional does is not done at home. */
    private static boolean closesHomeCare(Chapter parent, Chapter chapter) {
        return (HeadingWords.of(parent.title())
                                .filter(words -> words == HeadingWords.SELF_CARE)
                                .isPresent()
                        || parent.title().toLowerCase(java.util.Locale.ROOT).contains("natural"))
                && TreatmentWords.ofName(chapter.title())
                        .filter(kind -> kind == Kind.PROFESSIONAL || kind == Kind.PRESCRIPTION)
                        .isPresent();
    }

    private static boolean isOtherSubject(Chapter chapter) {
        var title = chapter.title();
        return HeadingWords.of(title).filter(OTHER_SUBJECTS::contains).isPresent()
                || HeadingWords.isEnding(title)
                || HeadingWords.announcesQuestions(title)
                || HeadingWords.announcesReferences(title)
                || CallToAction.isHeading(title);
    }

    /** Treatments right below the title, without a heading of their own: "7 ways to ease a stiff neck". */
    private boolean runBegins(int at) {
        if (!titleAnnounces
                || isOtherSubject(chapters.get(at))
                || TreatmentHeadings.announces(chapters.get(at).title())
                        && !TreatmentHeadings.names(chapters.get(at).title())) return false;
        var heading = chapters.get(at).heading();
        if (heading == null
                || at + 1 >= chapters.size()
                || !goesOn(at, at + 1)
                || !chapters.get(at).inner().isEmpty()) return false;
        return heading.number() == 1
                || TreatmentHeadings.names(chapters.get(at).title())
                        && TreatmentHeadings.names(chapters.get(at + 1).title());
    }

    private boolean goesOn(int first, int index) {
        var chapter = chapters.get(index);
        var heading = chapter.heading();
        if (heading == null
                || isOtherSubject(chapter)
                || !chapter.inner().isEmpty()
                || chapter.body().isEmpty()) return false;
        if (number(first) > 0) return heading.number() == number(first) + index - first;
        return TreatmentHeadings.names(chapter.title());
    }
}
