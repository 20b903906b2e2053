package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.countersign.kit.ui.Panel;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.DifferenceHtml;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** What one edition says that another does not, word by word; which two stands in the address. */
final class DifferencePanel {

    private static final int HEADING = 3;

    private DifferencePanel() {}

    /** Two editions by their numbers, the earlier words first. */
    record Pair(int from, int to) {}

    static Panel of(
            List<Integer> numbers,
            Optional<Pair> chosen,
            BiFunction<Integer, Integer, Difference> comparing,
            BiConsumer<Integer, Integer> onChoice) {
        var pair = chosen.orElse(new Pair(numbers.get(1), numbers.getFirst()));
        var from = select("From", numbers, pair.from());
        var to = select("To", numbers, pair.to());
        from.setId("difference-from");
        to.setId("difference-to");
        from.addValueChangeListener(change -> onChoice.accept(from.getValue(), to.getValue()));
        to.addValueChangeListener(change -> onChoice.accept(from.getValue(), to.getValue()));
        var choosing = new Div(from, to);
        choosing.addClassName("filters");
        var panel = new Panel("Differences");
        if (chosen.isEmpty()) return panel.holding(choosing);
        return panel.holding(choosing, reading(comparing.apply(pair.from(), pair.to())));
    }

    private static Component reading(Difference difference) {
        var reading = new Html("<div class=\"differences\">%s</div>".formatted(DifferenceHtml.of(difference, HEADING)));
        reading.setId("differences");
        return reading;
    }

    private static Select<Integer> select(String label, List<Integer> numbers, int value) {
        var select = new Select<Integer>();
        select.setLabel(label);
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> "Edition " + number);
        select.setValue(value);
        return select;
    }
}
