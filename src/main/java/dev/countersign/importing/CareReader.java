package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads "When to see a doctor": conditions and what to do then, apart by how soon care is needed. */
final class CareReader {

    private static final int MOST_CONDITIONS = 50;
    private static final int LONGEST_CONDITION = 500;

    private static final Pattern SENDS = Words.pattern(
            "\\b(?:see|call|ring|dial|phone|contact|consult|visit|go (?:to|straight)|seek|get (?:medical|emergency|urgent|immediate)|make an appointment|book|speak|talk|tell|llam[ae]|acud[ea]|consult[ae])\\b");

    private final Draft draft;

    CareReader(Draft draft) {
        this.draft = draft;
    }

    boolean read(Chapter chapter) {
        if (!HeadingWords.SEE_DOCTOR.isIn(chapter.title()) || chapter.body().isEmpty() || !chapter.inner().isEmpty()) return false;
        if (!chapter.lists().stream().allMatch(CareReader::holdsConditions)) return false;
        var groups = groups(chapter);
        for (var group : groups) write(chapter, group, group == groups.getFirst());
        return true;
    }

    private static boolean holdsConditions(Listing list) {
        return list.items().size() <= MOST_CONDITIONS && list.items().stream().allMatch(item -> item.text().text().length() <= LONGEST_CONDITION);
    }

    /** A list with what stands above it. A paragraph that sends the reader somewhere else, sooner or later, begins another. */
    private static List<Group> groups(Chapter chapter) {
        var groups = new ArrayList<Group>();
        var current = new ArrayList<Element>();
        boolean closed = false;
        for (var element : chapter.body()) {
            boolean sends = !(element instanceof Listing) && Words.find(SENDS, Chapter.words(element));
            boolean differs = !current.isEmpty() && sends && level(chapter.title(), List.of(element)) != level(chapter.title(), current);
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

    /** The level that heading and running text speak of; a list item may name a hospital without being about one. */
    private static Level level(String heading, List<Element> elements) {
        return CareWords.level(heading + ". " + words(elements.stream().filter(element -> !(element instanceof Listing)).toList()));
    }

    private static String words(List<Element> elements) {
        var words = elements.stream().map(Chapter::words).collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), Words.LONGEST_SENTENCE - 250));
    }

    private void write(Chapter chapter, Group group, boolean first) {
        var conditions = group.elements().stream()
                .filter(Listing.class::isInstance)
                .flatMap(list -> ((Listing) list).items().stream())
                .map(item -> item.text().text())
                .toList();
        var action = group.elements().stream().filter(element -> !(element instanceof Listing)).toList();
        draft.section(
                new Section.CareAdvice(
                        draft.key(chapter.title()), first ? chapter.title() : null, Aspect.SEE_DOCTOR, group.level(), conditions, Blocks.rich(action)),
                "careAdvice",
                chapter.lines(),
                "The heading speaks of seeking care; the words make it %s.".formatted(group.level().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                Certainty.LIKELY);
    }

    private record Group(List<Element> elements, Level level) {}
}
