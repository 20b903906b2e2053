package dev.countersign.importing;

import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;

/** Takes references out of the places where nothing announces them: notes at the foot, and a list at the end. */
final class Footnotes {

    private final Page page;

    Footnotes(Page page) {
        this.page = page;
    }

    boolean footnote(Paragraph paragraph) {
        if (!Citations.isFootnote(paragraph.text().text())) return false;
        Citations.of(page.draft().nextReferenceKey(), paragraph.text())
                .ifPresent(reference ->
                        page.draft().reference(reference, paragraph.lines(), "It is a note at the foot of the text."));
        page.skip();
        return true;
    }

    /** A list near the end whose every item says under which number or address it is published. */
    boolean references(Listing list) {
        boolean announced = page.at() > 0 && page.element(page.at() - 1) instanceof Heading;
        if (announced
                || !page.isPast(8)
                || !list.items().stream()
                        .allMatch(item -> Citations.isIdentified(item.text().text()))) return false;
        for (var item : list.items())
            Citations.of(page.draft().nextReferenceKey(), item.text())
                    .ifPresent(
                            reference -> page.draft()
                                    .reference(
                                            reference,
                                            item.text().lines(),
                                            "It is an entry of a list at the end, with a year and the number under which it is published."));
        page.skip();
        return true;
    }
}
