package dev.countersign.kit.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone; what can be undone is not asked about. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Asks, and does it on yes.
     *
     * @param question such as "Remove ATC?"
     * @param consequence what will then be so
     * @param verb the words on the button, such as "Remove it"
     */
    public static void ask(String question, String consequence, String verb, Runnable onYes) {
        var dialog = new ConfirmDialog(question, consequence, verb, yes -> onYes.run());
        dialog.setCancelable(true);
        dialog.setCancelText("Cancel");
        dialog.open();
    }
}
