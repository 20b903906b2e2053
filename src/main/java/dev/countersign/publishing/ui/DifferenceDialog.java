package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.Transcript;
import dev.countersign.review.ui.DifferenceReading;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What differs between any two versions of a text, word by word. */
final class DifferenceDialog extends Dialog {

    private final Select<Version> from = new Select<>();
    private final Select<Version> to = new Select<>();
    private final Div difference = new Div();

    /**
     * A version that can be compared.
     *
     * @param words how it is called in the list
     * @param transcript what it says; asked for when somebody chooses it
     */
    record Version(int number, String words, Supplier<Transcript> transcript) {}

    /** Opens over two of these versions, the former and the latter. */
    DifferenceDialog(List<Version> versions, Version former, Version latter) {
        setHeaderTitle("What differs");
        setWidth("min(860px, 96vw)");
        for (var choice : List.of(from, to)) {
            choice.setItems(versions);
            choice.setItemLabelGenerator(Version::words);
            choice.addValueChangeListener(change -> show());
        }
        from.setLabel("From");
        to.setLabel("To");
        from.setValue(former);
        to.setValue(latter);
        var choices = new Div(from, to);
        choices.addClassName("fields");
        difference.addClassName("differences");
        difference.getElement().setAttribute("tabindex", "0"); // scrolls by key
        difference.getElement().setAttribute("role", "group");
        difference.getElement().setAttribute("aria-label", "What differs");
        var content = new Div(choices, difference);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button("Close", click -> close()));
    }

    /** Puts something to do with the former version beside the button that closes. */
    DifferenceDialog offering(String words, Consumer<Version> decision) {
        getFooter().add(new Button(words, click -> {
            close();
            decision.accept(from.getValue());
        }));
        return this;
    }

    private void show() {
        if (from.isEmpty() || to.isEmpty()) return;
        var found = Difference.between(
                from.getValue().transcript().get(), to.getValue().transcript().get());
        difference.removeAll();
        difference.add(new Paragraph(found.summary()), new DifferenceReading(found));
    }
}
