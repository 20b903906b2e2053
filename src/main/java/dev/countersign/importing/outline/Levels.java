package dev.countersign.importing.outline;

import dev.countersign.importing.outline.Element.Form;
import dev.countersign.importing.outline.Element.Heading;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a level to the headings that do not say it themselves: capitals stand above other lines, numbered lines below unnumbered ones, where a
 * text has both.
 */
final class Levels {

    private static final int UPPER = 2;
    private static final int LOWER = 3;
    private static final int NUMBERED = 4;

    private Levels() {}

    static List<Element> assign(List<Element> elements) {
        var capitals = elements.stream().filter(element -> is(element, Form.CAPITALS)).count();
        var result = new ArrayList<Element>();
        for (var element : elements) {
            result.add(element instanceof Heading heading ? heading.at(level(heading, capitals >= 3)) : element);
        }
        return result;
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
