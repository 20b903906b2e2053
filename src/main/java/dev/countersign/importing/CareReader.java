package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.article.SectionKey;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads "When to see a doctor": conditions and what to do then, apart by how soon care is needed. */
final class CareReader {

    private static final int MOST_CONDITIONS = 50;
    private static final int LONGEST_CONDITION = 500;
    private static final Pattern DANGLING = Words.pattern(",?\\s+(?:if|when|si)\\s*:$");

    private final Draft draft;

    CareReader(Draft draft) {
        this.draft = draft;
    }

    boolean read(Chapter chapter) {
        boolean announced =
                HeadingWords.SEE_DOCTOR.isIn(chapter.title()) || chapter.heading() == null && advises(chapter);
        if (!announced || chapter.body().isEmpty() || !chapter.inner().isEmpty()) return false;
        if (!chapter.lists().stream().allMatch(CareReader::holdsConditions)) return false;
        var groups = groups(chapter);
        for (var group : groups) write(chapter, group, group == groups.getFirst());
        return true;
    }

    /** Where advice to seek care begins that ends a text without a heading; 0 if the text has a heading, has none of it or is all of it. */
    int adviceAtEnd(Chapter chapter) {
        if (chapter.heading() != null
                || !chapter.inner().isEmpty()
                || draft.sections().isEmpty()) return 0;
        int begin = chapter.body().size();
        while (begin > 0
                && chapter.body().get(begin - 1) instanceof Paragraph paragraph
                && CareWords.advises(paragraph.text().text())) begin--;
        return begin == chapter.body().size() ? 0 : begin;
    }

    /** Whether nothing but such advice stands there without a heading. */
    private static boolean advises(Chapter chapter) {
        return !chapter.body().isEmpty()
                && chapter.body().stream()
                        .allMatch(element -> element instanceof Listing
                                || element instanceof Paragraph paragraph
                                        && CareWords.advises(paragraph.text().text()))
                && chapter.body().getFirst() instanceof Paragraph;
    }

    private static boolean holdsConditions(Listing list) {
        return list.items().size() <= MOST_CONDITIONS
                && list.items().stream().allMatch(item -> item.text().text().length() <= LONGEST_CONDITION);
    }

    /** A list with what stands above it. A paragraph that sends the reader somewhere else, sooner or later, begins another. */
    private static List<Group> groups(Chapter chapter) {
        var groups = new ArrayList<Group>();
        var current = new ArrayList<Element>();
        boolean closed = false;
        for (var element :
                chapter.body().stream().flatMap(CareReader::bySentence).toList()) {
            boolean sends = !(element instanceof Listing) && CareWords.sends(Chapter.words(element));
            boolean differs = !current.isEmpty()
                    && sends
                    && level(chapter.title(), List.of(element)) != level(chapter.title(), current);
            if (differs || closed && sends && Chapter.words(element).endsWith(":")) {
                groups.add(new Group(List.copyOf(current), level(chapter.title(), current)));
                current.clear();
            }
            current.add(element);
            closed = element instanceof Listing;
        }
        groups.add(new Group(List.copyOf(current), level(chapter.title(), current)));
        return groups;
    }

    /** A paragraph in as many as it has sentences that send the reader somewhere sooner or later than the one before. */
    private static Stream<Element> bySentence(Element element) {
        if (!(element instanceof Paragraph paragraph) || paragraph.text().text().length() > 4_000)
            return Stream.of(element);
        var parts = new ArrayList<Passage>();
        for (var sentence : paragraph.text().sentences()) {
            boolean goesOn = !parts.isEmpty()
                    && (!CareWords.sends(sentence.text())
                            || CareWords.level(sentence.text())
                                    == CareWords.level(parts.getLast().text()));
            if (goesOn) parts.add(parts.removeLast().and(sentence));
            else parts.add(sentence);
        }
        return parts.size() < 2
                ? Stream.of(element)
                : parts.stream().map(part -> new Paragraph(part, paragraph.quoted()));
    }

    /** The level that heading and running text speak of; a list item may name a hospital without being about one. */
    private static Level level(String heading, List<Element> elements) {
        return CareWords.level(heading + ". "
                + words(elements.stream()
                        .filter(element -> !(element instanceof Listing))
                        .toList()));
    }

    private static String words(List<Element> elements) {
        var words = elements.stream().map(Chapter::words).collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), Words.LONGEST_SENTENCE - 250));
    }

    private void write(Chapter chapter, Group group, boolean first) {
        var all = group.elements().stream()
                .filter(Listing.class::isInstance)
                .flatMap(list -> ((Listing) list).items().stream())
                .map(item -> item.text().text())
                .toList();
        var conditions = all.stream()
                .filter(condition -> !isEmergency(condition, group.level()))
                .toList();
        var emergencies = all.stream()
                .filter(condition -> isEmergency(condition, group.level()))
                .toList();
        var action = group.elements().stream()
                .filter(element -> !(element instanceof Listing))
                .map(element -> conditions.isEmpty() ? element : withoutIf(element))
                .toList();
        draft.section(
                new Section.CareAdvice(
                        key(chapter),
                        first ? ChapterReader.headingOf(chapter) : null,
                        Aspect.SEE_DOCTOR,
                        group.level(),
                        conditions,
                        Blocks.rich(action)),
                "careAdvice",
                chapter.lines(),
                "%s of seeking care; the words make it %s."
                        .formatted(
                                chapter.heading() == null ? "The text speaks" : "The heading speaks",
                                group.level()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                Certainty.LIKELY);
        if (!emergencies.isEmpty())
            draft.section(
                    new Section.CareAdvice(
                            key(chapter), null, Aspect.SEE_DOCTOR, Level.EMERGENCY, emergencies, RichText.EMPTY),
                    "careAdvice",
                    chapter.lines(),
                    "An item of the list sends the reader to emergency care.",
                    Certainty.LIKELY);
    }

    /** "See a doctor if:" above conditions: that they are conditions is said by their place. */
    private Element withoutIf(Element element) {
        if (!(element instanceof Paragraph paragraph)) return element;
        var dangling = DANGLING.matcher(paragraph.text().text());
        if (!dangling.find() || dangling.start() == 0) return element;
        draft.leave(
                Leftover.Kind.HEADING,
                paragraph.text().text(),
                paragraph.lines(),
                "It leads into conditions, which have their own place; the advice stays without its last word.");
        return new Paragraph(paragraph.text().slice(0, dangling.start()), paragraph.quoted());
    }

    private SectionKey key(Chapter chapter) {
        return ChapterReader.key(draft, chapter, "care-advice");
    }

    /** Whether one item of a calmer list sends the reader to emergency care. */
    private static boolean isEmergency(String condition, Level level) {
        return level != Level.EMERGENCY && CareWords.sends(condition) && CareWords.level(condition) == Level.EMERGENCY;
    }

    private record Group(List<Element> elements, Level level) {}
}
