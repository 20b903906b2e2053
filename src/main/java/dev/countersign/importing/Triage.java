package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import dev.countersign.importing.outline.Lines;
import java.util.List;

/** Takes out what is not the article itself, people and page furniture, and hands on the rest. */
final class Triage {

    private final Page page;
    private final Credits credits;
    private final Contents contents;
    private final Surroundings surroundings;
    private final Footnotes footnotes;

    private Triage(Page page) {
        this.page = page;
        this.credits = new Credits(page);
        this.contents = new Contents(page);
        this.surroundings = new Surroundings(page);
        this.footnotes = new Footnotes(page);
    }

    /** The elements that belong to the article; the others are noted in the draft. */
    static List<Element> of(List<Element> elements, Draft draft) {
        var page = new Page(elements, draft);
        var triage = new Triage(page);
        while (page.hasMore()) triage.next();
        return page.kept();
    }

    private void next() {
        if (page.isAtTop() && contents.headingsOnly()) return;
        boolean taken = switch (page.current()) {
            case Heading heading -> !isPageTitle(heading) && line(heading.text().text(), heading.lines());
            case Paragraph paragraph ->
                line(paragraph.text().text(), paragraph.lines())
                        || footnotes.footnote(paragraph)
                        || surroundings.links(paragraph)
                        || credits.biography(paragraph)
                        || surroundings.caption(paragraph);
            case Listing list -> footnotes.references(list) || surroundings.list(list);
            case Picture picture -> surroundings.picture(picture);
        };
        if (!taken) page.keep();
    }

    private static boolean isPageTitle(Heading heading) {
        return heading.form() == Element.Form.MARKED && heading.level() == 1;
    }

    private boolean line(String text, Lines lines) {
        return credits.mentions(text, lines)
                || credits.announcement(text, lines)
                || surroundings.menu(text)
                || surroundings.furniture(text, lines)
                || contents.otherPages(text, lines)
                || credits.nobody(text, lines);
    }
}
