package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.util.Optional;

/** One request for review on the article's page: who was asked, what they said, and what can be done about it. */
final class RequestLine extends ListItem {

    /** What the page does with a request. */
    interface Hands {
        Optional<Refusal> mayRemind(ReviewRequest request);

        void remind(ReviewRequest request);

        void reassign(ReviewRequest request);

        void cancel(ReviewRequest request);
    }

    /** @param who the name of who was asked */
    RequestLine(ReviewRequest request, String who, Instant now, boolean writable, Hands hands) {
        addClassName("request");
        setClassName("closed", !request.isOpen());
        var name = new Span(who);
        name.addClassName("name");
        var head = new Div(name, chip(request, now));
        head.addClassName("line");
        add(head, asked(request, now));
        if (request.note() != null && request.isOpen()) add(small("“%s”".formatted(request.note())));
        words(request).ifPresent(words -> add(small(words)));
        handedBack(request).ifPresent(words -> add(small(words)));
        request.lastReminded().ifPresent(at -> add(small("Reminded ", When.of(at, now))));
        if (request.isOpen() && writable) add(actions(request, who, hands));
    }

    private static Chip chip(ReviewRequest request, Instant now) {
        return switch (request.state()) {
            case State.Waiting waiting -> isOverdue(request, now) ? Chip.no("Overdue") : Chip.mute("No answer yet");
            case State.Accepted accepted -> isOverdue(request, now) ? Chip.no("Overdue") : Chip.you("Accepted");
            case State.Declined declined -> Chip.no("Declined");
            case State.Fulfilled done -> Chip.ok("Signed");
            case State.Reassigned given -> Chip.mute("Asked somebody else");
            case State.Cancelled ended -> Chip.mute("Cancelled");
        };
    }

    private static boolean isOverdue(ReviewRequest request, Instant now) {
        return request.due() != null && request.due().isBefore(Day.of(now));
    }

    private static Component asked(ReviewRequest request, Instant now) {
        var asked = small("Asked by %s ".formatted(request.by().name()), When.of(request.at(), now));
        if (request.due() != null) asked.add(new Span(", wanted by " + When.written(request.due())));
        return asked;
    }

    private static Optional<String> words(ReviewRequest request) {
        return switch (request.state()) {
            case State.Waiting waiting ->
                request.turns().stream()
                        .filter(Turn.PutBack.class::isInstance)
                        .map(Turn.PutBack.class::cast)
                        .reduce((earlier, later) -> later)
                        .map(back -> "%s left it to others: %s".formatted(back.by(), back.reason()));
            case State.Accepted accepted -> Optional.empty();
            case State.Declined declined -> Optional.of(declined.reason());
            case State.Fulfilled done -> Optional.empty();
            case State.Reassigned given -> Optional.empty();
            case State.Cancelled ended -> Optional.of("%s: %s".formatted(ended.by(), ended.why()));
        };
    }

    private static Optional<String> handedBack(ReviewRequest request) {
        return request.turns().stream()
                .filter(Turn.HandedBack.class::isInstance)
                .map(Turn.HandedBack.class::cast)
                .reduce((earlier, later) -> later)
                .map(back -> "%s handed it back: “%s”".formatted(back.by(), back.note()));
    }

    private static Component actions(ReviewRequest request, String who, Hands hands) {
        var reminding = action("Remind", who, () -> hands.remind(request));
        var refusal = hands.mayRemind(request);
        reminding.setEnabled(refusal.isEmpty());
        refusal.ifPresent(why -> reminding.setTooltipText(why.message()));
        var actions = new Div(
                reminding,
                action("Ask somebody else", who, () -> hands.reassign(request)),
                action("Cancel", who, () -> hands.cancel(request)));
        actions.addClassName("actions");
        return actions;
    }

    private static Button action(String verb, String who, Runnable act) {
        var button = new Button(verb, click -> act.run());
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel("%s: request to %s".formatted(verb, who));
        return button;
    }

    private static Paragraph small(String words, Component... more) {
        var small = new Paragraph(new Span(words));
        small.add(more);
        small.addClassNames("soft", "small");
        return small;
    }
}
