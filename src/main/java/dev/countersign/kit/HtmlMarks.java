package dev.countersign.kit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an HTML element says about its text, by its name or by its style. */
final class HtmlMarks {

    private HtmlMarks() {}

    /** The marks that hold inside this element, given those that hold around it. */
    static Set<Mark> within(Element element, Map<String, String> styles, Set<Mark> outer) {
        var marks = new LinkedHashSet<>(outer);
        switch (element.normalName()) {
            case "strong", "b" -> marks.add(Mark.Decorator.STRONG);
            case "em", "i" -> marks.add(Mark.Decorator.EM);
            case "sub" -> marks.add(Mark.Decorator.SUB);
            case "sup" -> marks.add(Mark.Decorator.SUP);
            case "code", "kbd", "samp", "tt" -> marks.add(Mark.Decorator.CODE);
            case "a" ->
                link(element).ifPresent(link -> {
                    marks.removeIf(Mark.Link.class::isInstance);
                    marks.add(link);
                });
            case "cite" -> citation(element).ifPresent(marks::add);
            default -> {}
        }
        restyle(styles, marks);
        return Collections.unmodifiableSet(marks);
    }

    /** Google Docs and others say by style what they mean, and wrap a whole page into a b that is not bold. */
    private static void restyle(Map<String, String> styles, Set<Mark> marks) {
        switch (styles.getOrDefault("font-weight", "")) {
            case "bold", "bolder", "600", "700", "800", "900" -> marks.add(Mark.Decorator.STRONG);
            case "normal", "lighter", "100", "200", "300", "400", "500" -> marks.remove(Mark.Decorator.STRONG);
            default -> {}
        }
        switch (styles.getOrDefault("font-style", "")) {
            case "italic", "oblique" -> marks.add(Mark.Decorator.EM);
            case "normal" -> marks.remove(Mark.Decorator.EM);
            default -> {}
        }
        switch (styles.getOrDefault("vertical-align", "")) {
            case "sub" -> marks.add(Mark.Decorator.SUB);
            case "super" -> marks.add(Mark.Decorator.SUP);
            case "baseline" -> marks.removeAll(EnumSet.of(Mark.Decorator.SUB, Mark.Decorator.SUP));
            default -> {}
        }
    }

    /** A citation holds the text that rests on the reference; an empty one means the run of text before it. */
    static Optional<Mark.Citation> citation(Element element) {
        try {
            return Optional.of(new Mark.Citation(element.attr("data-reference")));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty(); // the title of a work, or a key of some other system: the text stays
        }
    }

    private static Optional<Mark.Link> link(Element element) {
        try {
            return Optional.of(new Mark.Link(element.attr("href").strip().replace(" ", "%20")));
        } catch (IllegalArgumentException forbidden) {
            return Optional.empty(); // the text stays, the way to where it led does not
        }
    }
}
