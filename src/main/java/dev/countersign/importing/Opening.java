package dev.countersign.importing;

import dev.countersign.article.Section;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Form;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the title and the lead. */
final class Opening {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TITLE_LINE = 160;
    private static final int MOST_TITLE_LINES = 8;
    private static final Pattern KEY_POINTS = Words.pattern(
            "^(?:key (?:takeaways?|points|facts)|takeaways?|at a glance|in brief|highlights|quick (?:facts|summary)|summary|tl;?dr|the short version|what you(?:['’]ll| need to) (?:learn|know))\\b");
    private static final int MOST_SITE_WORDS = 5;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int SHORTEST_LEAD = 80;

    private final List<Element> elements;
    private final Draft draft;

    private Opening(List<Element> elements, Draft draft) {
        this.elements = new ArrayList<>(elements);
        this.draft = draft;
    }

    /** Notes title and summary in the draft; what follows them is returned. */
    static List<Element> read(List<Element> elements, Draft draft) {
        var opening = new Opening(elements, draft);
        opening.title();
        opening.repeatedTitle();
        opening.keyPoints();
        opening.lead();
        return opening.elements;
    }

    private void title() {
        int at = titleIndex();
        if (at >= 0) {
            var element = elements.get(at);
            var words = Chapter.words(element);
            boolean repeats = draft.hasTitle();
            if (repeats && !same(words, draft.title())) return;
            for (int i = 0; i < at; i++) kicker(elements.get(i));
            elements.subList(0, at + 1).clear();
            if (repeats) draft.note("title", "title", element.lines(), "It repeats the title.", Certainty.CERTAIN);
            else
                draft.title(
                        words,
                        element.lines(),
                        reason(element),
                        element instanceof Heading heading && heading.form() == Form.MARKED
                                ? Certainty.CERTAIN
                                : Certainty.LIKELY);
        } else if (!draft.hasTitle()) {
            titleFromText();
        }
    }

    /** Some pages show the title once more above the text. */
    private void repeatedTitle() {
        if (elements.size() < 2 || !Chapter.words(elements.getFirst()).equals(draft.title())) return;
        draft.leave(Leftover.Kind.METADATA, draft.title(), elements.getFirst().lines(), "It repeats the title.");
        elements.removeFirst();
    }

    private static String reason(Element element) {
        return element instanceof Heading heading
                ? "It is the first heading and " + heading.form().words() + "."
                : "It is the first line and short, without a final period.";
    }

    /** The heading of level 1, or the first heading or short line at the start that is no mere category above a longer one; -1 if there is none. */
    private int titleIndex() {
        for (int i = 0; i < elements.size(); i++)
            if (elements.get(i) instanceof Heading heading
                    && heading.form() == Form.MARKED
                    && heading.level() == 1
                    && fits(heading)
                    && isShortAbove(i)) return i;
        int end = 0;
        while (end < Math.min(elements.size(), MOST_TITLE_LINES) && isTitleLine(elements.get(end))) end++;
        if (end == 0) return -1;
        int at = 0;
        while (at + 1 < end && isCategory(at, end)) at++;
        return at;
    }

    private boolean isShortAbove(int index) {
        return elements.subList(0, index).stream()
                .allMatch(element -> Words.count(Chapter.words(element)) <= 8 && !(element instanceof Element.Listing));
    }

    private static boolean fits(Heading heading) {
        return heading.text().text().length() <= LONGEST_TITLE;
    }

    private static boolean isTitleLine(Element element) {
        if (element instanceof Heading heading) return fits(heading);
        return element instanceof Paragraph paragraph
                && !paragraph.quoted()
                && paragraph.lines().first() == paragraph.lines().last()
                && paragraph.text().text().length() <= LONGEST_TITLE_LINE
                && !paragraph.text().text().matches("(?s).*[.:;,…][\"”’)]?$")
                && CallOuts.tone(paragraph.text().text()).isEmpty();
    }

