package dev.countersign.review.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.review.NewThread;
import dev.countersign.review.PartKey;
import dev.countersign.review.Quote;
import org.jspecify.annotations.Nullable;

/** Where somebody says something about a part, or about words of it. */
final class CommentSheet extends Div {

    private final ThreadId id = ThreadId.next();
    private final RefusalNotice notice = new RefusalNotice();
    private final CommentField field;

    /**
     * An empty comment.
     *
     * @param quote the words it is about; null for the part as a whole
     */
    CommentSheet(PartKey part, @Nullable Quote quote, Talk talk) {
        addClassNames("comment-sheet", "stack");
        field = new CommentField(
                quote == null ? "What you want to say about this part" : "What you want to say about it",
                talk::mentionable);
        if (quote != null) add(quoted(quote.exact()));
        var sending = new Button("Comment", click -> send(part, quote, talk));
        sending.addThemeName("primary");
        var actions = new Div(sending);
        actions.addClassName("actions");
        add(field, notice, actions);
    }

    void focus() {
        field.focus();
    }

    private void send(PartKey part, @Nullable Quote quote, Talk talk) {
        notice.hush();
        try {
            talk.discussing()
                    .open(
                            talk.actor(),
                            id,
                            talk.article(),
                            new NewThread(part, quote, field.words(), field.mentions()));
            talk.onChange().run();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        }
    }

    private static HtmlComponent quoted(String words) {
        var quoted = new HtmlComponent("blockquote");
        quoted.addClassName("quoted");
        quoted.getElement().setText(words);
        return quoted;
    }
}
