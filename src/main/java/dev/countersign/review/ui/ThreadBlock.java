package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.WordsDialog;
import dev.countersign.review.Discussion.Anchored;
import dev.countersign.review.Place;
import dev.countersign.review.ReviewThread;
import dev.countersign.review.ReviewThread.Entry;
import java.util.stream.Stream;

/** A thread on a page: the words it is about, what was said, and what whoever reads it may do with it. */
public final class ThreadBlock extends Article {

    private final Talk talk;
    private final ReviewThread thread;
    private final RefusalNotice notice = new RefusalNotice();
    private final Div answering = new Div();

    /** A thread with its place in the text. */
    public ThreadBlock(Anchored anchored, Talk talk) {
        this.talk = talk;
        thread = anchored.thread();
        addClassName("thread");
        setClassName("settled", !thread.isOpen());
        setId("thread-" + thread.id());
        getElement()
                .setAttribute(
                        "aria-label",
                        "Thread of %s on %s"
                                .formatted(
                                        thread.opener().name(), thread.anchor().title()));
        place(anchored.place());
        thread.entries().forEach(entry -> add(said(entry)));
        add(answering, notice, actions());
    }

    private void place(Place place) {
        var quote = thread.anchor().quote();
        switch (place) {
            case Place.Whole whole -> {}
            case Place.Same same -> add(quoted(same.text()));
            case Place.Changed changed ->
                add(quoted(quote == null ? "" : quote.exact()), Chip.ok("Changed since"), now(changed.text()));
            case Place.Orphaned orphaned -> {
                if (quote != null) add(quoted(quote.exact()));
                add(Chip.no("No longer there"), small(orphaned.why() + "."));
            }
        }
    }

    private static Component quoted(String words) {
        var quoted = new HtmlComponent("q");
        quoted.getElement().setText(words);
        return quoted;
    }

    private static Component now(String words) {
        var line = small("Reads now: ");
        var now = new HtmlComponent("q");
        now.getElement().setText(words);
        line.add(now);
        return line;
    }

    private Component said(Entry entry) {
        var who = new Div(new Span(entry.by().name()), new Span(" · "), When.of(entry.at(), talk.now()));
        who.addClassName("who-said");
        var said = new Div(who);
        said.addClassName("said");
        switch (entry) {
            case Entry.Comment comment -> said.add(new Paragraph(comment.words()));
            case Entry.Resolved done -> said.add(Chip.ok("Resolved"));
            case Entry.WavedOn done -> said.add(Chip.mute("Waved on"));
            case Entry.Reopened again -> said.add(Chip.you("Reopened"));
        }
        if (!(entry instanceof Entry.Comment))
            Stream.ofNullable(entry.words()).forEach(words -> said.add(new Paragraph(words)));
        return said;
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("actions");
        if (thread.isOpen()) actions.add(action("Reply", this::reply));
        if (talk.discussing().mayResolve(talk.actor(), thread).isEmpty()) actions.add(action("Resolve", this::resolve));
        if (talk.discussing().mayWaveOn(talk.actor(), thread).isEmpty())
            actions.add(action("Wave on", () -> talk.waveOn(thread)));
        if (talk.discussing().mayReopen(talk.actor(), thread).isEmpty())
            actions.add(action("Reopen", () -> talk.reopen(thread)));
        if (thread.isOpen())
            talk.discussing()
                    .mayResolve(talk.actor(), thread)
                    .ifPresent(refusal -> actions.add(small(refusal.message())));
        return actions;
    }

    private Button action(String verb, Runnable act) {
        var button = new Button(verb, click -> attempt(act));
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel("%s: thread of %s on %s"
                .formatted(verb, thread.opener().name(), thread.anchor().title()));
        return button;
    }

    private void reply() {
        var field = new CommentField("Your answer", talk::mentionable);
        var sending = new Button("Send", click -> attempt(() -> talk.reply(thread, field.words(), field.mentions())));
        sending.addThemeNames("small", "primary");
        answering.removeAll();
        answering.add(field, sending);
        answering.addClassName("answering");
        field.focus();
    }

    /** An editor who settles the thread of somebody else says why. */
    private void resolve() {
        if (thread.opener().is(talk.actor().user(), talk.actor().person())) talk.resolve(thread, "");
        else
            new WordsDialog(
                            "Resolve this thread?",
                            "Why is it settled?",
                            "%s opened it. What you write stays in the thread"
                                    .formatted(thread.opener().name()),
                            "Resolve",
                            words -> talk.resolve(thread, words))
                    .open();
    }

    private void attempt(Runnable act) {
        notice.hush();
        try {
            act.run();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        }
    }

    private static Span small(String words) {
        var small = new Span(words);
        small.addClassNames("soft", "small");
        return small;
    }
}
