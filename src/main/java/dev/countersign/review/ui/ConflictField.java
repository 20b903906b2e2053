package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.Rows;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Interest;
import dev.countersign.people.ui.InterestEditor;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for conflicts of interest: none, or each one with its kind, with whom, and since when. Silence is no answer. */
final class ConflictField extends Div {

    private static final String NONE = "None";
    private static final String SOME = "I have one";

    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>("Conflict of interest");
    private final Rows<Interest> rows = new Rows<>("interest", InterestEditor::new);

    ConflictField(SigningDraft draft) {
        addClassName("stack");
        choice.setItems(NONE, SOME);
        choice.setHelperText(
                "Anything that might be thought to sway your judgement of this text. Readers see what you state.");
        choice.addValueChangeListener(change -> {
            rows.setVisible(SOME.equals(change.getValue()));
            if (rows.isVisible() && rows.value().isEmpty()) rows.edit(List.of(new InterestEditor().value()));
        });
        rows.edit(draft.interests);
        rows.setVisible(false);
        if (draft.conflicted != null) choice.setValue(draft.conflicted ? SOME : NONE);
        add(choice, rows);
    }

    void keepIn(SigningDraft draft) {
        draft.conflicted = choice.getValue() == null ? null : SOME.equals(choice.getValue());
        draft.interests = rows.value();
    }

    /** The statement as readers get it; empty as long as nothing was said. */
    String statement() {
        if (NONE.equals(choice.getValue())) return NONE;
        return interests().stream().map(ConflictField::inWords).collect(Collectors.joining("; "));
    }

    List<Interest> interests() {
        return SOME.equals(choice.getValue()) ? rows.value() : List.of();
    }

    /** Shows the reasons that are about this, and none where there are none. */
    void explain(List<Reason> reasons) {
        var about = reasons.stream()
                .filter(reason ->
                        reason.at().equals("/conflictOfInterest") || reason.at().equals("/interests"))
                .map(Reason::message)
                .toList();
        choice.setInvalid(!about.isEmpty());
        choice.setErrorMessage(about.isEmpty() ? null : String.join(". ", about));
        rows.explain(reasons.stream()
                .filter(reason -> reason.at().startsWith("/interests/"))
                .map(reason -> new Reason(reason.at().substring("/interests/".length()), reason.message()))
                .toList());
    }

    private static String inWords(Interest interest) {
        var kind = interest.kind().words();
        var words = "%s%s: %s, %s"
                .formatted(
                        Character.toUpperCase(kind.charAt(0)),
                        kind.substring(1),
                        interest.entity(),
                        interest.relation());
        if (interest.from() != null) words += ", since " + When.written(interest.from());
        if (interest.until() != null) words += ", until " + When.written(interest.until());
        return words;
    }
}
