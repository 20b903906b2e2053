package dev.countersign.treatment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.Glyph;
import java.util.List;

/** Says beside the fields what they still lack before anybody may sign the card. A draft may lack it. */
class DemandNote extends Div {

    private final String field;

    /** A note for demands on this field or what is within it. */
    DemandNote(String field) {
        this.field = field;
        addClassNames("wide", "demands");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Reason> unmet) {
        removeAll();
        unmet.stream().filter(this::isHere).map(DemandNote::line).forEach(this::add);
        setVisible(getComponentCount() > 0);
    }

    private boolean isHere(Reason reason) {
        return reason.at().equals(field) || reason.at().startsWith(field + ".");
    }

    private static Div line(Reason reason) {
        var line = new Div(Glyph.WARNING.icon(), new Span("Before signing: " + reason.message()));
        line.addClassName("demand");
        return line;
    }
}
