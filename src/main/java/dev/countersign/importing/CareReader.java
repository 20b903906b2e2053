package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads "When to see a doctor": conditions and what to do then, apart by how soon care is needed. */
final class CareReader {

    private static final int MOST_CONDITIONS = 50;
    private static final int LONGEST_CONDITION = 500;

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

    /** A list with what stands above it; text of another level below the last list stands for itself. */
    private static List<Group> groups(Chapter chapter) {
        var groups = new ArrayList<Group>();
        var current = new ArrayList<Element>();
        for (var element : chapter.body()) {
            current.add(element);
            if (!(element instanceof Listing)) continue;
            groups.add(new Group(List.copyOf(current), level(chapter.title(), current)));
            current.clear();
        }
        if (groups.isEmpty()) return List.of(new Group(current, level(chapter.title(), current)));
        if (current.isEmpty()) return groups;
        var last = groups.getLast();
        var level = CareWords.level(words(current));
        if (level.compareTo(last.level()) > 0) {
            groups.add(new Group(List.copyOf(current), level));
        } else {
            var all = new ArrayList<>(last.elements());
            all.addAll(current);
            groups.set(groups.size() - 1, new Group(all, last.level()));
        }
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
