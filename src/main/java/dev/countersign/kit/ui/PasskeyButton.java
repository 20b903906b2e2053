package dev.countersign.kit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Proof;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has somebody show by their passkey that it is they, over what the challenge is bound to. Says beneath itself why it did not come to that. */
public final class PasskeyButton extends Composite<Div> {

    private final Span refused = new Span();
    private final Button button;

    /**
     * A button with these words.
     *
     * @param options what the browser asks the authenticator, made anew for each attempt, as {@link dev.countersign.kit.PasskeyChallenges} does;
     *     empty if there is nothing to ask, after which nothing happens
     * @param then receives the answer; whoever is asked to believe it checks it
     */
    public PasskeyButton(String words, Supplier<Optional<String>> options, Consumer<Proof> then) {
        button = new Button(words, Glyph.KEY.icon());
        button.addClickListener(click -> {
            refused.setText("");
            options.get()
                    .ifPresent(asked -> Authenticator.answer(
                            asked, answer -> then.accept(new Proof.Passkey(answer)), refused::setText));
        });
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("soft");
        getContent().add(button, refused);
        getContent().addClassName("stack");
    }

    /** Whether it can be pressed. */
    public void setEnabled(boolean enabled) {
        button.setEnabled(enabled);
    }
}
