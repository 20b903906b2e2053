package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import dev.countersign.importing.outline.Lines;
import dev.countersign.kit.Mark;

/** Takes out what a page has around a post: menus, rows of links, pictures and what is left of them. */
final class Surroundings {

    private static final int LONGEST_CAPTION_WORDS = 15;
    private static final int LONGEST_CAPTION = 160;

    private final Page page;

    Surroundings(Page page) {
        this.page = page;
    }

    /** Short lines in a row above the text, of which most are what menus say. */
    boolean menu(String text) {
        if (!page.isAtTop() || !isMenuEntry(text)) return false;
        int end = page.at();
        int known = 0;
        for (; end < page.size() && isMenuEntry(Chapter.words(page.element(end))); end++)
            if (PageFurniture.of(Chapter.words(page.element(end))).isPresent()) known++;
        while (end > page.at()
                && PageFurniture.of(Chapter.words(page.element(end - 1))).isEmpty()) end--;
        if (end - page.at() < 3 || known * 2 < end - page.at()) return false;
        while (page.at() < end)
            page.leave(Leftover.Kind.NAVIGATION, page.take(), "It stands among the entries of a menu.");
        return true;
    }

    private static boolean isMenuEntry(String text) {
        return Words.count(text) <= 3
                && !text.matches("(?s).*[.!?:,]$")
                && PageFurniture.of(text)
                        .filter(kind -> kind != Leftover.Kind.NAVIGATION)
                        .isEmpty();
    }

    boolean furniture(String text, Lines lines) {
        var kind = PageFurniture.of(text);
        if (kind.isEmpty()) return false;
        page.draft().leave(kind.get(), text, lines, "Such a line belongs to the page and not to the post.");
        page.skip();
        return true;
    }

    /** Links one after the other and nothing else: the contents of this page, or other pages. */
    boolean links(Paragraph paragraph) {
        var addresses = paragraph.text().spans().stream()
                .filter(span -> span.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .map(span -> span.marks().stream()
                        .filter(Mark.Link.class::isInstance)
                        .map(mark -> ((Mark.Link) mark).href())
                        .findFirst()
                        .orElse(""))
                .toList();
        if (addresses.size() < 3 || addresses.contains("")) return false;
        boolean within = addresses.stream().allMatch(address -> address.startsWith("#"));
        page.leave(
                within ? Leftover.Kind.CONTENTS : Leftover.Kind.NAVIGATION,
                paragraph,
                "It is a row of links and nothing else.");
        page.skip();
        return true;
    }

    boolean list(Listing list) {
        var texts = list.items().stream().map(item -> item.text().text()).toList();
        long furniture = texts.stream()
                .filter(text -> PageFurniture.of(text).isPresent())
                .count();
        if (furniture == texts.size() || furniture * 2 >= texts.size() && page.hasKeptNothing()) {
            page.leave(Leftover.Kind.NAVIGATION, list, "Its items are the entries of a menu.");
        } else if (texts.size() >= 2
                && texts.stream().allMatch(text -> page.headings().contains(Page.plain(text)))) {
            page.leave(Leftover.Kind.CONTENTS, list, "Its items are the headings of the post.");
        } else {
            return false;
        }
        page.skip();
        return true;
    }

    boolean picture(Picture picture) {
        page.leave(
                Leftover.Kind.CAPTION,
                picture,
                "A picture. Pictures are not imported yet: upload it and use this alternative text.");
        page.skip();
        return true;
    }

    /** A line alone between blank lines that begins in lower case and has no end: what is left of a picture. */
    boolean caption(Paragraph paragraph) {
        var text = paragraph.text().text();
        boolean oneLine = paragraph.lines().first() == paragraph.lines().last();
        if (!oneLine
                || paragraph.quoted()
                || text.length() > LONGEST_CAPTION
                || !standsAlone(paragraph.lines())
                || !Character.isLowerCase(text.codePointAt(0))
                || Words.count(text) > LONGEST_CAPTION_WORDS) return false;
        if (text.matches(".*[.!?:;,]$") || !text.matches(".*\\s.*")) return false;
        page.draft()
                .leave(
                        Leftover.Kind.CAPTION,
                        text,
                        paragraph.lines(),
                        "It stands alone, begins in lower case and has no end: most likely the alternative text of a picture that was not copied.");
        page.skip();
        return true;
    }

    /** Whether blank lines stand around it, or page furniture before it, and no line like it is next to it: such lines in a row are a list. */
    private boolean standsAlone(Lines lines) {
        boolean followsKept = page.keptLast();
        if (followsKept
                && (page.element(page.at() - 1).lines().last() >= lines.first() - 1
                        || beginsLowerCase(page.element(page.at() - 1)))) return false;
        if (page.at() + 1 >= page.size()) return true;
        var next = page.element(page.at() + 1);
        return next.lines().first() > lines.last() + 1 && !beginsLowerCase(next);
    }

    private static boolean beginsLowerCase(Element element) {
        var words = Chapter.words(element);
        return element instanceof Paragraph && !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }
}
