package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.review.PartKey;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says exactly what is about to be signed and as whom, asks for the statement and the password, and signs. */
final class SignDialog extends Dialog {

    private static final String NONE = "None";
    private static final String SOME = "I have one";

    private final ArticleId article;
    private final List<SignOff.Answer> answers;
    private final CheckboxGroup<PartStanding.NeedsYou> parts = new CheckboxGroup<>("Parts that you sign");
    private final RadioButtonGroup<SignOff.Meaning> meaning = new RadioButtonGroup<>("What your signature says");
    private final RadioButtonGroup<String> conflict = new RadioButtonGroup<>("Conflict of interest");
    private final TextArea statement = new TextArea("Your conflict of interest");
    private final PasswordField password = new PasswordField("Your password");
    private final RefusalNotice notice = new RefusalNotice();
    private final Button reading = new Button("Read the change");

    /**
     * Opens over the parts as they were shown.
     *
     * @param signer name and letters as they will stand under the text
     * @param answers to the checklist, which signing confirms
     * @param onSign signs, or refuses
     * @param onChange called when the text is to be read again
     */
    SignDialog(
            ArticleId article,
            String signer,
            List<PartStanding.NeedsYou> shown,
            List<SignOff.Answer> answers,
            Consumer<Signature> onSign,
            Runnable onChange) {
        this.article = article;
        this.answers = answers;
        setHeaderTitle("Sign as " + signer);
        addClassName("sign-dialog");
        setWidth("34rem");
        parts.setItems(shown);
        parts.setItemLabelGenerator(part -> "%s · %s".formatted(part.part().title(), PartReading.scopes(part)));
        parts.setValue(Set.copyOf(shown));
        meaning.setItems(SignOff.Meaning.values());
        meaning.setItemLabelGenerator(SignOff.Meaning::words);
        meaning.setValue(SignOff.Meaning.CLINICAL_REVIEW);
        conflict.setItems(NONE, SOME);
        conflict.addValueChangeListener(change -> statement.setVisible(SOME.equals(change.getValue())));
        statement.setVisible(false);
        statement.setMaxLength(2_000);
        statement.setWidthFull();
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setWidthFull();
        reading.setVisible(false);
        reading.addClickListener(click -> {
            close();
            onChange.run();
        });
        var consequence = new Paragraph("You sign the exact words that were on your page. If one of them changes later,"
                + " that part needs signing again.");
        consequence.addClassName("soft");
        var form = new Div(consequence, parts, meaning, conflict, statement, password, notice);
        form.addClassName("stack");
        add(form);
        var signing = new Button("Sign", click -> sign(onSign));
        signing.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), reading, signing);
    }

    private void sign(Consumer<Signature> onSign) {
        try {
            onSign.accept(new Signature(
                    article,
                    digests(),
                    meaning.getValue(),
                    statement(),
                    List.of(),
                    answers,
                    new Proof.Password(password.getValue())));
            close();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
            reading.setVisible(refused.refusal().kind() == Refusal.Kind.STALE);
        }
    }

    private Map<PartKey, Digest> digests() {
        return parts.getValue().stream()
                .collect(Collectors.toMap(
                        part -> part.part().key(), part -> part.part().digest()));
    }

    private String statement() {
        if (NONE.equals(conflict.getValue())) return NONE;
        return SOME.equals(conflict.getValue()) ? statement.getValue() : "";
    }
}
