package dev.countersign.invitation.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.OnceShown;

/** Shows a link to hand over, or a code to tell, for the only time. */
final class OnceShownDialog extends OnceShown {

    private OnceShownDialog(String title, String words, String label, String secret, String done) {
        super(title, words, new TextField(label), secret, "Select it and copy it", done);
        setWidth("min(560px, 94vw)");
    }

    static OnceShownDialog link(String name, String link) {
        return new OnceShownDialog(
                "The link for " + name,
                "Hand it over by a way that only %s reads. It is shown this once: only its digest is kept."
                        .formatted(name),
                "Link",
                link,
                "I have copied it");
    }

    static OnceShownDialog code(String name, String code) {
        return new OnceShownDialog(
                "The code for " + name,
                "Tell it to %s in person or by telephone, once you know their voice. It is good for ten minutes, for what they want to sign now, and is shown this once."
                        .formatted(name),
                "Code",
                code,
                "I have told it");
    }
}
