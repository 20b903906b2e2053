package dev.countersign.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.RefusedException;
import java.util.function.Consumer;

/** Asks for a few words to go with something that is done, such as the reason. It stays open with what was typed while that is refused. */
public final class WordsDialog extends Dialog {

    private static final int MOST = 2_000;

    /**
     * A dialog, to be opened.
     *
     * @param label what is asked
     * @param help what becomes of the words
     * @param verb the words on the button
     * @param onWords receives what was typed; may refuse
     */
    public WordsDialog(String title, String label, String help, String verb, Consumer<String> onWords) {
        setHeaderTitle(title);
        addClassName("words-dialog");
        setWidth("min(480px, 94vw)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a slip
        var words = new TextArea(label);
        words.setHelperText(help);
        words.setMinRows(3);
        words.setMaxLength(MOST);
        words.setWidthFull();
        var notice = new RefusalNotice();
        var form = new Div(words, notice);
        form.addClassName("stack");
        add(form);
        var doing = new Button(verb, click -> {
            try {
                onWords.accept(words.getValue());
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        doing.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), doing);
        words.focus();
    }
}
