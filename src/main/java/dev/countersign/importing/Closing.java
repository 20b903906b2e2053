package dev.countersign.importing;

import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands below the last of a row of treatments but is about all of them or about the reader: where to get help, whom the row helped. It
 * closes the row and is no part of the last card.
 */
record Closing(Chapter row, List<Element> after) {

    private static final Pattern LOOKS_BACK = Words.pattern(
            "\\b(?:these|all|any|none|each) (?:of (?:these|them|the above)|(?:\\w+ )?(?:tips|treatments|remedies|exercises|steps|methods|stretches|strategies|techniques))\\b");

    /** The row without its closing words; nothing is taken from a row that ends with its last treatment. */
    static Closing of(Chapter row) {
        if (row.inner().size() < 2 || !row.inner().getLast().inner().isEmpty()) return new Closing(row, List.of());
        var last = row.inner().getLast();
        int usual = row.inner().subList(0, row.inner().size() - 1).stream()
                .mapToInt(inner -> inner.body().size())
                .max()
                .orElse(1);
        int cut = 1;
        while (cut < last.body().size() && !closes(last.body().get(cut), cut >= usual)) cut++;
        if (cut >= last.body().size()) return new Closing(row, List.of());
        var inner = new ArrayList<>(row.inner());
        inner.set(inner.size() - 1, last.withBody(last.body().subList(0, cut)));
        return new Closing(
                row.withInner(inner), last.body().subList(cut, last.body().size()));
    }

    private static boolean closes(Element element, boolean longerThanOthers) {
        if (!(element instanceof Paragraph paragraph)) return false;
        var text = paragraph.text().text();
        if (CareWords.sends(text) && CareWords.level(text) == Level.EMERGENCY) return true;
        return longerThanOthers
                && (paragraph.quoted() && CallOuts.tone(text).isEmpty()
                        || CareWords.advises(text)
                        || Words.find(LOOKS_BACK, text));
    }
}
