package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Said;
import dev.countersign.review.EditorialWaiver;
import dev.countersign.review.Waiving;
import java.util.stream.Stream;

/** Offers an editor to declare editorial what changed since a part was signed, or says why that is not for them to say. */
final class WaiverOffer extends Div {

    WaiverOffer(EditorialWaiver possible, Actor actor, Waiving waiving, Runnable onDeclared) {
        addClassName("waiver-offer");
        var title = possible.part().title();
        var declaring = new Button(
                "Declare editorial…",
                click -> new EditorDialog<>(
                                "Declare the change of “%s” editorial?".formatted(title),
                                new WaiverEditor(possible),
                                "Declare editorial",
                                declaration -> {
                                    waiving.declare(
                                            actor, possible.review().article().id(), declaration);
                                    Said.inPassing("Declared editorial: “%s” is covered".formatted(title));
                                    onDeclared.run();
                                })
                        .open());
        declaring.setAriaLabel("Declare editorial: " + title);
        declaring.addThemeNames("tertiary", "small");
        declaring.addClassName("ask");
        var words = new Div();
        words.setId("waiver-of-" + PieceBlock.id(possible.part().key()));
        declaring.getElement().setAttribute("aria-describedby", words.getId().orElseThrow());
        possible.refusal(actor)
                .ifPresentOrElse(
                        refusal -> {
                            declaring.setEnabled(false);
                            sentences(refusal).map(WaiverOffer::small).forEach(words::add);
                        },
                        () -> words.add(small("Reads as " + possible.inWords())));
        add(declaring, words);
    }

    private static Stream<String> sentences(Refusal refusal) {
        return Stream.concat(
                Stream.of(refusal.message()), refusal.reasons().stream().map(Reason::message));
    }

    private static Span small(String words) {
        var small = new Span(words);
        small.addClassNames("soft", "small");
        return small;
    }
}
