package dev.countersign.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Asks for one value in an editor over the page. It closes when the value was saved, and stays with the reasons when that was refused. */
public final class EditorDialog<T> extends Dialog {

    private final Button saving;

    /**
     * A dialog, to be opened.
     *
     * @param verb the words on the button, such as "Add person"
     * @param save receives the value; may refuse
     */
    public EditorDialog(String title, Editor<T> editor, String verb, Consumer<T> save) {
        setHeaderTitle(title);
        addClassName("editor-dialog");
        setWidth("min(640px, 94vw)");
        var refused = new RefusalNotice();
        var content = new Div(refused, editor);
        content.addClassName("stack");
        add(content);
        saving = new Button(verb, click -> {
            if (editor.attempt(refused, save)) close();
        });
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), saving);
        setCloseOnOutsideClick(false); // what was typed is not lost by a slip
    }

    /** The same for what cannot be taken back, in the colour of danger. */
    public EditorDialog<T> irrevocable() {
        saving.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }
}
