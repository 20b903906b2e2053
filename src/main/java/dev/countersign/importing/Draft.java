package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Lines;
import dev.countersign.kit.Block;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recognised post while it grows. Keys and slugs are given out here, so that none is given twice. */
final class Draft {

    private final List<RecognisedSection> sections = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<PeopleLines.As, List<RecognisedPerson>> people = new HashMap<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final List<Recognition> recognitions = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private String title = "";
    private String summary = "";

    void title(String words, Lines lines, String reason, Certainty certainty) {
        title = words;
        note("title", "title", lines, reason, certainty);
    }

    void summary(String words, Lines lines, String reason) {
        summary = words;
        note("summary", "summary", lines, reason, Certainty.LIKELY);
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean hasSummary() {
        return !summary.isEmpty();
    }

    String title() {
        return title;
    }

    void leave(Leftover.Kind kind, String text, Lines lines, String reason) {
        leftovers.add(Leftover.of(kind, text, lines));
        note("leftovers/" + (leftovers.size() - 1), kind.words(), lines, reason, Certainty.LIKELY);
    }

    void person(PeopleLines.As as, RecognisedPerson person, Lines lines, String reason, Certainty certainty) {
        var known = people.computeIfAbsent(as, role -> new ArrayList<>());
        int index = 0;
        while (index < known.size() && !isSame(known.get(index), person)) index++;
        if (index < known.size()) known.set(index, known.get(index).and(person));
        else known.add(person);
        note(as.word() + "s/" + person.slug(), as.word(), lines, reason, certainty);
    }

    /** As whom a person of this name is known already; null if they are not. */
    PeopleLines.@Nullable As knownAs(RecognisedPerson person) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(known -> isSame(known, person)))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The one person known by this first name; empty if there is none or more than one. */
    Optional<Named> named(String firstName) {
        var found = people.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(person -> new Named(entry.getKey(), person)))
                .filter(named -> named.person()
                        .slug()
                        .value()
                        .startsWith(Slug.from(firstName).value() + "-"))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Somebody who is known already, and as what. */
    record Named(PeopleLines.As as, RecognisedPerson person) {}

    /** Whether something of this sort was left out on the lines after one place and before another. */
    boolean left(Leftover.Kind kind, int afterLine, int beforeLine) {
        return leftovers.stream()
                .anyMatch(leftover -> leftover.kind() == kind
                        && leftover.firstLine() > afterLine
                        && leftover.firstLine() < beforeLine);
    }

    void reference(Reference reference, Lines lines, String reason) {
        references.add(reference);
        note("references/" + reference.key(), "reference", lines, reason, Certainty.LIKELY);
    }

    String nextReferenceKey() {
        return "r" + (references.size() + 1);
    }

    void section(RecognisedSection section, String what, Lines lines, String reason, Certainty certainty) {
        sections.add(section);
        note("sections/" + section.section().key(), what, lines, reason, certainty);
    }

    void section(Section section, String what, Lines lines, String reason, Certainty certainty) {
        section(RecognisedSection.of(section), what, lines, reason, certainty);
    }

    /** Running text, in as many sections as its length needs. */
    void prose(
            @Nullable String heading,
            @Nullable Aspect aspect,
            List<Block> blocks,
            String keyWithoutHeading,
            Lines lines,
            String reason,
            Certainty certainty) {
        boolean first = true;
        var portions = Blocks.portions(blocks);
        for (var portion : portions.isEmpty() ? List.of(RichText.EMPTY) : portions) {
            var key = key(heading == null ? keyWithoutHeading : heading);
            section(new Section.Prose(key, first ? heading : null, aspect, portion), "prose", lines, reason, certainty);
            first = false;
        }
    }

    void note(String at, String what, Lines lines, String reason, Certainty certainty) {
        recognitions.add(Recognition.of(at, what, lines, reason, certainty));
    }

    SectionKey key(String heading) {
        var wanted = SectionKey.from(heading).value();
        return new SectionKey(unique(
                "section ",
                wanted,
                SectionKey.from(wanted.length() > 55 ? wanted.substring(0, 55).replaceAll("-+$", "") : wanted)
                        .value()));
    }

    Slug slug(String name) {
        var wanted = Slug.from(name).value();
        return new Slug(unique(
                "card ", wanted, wanted.length() > 90 ? wanted.substring(0, 90).replaceAll("-+$", "") : wanted));
    }

    /** The wanted name, or its stem with the next free number. */
    private String unique(String space, String wanted, String stem) {
        var name = wanted;
        while (!taken.add(space + name)) name = stem + "-" + numbers.merge(space + stem, 2, (last, two) -> last + 1);
        return name;
    }

    List<RecognisedSection> sections() {
        return sections;
    }

    RecognisedPost post(List<String> notes) {
        var ordered = recognitions.stream()
                .sorted(Comparator.comparingInt(Recognition::firstLine))
                .toList();
        return new RecognisedPost(
                title,
                summary,
                sections,
                references,
                people.getOrDefault(PeopleLines.As.AUTHOR, List.of()),
                people.getOrDefault(PeopleLines.As.REVIEWER, List.of()),
                leftovers,
                ordered,
                notes);
    }

    /** Whether both have the same name, whatever honorific stands before it. */
    private static boolean isSame(RecognisedPerson one, RecognisedPerson other) {
        return one.slug().equals(other.slug());
    }
}
