package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PasskeyChallenges;
import dev.countersign.kit.Proof;
import dev.countersign.kit.ui.PasskeyButton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for a passkey over what is chosen, or else for the password: whichever was given last counts. */
final class PasskeyProof implements ProofField {

    private final PasswordProof password = new PasswordProof();
    private final Span given = new Span();
    private final Div content = new Div();
    private Supplier<Optional<Digest>> over = Optional::empty;
    private @Nullable Proof answer;

    PasskeyProof(PasskeyChallenges passkeys, Actor actor) {
        given.getElement().setAttribute("role", "status");
        var button = new PasskeyButton(
                "Confirm with a passkey", () -> over.get().flatMap(digest -> passkeys.over(actor, digest)), proof -> {
                    answer = proof;
                    given.setText("Confirmed with your passkey. Now sign.");
                });
        content.addClassName("stack");
        content.add(button, given, password.component());
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public Proof proof() {
        return answer == null ? password.proof() : answer;
    }

    @Override
    public void over(Supplier<Digest> chosen) {
        over = () -> Optional.of(chosen.get());
    }
}
