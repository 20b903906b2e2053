package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Texts;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.review.Discussion.Anchored;
import dev.countersign.review.ReviewThread;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Hands the text back to the writers. What should change, and where, the open threads say. */
final class RequestChangesDialog extends Dialog {

    /**
     * Shows what will be handed over.
     *
     * @param open the threads of whoever asks, in the order in which they were opened
     */
    RequestChangesDialog(List<Anchored> open, Consumer<String> onNote) {
        setHeaderTitle("Request changes");
        setWidth("min(32rem, 100vw)");
        var lead = new Paragraph(
                open.size() == 1
                        ? "The writers get your open thread:"
                        : "The writers get your %d open threads:".formatted(open.size()));
        var threads = new UnorderedList();
        threads.addClassName("handed-over");
        open.stream().map(Anchored::thread).forEach(thread -> threads.add(line(thread)));
        var note = new TextArea("In a few words");
        note.setHelperText("For the writers' desk, if you like");
        note.setMinRows(2);
        note.setMaxLength(2_000);
        note.setWidthFull();
        var notice = new RefusalNotice();
        var form = new Div(lead, threads, note, notice);
        form.addClassName("stack");
        add(form);
        var requesting = new Button("Request changes", click -> {
            try {
                onNote.accept(note.getValue());
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        requesting.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), requesting);
        note.focus();
    }

    private static ListItem line(ReviewThread thread) {
        var part = new Span(thread.anchor().title() + ": ");
        part.addClassName("name");
        return new ListItem(
                part,
                new Span(Texts.shortened(
                        Objects.requireNonNullElse(thread.entries().getFirst().words(), ""))));
    }
}