    /**
     * One or two words above a longer line that does not take them up again, such as "Wellness", or a few more with a menu below them: the name of
     * the site.
     */
    private boolean isCategory(int at, int end) {
        var words = Chapter.words(elements.get(at));
        boolean menuBelow = at + 1 < elements.size()
                && draft.left(
                        Leftover.Kind.NAVIGATION,
                        elements.get(at).lines().last(),
                        elements.get(at + 1).lines().first());
        if (Words.count(words) > (menuBelow ? MOST_SITE_WORDS : 2)) return false;
        var own = weighty(words);
        return elements.subList(at + 1, end).stream()
                .map(Chapter::words)
                .anyMatch(later ->
                        Words.count(later) >= 4 && weighty(later).stream().noneMatch(own::contains));
    }

    private static List<String> weighty(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 4)
                .toList();
    }

    private void kicker(Element element) {
        var person = PersonText.of(Chapter.words(element))
                .filter(found -> found.rest().isBlank());
        int line = element.lines().last();
        if (person.isPresent()
                && (draft.knownAs(person.get().person()) != null || draft.left(Leftover.Kind.DATE, line, line + 2))) {
            var known = draft.knownAs(person.get().person());
            draft.person(
                    known == null ? PeopleLines.As.AUTHOR : known,
                    person.get().person(),
                    element.lines(),
                    "It is a name above the title" + (known == null ? ", with a date below it." : "."),
                    Certainty.LIKELY);
            return;
        }
        draft.leave(
                Leftover.Kind.NAVIGATION,
                Chapter.words(element),
                element.lines(),
                "It stands above the title: a category or the name of the site.");
    }

    private static boolean same(String one, String other) {
        return weighty(one).equals(weighty(other));
    }

    /** No line is a title: its first words stand in for one, and stay in the text as well. */
    private void titleFromText() {
        if (elements.isEmpty()) {
            draft.title(
                    "Untitled",
                    new dev.countersign.importing.outline.Lines(1, 1),
                    "Nothing in the source could be a title.",
                    Certainty.UNSURE);
            return;
        }
        var first = elements.getFirst();
        var words = Chapter.words(first);
        var start = words.substring(0, Math.min(words.length(), 4 * LONGEST_TITLE));
        var sentence =
                Passage.plain(start, first.lines()).sentences().getFirst().text();
        draft.title(
                Texts.shortened(sentence.length() <= 100 ? sentence.replaceAll("[.:]$", "") : sentence),
                first.lines(),
                "No line looks like a title, so the first words stand in for one. They stay in the text too.",
                Certainty.UNSURE);
    }

    /** A box of key points between title and lead. */
    private void keyPoints() {
        if (elements.size() < 3 || !(elements.get(1) instanceof Element.Listing list)) return;
        var label = Chapter.words(elements.getFirst());
        if (elements.getFirst() instanceof Element.Picture || !Words.find(KEY_POINTS, label) || label.length() > 60)
            return;
        var heading = label.replaceAll("\\s*:$", "");
        draft.section(
                new Section.Callout(
                        draft.key(heading), heading, null, Section.Callout.Tone.NOTE, Blocks.rich(List.of(list))),
                "callout",
                elements.getFirst().lines().to(list.lines()),
                "It is a list of key points above the text.",
                Certainty.LIKELY);
        elements.subList(0, 2).clear();
    }

    /** The first paragraph, or as many as make a lead. Something is left for the text: a post of one paragraph has no lead. */
    private void lead() {
        int count = 0;
        var text = new ArrayList<String>();
        while (count + 1 < elements.size()
                && elements.get(count) instanceof Paragraph paragraph
                && !paragraph.quoted()
                && length(text) < SHORTEST_LEAD) {
            if (CallOuts.tone(paragraph.text().text()).isPresent()
                    || paragraph.text().text().endsWith(":")
                    || QuestionReader.isQuestion(paragraph.text().text())
                    || paragraph.text().text().length() > LONGEST_SUMMARY) break;
            text.add(paragraph.text().text());
            count++;
        }
        if (text.isEmpty() || length(text) > LONGEST_SUMMARY) return;
        if (CallToAction.trailing(((Paragraph) elements.get(count - 1)).text().sentences()) > 0) return;
        var lines = elements.subList(0, count).stream()
                .map(Element::lines)
                .reduce((one, next) -> one.to(next))
                .orElseThrow();
        draft.summary(
                text.stream().collect(Collectors.joining("\n\n")),
                lines,
                "It is the text right below the title, before the first heading.");
        elements.subList(0, count).clear();
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }
}
