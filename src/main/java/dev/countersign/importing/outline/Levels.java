package dev.countersign.importing.outline;

import dev.countersign.importing.outline.Element.Form;
import dev.countersign.importing.outline.Element.Heading;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a level to the headings that do not say it themselves: capitals stand above other lines, numbered lines below unnumbered ones, where a
 * text has both; but a text whose chapters are numbered throughout has unnumbered ones within them.
 */
final class Levels {

    private static final int UPPER = 2;
    private static final int LOWER = 3;
    private static final int NUMBERED = 4;

    /** The level of "3.1". */
    static final int INNER = 5;

    private Levels() {}

    static List<Element> assign(List<Element> elements) {
        var capitals =
                elements.stream().filter(element -> is(element, Form.CAPITALS)).count();
        boolean numbersStandAbove = elements.stream()
                .anyMatch(element ->
                        is(element, Form.NUMBERED) && element instanceof Heading heading && heading.level() == INNER);
        var result = new ArrayList<Element>();
        for (var element : elements) {
            if (!(element instanceof Heading heading)) result.add(element);
            else if (numbersStandAbove) result.add(heading.at(levelWithin(heading)));
            else result.add(heading.at(level(heading, capitals >= 3)));
        }
        return result;
    }

    /** The level in a text that counts "3", "3.1". */
    private static int levelWithin(Heading heading) {
        if (heading.form() == Form.NUMBERED) return heading.level() == INNER ? LOWER : UPPER;
        return heading.form() == Form.ALONE ? NUMBERED : level(heading, false);
    }

    private static boolean is(Element element, Form form) {
        return element instanceof Heading heading && heading.form() == form;
    }

    private static int level(Heading heading, boolean capitalsStandAbove) {
        return switch (heading.form()) {
            case MARKED, UNDERLINED, BOLD -> heading.level();
            case CAPITALS -> UPPER;
            case ALONE -> capitalsStandAbove ? LOWER : UPPER;
            case NUMBERED -> NUMBERED;
        };
    }
}
