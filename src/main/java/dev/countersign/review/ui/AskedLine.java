package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.countersign.article.Stage;
import dev.countersign.kit.Day;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.WordsDialog;
import dev.countersign.review.Review;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An article on the desk of somebody who was asked to review it: what is wanted, until when, and the answer. */
final class AskedLine extends ListItem {

    /** What the desk does with an answer. */
    interface Hands {
        boolean mayAnswer(ReviewRequest request);

        void accept(ReviewRequest request);

        void decline(ReviewRequest request, String reason);
    }

    private final Review review;
    private final List<ReviewRequest> requests;
    private final Hands hands;

    /**
     * @param waiting how many parts wait for the signature of whoever is asked
     * @param own how many threads they opened and did not settle yet
     */
    AskedLine(Review review, List<ReviewRequest> requests, int waiting, int own, Instant now, Hands hands) {
        this.review = review;
        this.requests = requests;
        this.hands = hands;
        addClassName("asked");
        var name = new Span(title());
        name.addClassName("name");
        var wanted = new Span(own == 0 ? wanted(waiting) : "%s · %s".formatted(wanted(waiting), threads(own)));
        wanted.addClassName("soft");
        var about = new Div(name, wanted);
        about.addClassName("about");
        var when = due().map(due -> When.of(due, Day.of(now)))
                .orElseGet(() -> When.of(requests.getFirst().at(), now));
        when.addClassName("soft");
        var line = new Anchor("review/" + review.article().id(), about, chip(waiting, Day.of(now)), when);
        line.addClassName("item");
        add(line);
        note().ifPresent(this::add);
        answers().ifPresent(this::add);
    }

    private String title() {
        return review.article().working().title();
    }

    private boolean isWithTheWriters() {
        return review.article().stage() instanceof Stage.ChangesRequested;
    }

    private static String threads(int own) {
        return own == 1 ? "a thread of yours is open" : "%d threads of yours are open".formatted(own);
    }

    private String wanted(int waiting) {
        if (isWithTheWriters()) return "With the writers, who were asked for changes";
        return switch (waiting) {
            case 0 -> "Nothing here for you to sign as it stands";
            case 1 -> "1 part needs you";
            default -> waiting + " parts need you";
        };
    }

    private Chip chip(int waiting, LocalDate today) {
        if (isWithTheWriters()) return Chip.mute("Changes requested");
        if (due().filter(today::isAfter).isPresent()) return Chip.no("Overdue");
        if (requests.stream().anyMatch(request -> request.state() instanceof State.Accepted))
            return Chip.you("Accepted");
        return waiting == 0 ? Chip.mute("Asked") : Chip.you("Needs you");
    }

    private Optional<LocalDate> due() {
        return requests.stream()
                .map(ReviewRequest::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** What the writers said last when they handed it back, else what was said when it was asked. */
    private Optional<Span> note() {
        return requests.stream()
                .flatMap(request -> request.turns().stream())
                .filter(Turn.HandedBack.class::isInstance)
                .map(Turn.HandedBack.class::cast)
                .max(Comparator.comparing(Turn.HandedBack::at))
                .map(back -> note("%s handed it back: “%s”".formatted(back.by(), back.note())))
                .or(this::noteOfTheRequest);
    }

    private static Span note(String words) {
        var note = new Span(words);
        note.addClassNames("soft", "small", "asked-note");
        return note;
    }

    private Optional<Span> noteOfTheRequest() {
        return requests.stream()
                .filter(request -> request.note() != null)
                .findFirst()
                .map(request -> note("%s: “%s”".formatted(request.by().name(), request.note())));
    }

    /** What was asked by name is answered; what anyone was asked is taken, and declined only after that. */
    private Optional<Div> answers() {
        var open = requests.stream().filter(hands::mayAnswer).toList();
        var waiting = open.stream()
                .filter(request -> request.state() instanceof State.Waiting)
                .toList();
        var declinable = open.stream()
                .filter(request ->
                        request.asked() instanceof Asked.OfPerson || request.state() instanceof State.Accepted)
                .findFirst();
        if (waiting.isEmpty() && declinable.isEmpty()) return Optional.empty();
        var notice = new RefusalNotice();
        var actions = new Div();
        actions.addClassName("actions");
        if (!waiting.isEmpty()) actions.add(button("Accept", notice, () -> waiting.forEach(hands::accept)));
        declinable.ifPresent(request -> actions.add(button("Decline", notice, () -> decline(request))));
        actions.add(notice);
        return Optional.of(actions);
    }

    private void decline(ReviewRequest request) {
        new WordsDialog(
                        "Decline this review?",
                        "Why?",
                        "%s reads it, to know whom else to ask"
                                .formatted(request.by().name()),
                        "Decline",
                        reason -> hands.decline(request, reason))
                .open();
    }

    private Button button(String verb, RefusalNotice notice, Runnable act) {
        var button = new Button(verb, click -> {
            try {
                act.run();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        button.addThemeName("small");
        button.setAriaLabel("%s: %s".formatted(verb, title()));
        return button;
    }
}
