package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Lines;

/** Takes out lists of what stands below on the same page, or on other pages. */
final class Contents {

    private final Page page;

    Contents(Page page) {
        this.page = page;
    }

    boolean otherPages(String text, Lines lines) {
        if (!HeadingWords.announcesOtherPages(text)) return false;
        if (contents(text, lines)) return true;
        boolean isList = page.at() + 1 < page.size() && page.element(page.at() + 1) instanceof Listing;
        boolean isLast = page.after(page.at()).noneMatch(later -> Words.count(Chapter.words(later)) > 25);
        if (!isList && !isLast) return false;
        page.draft().leave(Leftover.Kind.CONTENTS, text, lines, "It announces a list of pages.");
        page.skip();
        if (isList) page.leave(Leftover.Kind.CONTENTS, page.take(), "It stands below “%s”.".formatted(text));
        for (; isLast && page.hasMore() && isPageName(page.current()); page.skip())
            page.leave(Leftover.Kind.CONTENTS, page.current(), "It stands below “%s”.".formatted(text));
        return true;
    }

    /** The headings of the post one after the other, before they come again with their text. */
    private boolean contents(String text, Lines lines) {
        int end = page.at() + 1;
        while (end < page.size() && comesAgain(end)) end++;
        if (end - page.at() < 3) return false;
        page.draft().leave(Leftover.Kind.CONTENTS, text, lines, "It announces the headings of the post.");
        for (page.skip(); page.at() < end; page.skip())
            page.leave(Leftover.Kind.CONTENTS, page.current(), "It is a heading that comes again below.");
        return true;
    }

    /** The same without words that announce it, right below the title. */
    boolean headingsOnly() {
        int end = page.at();
        while (end < page.size() && comesAgain(end)) end++;
        if (end - page.at() < 3) return false;
        while (page.at() < end)
            page.leave(Leftover.Kind.CONTENTS, page.take(), "It is a heading that comes again below.");
        return true;
    }

    private boolean comesAgain(int index) {
        if (page.element(index) instanceof Listing) return false;
        var words = Page.plain(Chapter.words(page.element(index)));
        return page.after(index)
                .anyMatch(later -> later instanceof Heading heading
                        && Page.plain(heading.text().text()).equals(words));
    }

    private static boolean isPageName(Element element) {
        if (element instanceof Listing || element instanceof Heading heading && heading.form() == Element.Form.MARKED)
            return false;
        var words = Chapter.words(element);
        return !words.matches("(?s).*[.:]$")
                && PeopleLines.mentions(words).isEmpty()
                && PeopleLines.announced(words) == null;
    }
}
