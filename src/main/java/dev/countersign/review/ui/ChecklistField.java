package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.review.Policy;
import dev.countersign.review.SignOff;
import java.util.ArrayList;
import java.util.List;

/** What policy asks of a signer, each question answered with yes or no; a no says why. */
final class ChecklistField extends FieldSet {

    private static final String YES = "Yes";
    private static final String NO = "No";

    private final List<Asked> asked = new ArrayList<>();

    private record Asked(Policy.Question question, RadioButtonGroup<String> choice, TextField note) {}

    ChecklistField(List<Policy.Question> questions, SigningDraft draft) {
        super("Checklist");
        addClassName("checklist");
        setVisible(!questions.isEmpty());
        questions.forEach(question -> add(line(question, draft)));
    }

    private Div line(Policy.Question question, SigningDraft draft) {
        var choice = new RadioButtonGroup<String>(question.text());
        choice.setItems(YES, NO);
        var note = new TextField("What is not so");
        note.setMaxLength(2_000);
        note.setWidthFull();
        note.setVisible(false);
        choice.addValueChangeListener(change -> note.setVisible(NO.equals(change.getValue())));
        var before = draft.answers.get(question.key());
        if (before != null) choice.setValue(before ? YES : NO);
        note.setValue(draft.remarks.getOrDefault(question.key(), ""));
        asked.add(new Asked(question, choice, note));
        return new Div(choice, note);
    }

    void keepIn(SigningDraft draft) {
        for (var one : asked) {
            if (one.choice().getValue() != null)
                draft.answers.put(one.question().key(), YES.equals(one.choice().getValue()));
            draft.remarks.put(one.question().key(), one.note().getValue());
        }
    }

    /** The answers given so far. */
    List<SignOff.Answer> answers() {
        return asked.stream()
                .filter(one -> one.choice().getValue() != null)
                .map(one -> one.question()
                        .answered(
                                YES.equals(one.choice().getValue()),
                                one.note().getValue().isBlank()
                                        ? null
                                        : one.note().getValue().strip()))
                .toList();
    }

    /** Shows the reasons at the questions that they are about, and none at the others. */
    void explain(List<Reason> reasons) {
        for (var one : asked) {
            var about = reasons.stream()
                    .filter(reason ->
                            reason.at().equals("/checklist/" + one.question().key()))
                    .findFirst();
            one.choice().setInvalid(about.isPresent());
            one.choice().setErrorMessage(about.map(Reason::message).orElse(null));
        }
        asked.stream()
                .filter(one -> one.choice().isInvalid())
                .findFirst()
                .ifPresent(one -> one.choice().getElement().callJsFunction("focus"));
    }
}
