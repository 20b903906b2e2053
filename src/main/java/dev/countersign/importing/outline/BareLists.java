package dev.countersign.importing.outline;

import dev.countersign.importing.outline.Element.Form;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Item;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Finds lists that lost their bullets on the way: short lines without an end, one right below the other, below a line that ends with a colon. */
final class BareLists {

    private static final int LONGEST = 120;

    private BareLists() {}

    static List<Element> in(List<Element> elements) {
        var result = new ArrayList<Element>();
        for (int at = 0; at < elements.size(); ) {
            int end = at;
            boolean announced = at > 0
                    && elements.get(at - 1) instanceof Paragraph above
                    && above.text().text().endsWith(":");
            while (announced
                    && end < elements.size()
                    && isItem(elements.get(end))
                    && !(end > at && isHeading(elements, at, end))
                    && (end == at || isRightBelow(elements, end))) end++;
            if (end - at < 2) {
                result.add(elements.get(at++));
            } else {
                result.add(new Listing(
                        false,
                        elements.subList(at, end).stream()
                                .map(element -> new Item(((Paragraph) element).text(), false, 1))
                                .toList()));
                at = end;
                if (at < elements.size()
                        && isItem(elements.get(at))
                        && isHeading(elements, at - 1, at)
                        && isRightBelow(elements, at)) {
                    var text = ((Paragraph) elements.get(at++)).text();
                    result.add(new Heading(text, Form.ALONE, 0, 0, 0));
                }
            }
        }
        return result;
    }

    /** Whether a line is written as titles are, while the item that the list began with is not. */
    private static boolean isHeading(List<Element> elements, int item, int index) {
        return elements.get(index) instanceof Paragraph line
                && elements.get(item) instanceof Paragraph first
                && HeadingForm.isTitleCase(line.text().text())
                && HeadingForm.isTitleLike(line.text().text())
                && !HeadingForm.isTitleCase(first.text().text());
    }

    private static boolean isItem(Element element) {
        return element instanceof Paragraph paragraph
                && !paragraph.quoted()
                && paragraph.lines().first() == paragraph.lines().last()
                && paragraph.text().text().length() <= LONGEST
                && !paragraph.text().text().matches(".*[.!?:;]$");
    }

    private static boolean isRightBelow(List<Element> elements, int index) {
        return elements.get(index).lines().first()
                == elements.get(index - 1).lines().last() + 1;
    }
}
