package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.Terms.Term;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.kit.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides for each chapter which kind of section it is, and writes it into the draft. What fits no kind is prose. */
final class ChapterReader {

    private static final int LONGEST_HEADING = 200;
    private static final Pattern BENEFITS = Words.pattern("\\bbenefits\\b");
    private static final Set<Aspect> LISTS_THINGS = Set.of(Aspect.CAUSES, Aspect.SYMPTOMS, Aspect.RISKS);

    private final Draft draft;
    private final TreatmentReader treatments;
    private final CareReader care;
    private final QuestionReader questions;

    ChapterReader(Draft draft) {
        this.draft = draft;
        this.treatments = new TreatmentReader(draft);
        this.care = new CareReader(draft);
        this.questions = new QuestionReader(draft);
    }

    void read(List<Chapter> chapters) {
        chapters.forEach(this::read);
    }

    private void read(Chapter whole) {
        var closing = treatments.isCollection(whole) ? Closing.of(whole) : new Closing(whole, List.of());
        int advice = care.adviceAtEnd(closing.row());
        if (advice > 0) {
            var body = whole.body();
            readRow(whole.withBody(body.subList(0, advice)));
            readRow(new Chapter(null, body.subList(advice, body.size()), List.of()));
        } else {
            readRow(closing.row());
        }
        if (!closing.after().isEmpty()) read(new Chapter(null, closing.after(), List.of()));
    }

    private void readRow(Chapter whole) {
        var asides = Asides.from(whole);
        var chapter = asides.rest();
        if (!(chapter.isEmpty() && chapter.heading() == null)) content(chapter, asides);
        asides.all().forEach(aside -> aside.write(draft));
    }

    private void content(Chapter chapter, Asides asides) {
        if (chapter.title().length() > LONGEST_HEADING) prose(chapter);
        else if (asides.takesHeading()) asides.withHeading(chapter.title());
        else if (references(chapter) || care.read(chapter) || questions(chapter)) return;
        else if (treatments.isCollection(chapter)) read(treatments.collection(chapter));
        else if (treatments.terms(chapter) || treatments.professional(chapter)) return;
        else if (chapter.inner().isEmpty() ? definitions(chapter) : innerDefinitions(chapter)) return;
        else if (!chapter.inner().isEmpty() && chapter.inner().stream().anyMatch(ChapterReader::isOfItsOwn))
            split(chapter);
        else prose(chapter);
    }

    /** Inner chapters of another kind, such as "When to see a doctor", stand on their own; what is before them stays together. */
    private void split(Chapter chapter) {
        var before =
                chapter.inner().stream().takeWhile(inner -> !isOfItsOwn(inner)).toList();
        var first = chapter.withInner(before);
        if (!first.isEmpty() || first.heading() != null) read(first);
        read(chapter.inner().subList(before.size(), chapter.inner().size()));
    }

    private static boolean isOfItsOwn(Chapter chapter) {
        var title = chapter.title();
        return HeadingWords.SEE_DOCTOR.isIn(title)
                || HeadingWords.announcesQuestions(title)
                || HeadingWords.announcesReferences(title)
                || TreatmentHeadings.announces(title) && chapter.inner().size() > 1
                || CallToAction.isHeading(title);
    }

    private boolean questions(Chapter chapter) {
        var closing = questions.read(chapter);
        if (closing.isEmpty()) return false;
        if (!closing.get().isEmpty()) read(new Chapter(null, closing.get(), List.of()));
        return true;
    }

    private boolean references(Chapter chapter) {
        if (!HeadingWords.announcesReferences(chapter.title())
                || !chapter.inner().isEmpty()) return false;
        var lists = chapter.lists();
        var others = chapter.body().stream()
                .filter(element -> !lists.isEmpty() && !(element instanceof Listing))
                .toList();
        var entries = chapter.body().stream()
                .filter(element -> !others.contains(element))
                .flatMap(element -> switch (element) {
                    case Listing list -> list.items().stream().map(Element.Item::text);
                    case Paragraph paragraph -> java.util.stream.Stream.of(paragraph.text());
                    case Element.Heading heading -> java.util.stream.Stream.of(heading.text());
                    case Element.Picture picture ->
                        java.util.stream.Stream.<dev.countersign.importing.outline.Passage>of();
                })
                .toList();
        if (entries.isEmpty()
                || entries.size() > 300
                || entries.stream().anyMatch(entry -> Citations.of("r0", entry).isEmpty())) return false;
        for (var entry : entries)
            Citations.of(draft.nextReferenceKey(), entry)
                    .ifPresent(reference -> draft.reference(
                            reference,
                            entry.lines(),
                            "It is an entry below the heading “%s”.".formatted(chapter.title())));
        if (chapter.heading() != null)
            draft.leave(
                    Leftover.Kind.HEADING, chapter.title(), chapter.heading().lines(), "It announces the references.");
        if (!others.isEmpty()) read(new Chapter(null, others, List.of()));
        return true;
    }

