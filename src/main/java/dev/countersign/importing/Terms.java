package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Item;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds items of the form "Term: description", also with a dash or with the term in bold. */
final class Terms {

    private static final int MOST_WORDS = 9;
    private static final int LONGEST = 90;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*:\\s+|\\s+[–—-]\\s+");
    private static final Pattern RUN_IN = Pattern.compile("(\\p{Lu}[^.!?:,]{2,40})\\.\\s+(?=\\p{Lu})");
    private static final Pattern NO_TERM =
            Words.pattern("^(?:https?|doi|pmid|isbn|note|tip|warning|important|\\d{1,2}(?::\\d+)?(?: ?[ap]m)?)$");

    private Terms() {}

    /** A term and what is said of it. */
    record Term(Passage name, Passage description) {}

    /** The term and the description that a passage consists of. */
    static Optional<Term> of(Passage passage) {
        return bold(passage).or(() -> separated(passage)).or(() -> runIn(passage));
    }

    /** The terms of a list whose every item is one; empty if that is not so or there is only one. */
    static Optional<List<Term>> of(Listing list) {
        if (list.items().size() < 2 || list.items().stream().anyMatch(item -> item.level() > 1))
            return Optional.empty();
        return all(list.items().stream().map(Item::text).toList());
    }

    /** The terms that a row of paragraphs or one-word lists begins with, where a list was copied without its bullets. */
    static List<Term> row(List<Element> elements) {
        var terms = new ArrayList<Term>();
        for (var element : elements) {
            if (!(element instanceof Paragraph paragraph) || paragraph.quoted()) break;
            var term = of(paragraph.text())
                    .filter(found -> Words.count(found.description().text()) >= 3);
            if (term.isEmpty() || CallOuts.tone(paragraph.text().text()).isPresent()) break;
            terms.add(term.get());
        }
        return terms.size() < 2 ? List.of() : terms;
    }

    private static Optional<List<Term>> all(List<Passage> passages) {
        var terms = passages.stream().map(Terms::of).flatMap(Optional::stream).toList();
        return terms.size() == passages.size() ? Optional.of(terms) : Optional.empty();
    }

    private static Optional<Term> separated(Passage passage) {
        var text = passage.text();
        var matcher = SEPARATOR.matcher(text).region(0, Math.min(text.length(), LONGEST + 4));
        if (!matcher.find()) return Optional.empty();
        return term(passage, matcher.start(), matcher.end());
    }

    /** "Triptans. These drugs …": only where the first words name a treatment. */
    private static Optional<Term> runIn(Passage passage) {
        var matcher = RUN_IN.matcher(passage.text());
        return matcher.lookingAt() && TreatmentHeadings.names(matcher.group(1)) && Words.count(matcher.group(1)) <= 3
                ? term(passage, matcher.end(1), matcher.end())
                : Optional.empty();
    }

    /** {@code **Ice.** Apply …} or {@code **Ice** Apply …}. */
    private static Optional<Term> bold(Passage passage) {
        if (passage.spans().size() < 2) return Optional.empty();
        var first = passage.spans().getFirst();
        boolean closed = first.text().matches(".*[:.]\\s*$");
        boolean marked =
                first.marks().contains(Mark.Decorator.STRONG) || first.marks().contains(Mark.Decorator.EM) && closed;
        if (!marked || first.text().length() > LONGEST) return Optional.empty();
        var rest = passage.from(first.text().length());
        int skipped = rest.text().matches("(?s)^[:–—-]\\s.*") ? 1 : 0;
        var name = first.text().replaceAll("[:.–—\\s-]+$", "");
        if (!isTerm(name) || rest.isEmpty()) return Optional.empty();
        if (Character.isLowerCase(rest.text().codePointAt(0)) && skipped == 0 && !closed) return Optional.empty();
        return Optional.of(new Term(Passage.plain(name, passage.lines()), rest.from(skipped)));
    }

    private static Optional<Term> term(Passage passage, int end, int begin) {
        var name = passage.text().substring(0, end).strip();
        var description = passage.from(begin);
        return isTerm(name) && !description.isEmpty()
                ? Optional.of(new Term(Passage.plain(name, passage.lines()), description))
                : Optional.empty();
    }

    private static boolean isTerm(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && Words.count(name) <= MOST_WORDS
                && !name.matches("(?s).*[.!?;,]\\s.*")
                && name.codePoints().anyMatch(Character::isLetter)
                && !NO_TERM.matcher(name).matches();
    }
}
