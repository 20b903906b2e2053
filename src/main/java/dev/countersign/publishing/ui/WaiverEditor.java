package dev.countersign.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.When;
import dev.countersign.review.EditorialWaiver;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving.Declaration;
import dev.countersign.review.diff.PartDifference;
import dev.countersign.review.ui.DifferenceReading;
import java.util.Objects;
import java.util.stream.Collectors;

/** What differs from the words that were signed, of what kind an editor says it is, and why it changes nothing in what is said. */
final class WaiverEditor extends Editor<Declaration> {

    private static final int LONGEST_REASON = 1000;

    private final EditorialWaiver wanted;
    private final RadioButtonGroup<Waiver.Kind> kind = at("kind", new RadioButtonGroup<>("What is changed?"));
    private final TextArea reason = at("reason", new TextArea("Why does it change nothing in what is said?"));

    WaiverEditor(EditorialWaiver wanted) {
        this.wanted = wanted;
        kind.setItems(Waiver.Kind.values());
        kind.setItemLabelGenerator(WaiverEditor::words);
        kind.addThemeName("vertical");
        wanted.kind().ifPresent(kind::setValue);
        reason.setHelperText(
                "Whoever signed reads it, and may contest it. It is published with the edition, without your name");
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(2);
        reason.setWidthFull();
        getContent().addClassName("stack");
        getContent().add(new Paragraph(consequence()), difference(), kind, reason);
    }

    @Override
    public void edit(Declaration declaration) {
        kind.setValue(declaration.kind());
        reason.setValue(declaration.reason());
    }

    @Override
    public Declaration value() {
        return new Declaration(wanted.part().key(), wanted.part().digest(), kind.getValue(), reason.getValue());
    }

    private Div difference() {
        var before = Objects.requireNonNull(wanted.before(), "only what was covered is waived");
        var difference = new Div(new DifferenceReading(
                PartDifference.between(before, wanted.part(), wanted.review().parts())));
        difference.addClassName("waived-words");
        difference.getElement().setAttribute("tabindex", "0"); // scrolls by key
        difference.getElement().setAttribute("role", "group");
        difference.getElement().setAttribute("aria-label", "What differs from what was signed");
        return difference;
    }

    private String consequence() {
        return "The signature of %s carries on to these words, and the date of the review stays. You will not be able to sign them."
                .formatted(wanted.carried().stream().map(WaiverEditor::words).collect(Collectors.joining(" and ")));
    }

    private static String words(SignOff signOff) {
        return "%s (%s)".formatted(signOff.signer().title(), When.written(signOff.day()));
    }

    private static String words(Waiver.Kind kind) {
        return switch (kind) {
            case TYPO -> "A typing error: letters and words that change nothing in what is said";
            case LINK -> "A link: where it leads, not a word of the text";
            case LAYOUT -> "Layout: how the text is set, neither a word nor a link";
        };
    }
}
