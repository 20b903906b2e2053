package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Facts;

/** The keys of the reviewing page. Whoever speaks to their machine turns them off, for it would take words for keys. */
final class ShortcutsDialog extends Dialog {

    ShortcutsDialog() {
        setHeaderTitle("Keyboard");
        var keys = new Facts()
                .with("j, Alt-↓", new Span("Next part that needs you"))
                .with("k, Alt-↑", new Span("The one before"))
                .with("c", new Span("Comment on what is selected, or on the part you are at"))
                .with("r", new Span("References and evidence of the part you are at"))
                .with("s", new Span("Sign"))
                .with("?", new Span("These keys"))
                .with("Esc", new Span("Close what is open"));
        keys.addClassName("keys");
        var off = new Checkbox("Use single keys");
        off.setValue(true);
        off.getElement()
                .executeJs("this.checked = window.countersignReading?.keysAreOn() ?? true;"
                        + "this.addEventListener('change', () => window.countersignReading?.turnKeys(this.checked))");
        var content = new Div(keys, off);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button("Close", click -> close()));
    }
}