    /** Each list of terms with what stands above it; what follows the last one closes it. */
    private boolean definitions(Chapter chapter) {
        var groups = TermGroup.of(chapter.body());
        if (groups.isEmpty()) return false;
        var heading = headingOf(chapter);
        var aspect = HeadingWords.aspect(chapter.title());
        for (var group : groups) {
            boolean first = group == groups.getFirst();
            draft.section(
                    new Section.Definitions(
                            draft.key(heading == null ? "terms" : heading),
                            first ? heading : null,
                            aspect,
                            Blocks.rich(group.intro()),
                            group.terms().stream().map(ChapterReader::item).toList(),
                            Blocks.rich(group.closing())),
                    "definitions",
                    chapter.lines(),
                    "It has %d items of the form “Term: description”."
                            .formatted(group.terms().size()),
                    Certainty.LIKELY);
        }
        return true;
    }

    private static Section.Definitions.Item item(Term term) {
        return new Section.Definitions.Item(
                term.name().text(), term.description().rich());
    }

    /** "Causes" with a heading for each cause. */
    private boolean innerDefinitions(Chapter chapter) {
        var aspect = HeadingWords.aspect(chapter.title());
        boolean lists = aspect != null && LISTS_THINGS.contains(aspect) || Words.find(BENEFITS, chapter.title());
        if (!lists) return false;
        boolean fits = chapter.inner().size() >= 2
                && chapter.inner().size() <= 100
                && chapter.inner().stream()
                        .allMatch(inner -> inner.inner().isEmpty()
                                && !inner.body().isEmpty()
                                && inner.title().length() <= 120
                                && !isOfItsOwn(inner));
        if (!fits) return false;
        var items = chapter.inner().stream()
                .map(inner -> new Section.Definitions.Item(inner.title(), Blocks.rich(inner.body())))
                .toList();
        draft.section(
                new Section.Definitions(
                        draft.key(chapter.title()),
                        chapter.title(),
                        aspect,
                        Blocks.rich(chapter.body()),
                        items,
                        RichText.EMPTY),
                "definitions",
                chapter.lines(),
                "The heading speaks of several things, and %d headings with text below it name them."
                        .formatted(items.size()),
                Certainty.LIKELY);
        return true;
    }

    private void prose(Chapter chapter) {
        boolean tooLong = chapter.title().length() > LONGEST_HEADING;
        var blocks = new ArrayList<dev.countersign.kit.Block>();
        if (tooLong && chapter.heading() != null)
            blocks.add(chapter.heading().text().block());
        blocks.addAll(Blocks.prose(chapter));
        var heading = tooLong ? null : headingOf(chapter);
        var aspect = heading == null ? null : HeadingWords.aspect(heading);
        var reason = heading == null || chapter.heading() == null
                ? "It is text without a heading of its own."
                : "Its heading %s, and its text has no other form."
                        .formatted(chapter.heading().form().words());
        draft.prose(
                heading,
                aspect,
                blocks,
                draft.hasSummary() || !draft.sections().isEmpty() ? "text" : "introduction",
                chapter.lines(),
                reason,
                blocks.isEmpty() ? Certainty.UNSURE : Certainty.LIKELY);
    }

    static @Nullable String headingOf(Chapter chapter) {
        return chapter.title().isEmpty() ? null : chapter.title();
    }

    static SectionKey key(Draft draft, Chapter chapter, String withoutHeading) {
        return draft.key(chapter.title().isEmpty() ? withoutHeading : chapter.title());
    }
}
