package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Heading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A pasted page while it is sorted into the article and the rest: what it holds, what was kept so far, and which element is next. */
final class Page {

    private final List<Element> elements;
    private final Draft draft;
    private final List<Element> kept = new ArrayList<>();
    private final Set<String> headings = new HashSet<>();
    private int at;

    Page(List<Element> elements, Draft draft) {
        this.elements = elements;
        this.draft = draft;
        for (var element : elements)
            if (element instanceof Heading heading)
                headings.add(plain(heading.text().text()));
    }

    Draft draft() {
        return draft;
    }

    int at() {
        return at;
    }

    int size() {
        return elements.size();
    }

    boolean hasMore() {
        return at < elements.size();
    }

    Element element(int index) {
        return elements.get(index);
    }

    Element current() {
        return elements.get(at);
    }

    /** What stands behind an element. */
    Stream<Element> after(int index) {
        return elements.subList(index + 1, elements.size()).stream();
    }

    /** Whether so many tenths of the page lie behind. */
    boolean isPast(int tenths) {
        return at * 10 >= elements.size() * tenths;
    }

    /** Whether no more than a title was kept yet. */
    boolean isAtTop() {
        return kept.size() <= 1;
    }

    boolean hasKeptNothing() {
        return kept.isEmpty();
    }

    /** Whether the element right before belongs to the article. */
    boolean keptLast() {
        return at > 0 && !kept.isEmpty() && kept.getLast() == elements.get(at - 1);
    }

    List<Element> kept() {
        return kept;
    }

    Set<String> headings() {
        return headings;
    }

    /** Keeps the current element for the article and goes on. */
    void keep() {
        kept.add(take());
    }

    /** Takes the last kept element out of the article again. */
    void takeBack() {
        kept.removeLast();
    }

    Element take() {
        return elements.get(at++);
    }

    void skip() {
        at++;
    }

    /** Leaves an element out of the article, as what its words are or else as the kind given. */
    void leave(Leftover.Kind kind, Element element, String reason) {
        var words = Chapter.words(element);
        draft.leave(PageFurniture.of(words).orElse(kind), words, element.lines(), reason);
    }

    /** Words without what is no letter or digit, so that they can be compared. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
