package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.review.PartKey;
import dev.countersign.review.Policy;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says exactly what is about to be signed and as what, asks for the checklist, the interests and a proof, and signs. */
final class SignDialog extends Dialog {

    private final ArticleId article;
    private final SigningDraft draft;
    private final transient Asking asking;
    private final CheckboxGroup<Signable> parts = new CheckboxGroup<>("What you sign");
    private final RadioButtonGroup<SignOff.Meaning> meaning = new RadioButtonGroup<>("What your signature says");
    private final ChecklistField checklist;
    private final ConflictField conflict;
    private final transient ProofField proof;
    private final Paragraph consequence = new Paragraph();
    private final RefusalNotice notice = new RefusalNotice();

    /** What the dialog needs to know and whom it tells. */
    interface Asking {

        /** As what the reader signs. */
        SigningAs as(Set<Signable> chosen);

        /** What follows from signing these, in words. */
        String consequence(Set<PartKey> chosen);

        /** Signs, or refuses. */
        void sign(Signature signature);

        /** Is told that the text is not what was shown any more. */
        void changedMeanwhile(Refusal refusal);
    }

    SignDialog(
            String title,
            ArticleId article,
            List<Signable> shown,
            List<Policy.Question> questions,
            SigningDraft draft,
            ProofField proof,
            Asking asking) {
        this.article = article;
        this.draft = draft;
        this.asking = asking;
        this.proof = proof;
        checklist = new ChecklistField(questions, draft);
        conflict = new ConflictField(draft);
        setHeaderTitle(title);
        addClassName("sign-dialog");
        setWidth("min(36rem, 100vw)");
        setCloseOnOutsideClick(false); // what was filled in is not lost by a slip
        parts.setItems(shown);
        parts.setItemLabelGenerator(signable -> signable.part().title());
        parts.setItemHelperGenerator(
                signable -> "%s · digest %s…".formatted(signable.scopesInWords(), signable.shortDigest()));
        parts.setValue(shown.stream()
                .filter(signable -> !draft.unticked.contains(signable.part().key()))
                .collect(Collectors.toSet()));
        parts.addClassName("signables");
        meaning.setItems(SignOff.Meaning.values());
        meaning.setItemLabelGenerator(SignOff.Meaning::words);
        meaning.setValue(draft.meaning);
        var as = new Div();
        parts.addValueChangeListener(change -> about(as));
        about(as);
        consequence.addClassName("soft");
        var form = new Div(as, parts, consequence, meaning, checklist, conflict, proof.component(), notice);
        form.addClassName("stack");
        add(form);
        var signing = new Button("Sign", click -> sign());
        signing.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), signing);
        proof.over(() -> signature(new Proof.Password("")).over());
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) keep();
        });
    }

    private void about(Div as) {
        as.removeAll();
        as.add(asking.as(parts.getValue()));
        consequence.setText(asking.consequence(digests().keySet()));
    }

    private void sign() {
        notice.hush();
        explain(List.of());
        keep();
        try {
            asking.sign(signature(proof.proof()));
            close();
        } catch (RefusedException refused) {
            say(refused.refusal());
        }
    }

    private Signature signature(Proof given) {
        return new Signature(
                article,
                digests(),
                meaning.getValue(),
                conflict.statement(),
                conflict.interests(),
                checklist.answers(),
                given);
    }

    private void say(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.STALE) {
            close();
            asking.changedMeanwhile(refusal);
            return;
        }
        notice.say(refusal);
        explain(refusal.reasons());
    }

    private void explain(List<Refusal.Reason> reasons) {
        conflict.explain(reasons);
        checklist.explain(reasons);
    }

    private void keep() {
        draft.unticked.clear();
        parts.getListDataView()
                .getItems()
                .filter(signable -> !parts.getValue().contains(signable))
                .forEach(signable -> draft.unticked.add(signable.part().key()));
        draft.meaning = meaning.getValue();
        checklist.keepIn(draft);
        conflict.keepIn(draft);
    }

    private Map<PartKey, Digest> digests() {
        return parts.getValue().stream()
                .map(Signable::part)
                .collect(Collectors.toMap(part -> part.key(), part -> part.digest()));
    }
}
