package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.article.Stage;
import dev.countersign.kit.ui.Chip;

/** What was asked for, by whom, in their words. */
final class RequestNote extends Div {

    RequestNote(Stage stage) {
        addClassName("request-note");
        switch (stage) {
            case Stage.Draft draft -> add(new Paragraph("Nobody has asked for a review of this text by name."));
            case Stage.InReview asked -> {
                add(Chip.ok("In review"));
                if (asked.note() != null) add(note(asked.askedBy(), asked.note()));
            }
            case Stage.ChangesRequested changes ->
                add(Chip.you("Changes requested"), note(changes.by(), changes.note()));
        }
    }

    private static Div note(String by, String words) {
        var who = new Paragraph(by);
        who.addClassName("who");
        var note = new Div(who, new Paragraph(words));
        note.addClassName("note");
        return note;
    }
}
