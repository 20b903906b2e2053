package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.SecondWay;
import dev.countersign.kit.ui.RefusalNotice;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has a code brought to somebody who has no password here, by another way than their link, and takes it from them. */
final class CodeProof implements ProofField {

    private final TextField code = new TextField("Your code");
    private final Paragraph words =
            new Paragraph("Ask for a code once you have chosen what you sign: it fits that and nothing else.");
    private final RefusalNotice notice = new RefusalNotice();
    private final Div component = new Div();
    private @Nullable Supplier<Digest> chosen;

    CodeProof(SecondWay secondWay, Actor actor) {
        code.setPlaceholder("6 digits");
        code.setMaxLength(12);
        code.setClearButtonVisible(true);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        words.addClassName("soft");
        words.getElement().setAttribute("role", "status");
        component.addClassName("code-proof");
        component.add(words, notice, code, new Button("Get a code", click -> ask(secondWay, actor)));
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public Proof proof() {
        return new Proof.Code(code.getValue());
    }

    @Override
    public void over(Supplier<Digest> digest) {
        chosen = digest;
    }

    private void ask(SecondWay secondWay, Actor actor) {
        notice.hush();
        if (chosen == null) return;
        try {
            words.setText(secondWay.send(actor, chosen.get()));
            code.focus();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        }
    }
}
