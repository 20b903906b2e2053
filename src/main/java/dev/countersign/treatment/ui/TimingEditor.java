package dev.countersign.treatment.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.treatment.Timing;
import org.jspecify.annotations.Nullable;

/** When and how long a treatment is used. */
class TimingEditor extends Editor<Timing> {

    private final TextField onsetWindow = at("onsetWindow", field("From when until when", "first 48 hours"));
    private final TextField session = at("session", field("One time takes", "15 to 20 minutes"));
    private final TextField frequency = at("frequency", field("How often", "3 times a day"));
    private final TextField course = at("course", field("For how long", "2 weeks"));
    private final TextField maximum = at("maximum", field("Never more than", "20 minutes at a time"));
    private final TextField stopWhen = at("stopWhen", field("Stop when", "the skin turns pale"));

    TimingEditor() {
        getContent().addClassNames("fields", "wide");
        getContent().add(onsetWindow, session, frequency, course, maximum, stopWhen);
    }

    @Override
    public void edit(Timing timing) {
        show(onsetWindow, timing.onsetWindow());
        show(session, timing.session());
        show(frequency, timing.frequency());
        show(course, timing.course());
        show(maximum, timing.maximum());
        show(stopWhen, timing.stopWhen());
    }

    @Override
    public Timing value() {
        return new Timing(
                onsetWindow.getValue(),
                session.getValue(),
                frequency.getValue(),
                course.getValue(),
                maximum.getValue(),
                stopWhen.getValue());
    }

    private static TextField field(String label, String example) {
        var field = new TextField(label);
        field.setPlaceholder(example);
        return field;
    }

    private static void show(TextField field, @Nullable String text) {
        field.setValue(requireNonNullElse(text, ""));
    }
}
