package dev.countersign.publishing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.article.Article;
import dev.countersign.article.Correction;
import dev.countersign.article.NotedCorrection;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.When;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was wrong with what readers got, since which edition, and which one mends it. */
final class CorrectionEditor extends Editor<Correction> {

    private static final int LONGEST = 2000;

    private final RadioButtonGroup<Correction.Kind> kind =
            at("kind", new RadioButtonGroup<>("How much of it still stands?"));
    private final TextArea text = at("text", new TextArea("What was wrong, and what is right"));
    private final Select<Integer> introducedIn = at("introducedIn", new Select<>());
    private final Select<Integer> mendedIn = at("mendedIn", new Select<>());
    private final Select<NotedCorrection> follows = at("follows", new Select<>());

    private CorrectionEditor(Article article, int oldest, int newest, String consequence) {
        kind.setItems(Correction.Kind.values());
        kind.setItemLabelGenerator(CorrectionEditor::words);
        kind.addThemeName("vertical");
        text.setHelperText("Readers get to read this");
        text.setMaxLength(LONGEST);
        text.setMinRows(3);
        text.setWidthFull();
        editions(introducedIn, "First said in", 1, newest);
        introducedIn.setValue(newest);
        editions(mendedIn, "No longer said from", oldest, article.editions());
        mendedIn.setEmptySelectionAllowed(true);
        mendedIn.setEmptySelectionCaption("It still is");
        mendedIn.setItemLabelGenerator(number -> number == null ? "It still is" : "Edition " + number);
        follows.setLabel("Takes further");
        follows.setItems(article.corrections().reversed());
        follows.setEmptySelectionAllowed(true);
        follows.setItemLabelGenerator(noted ->
                noted == null ? "" : "%s: %s".formatted(When.written(Day.of(noted.at())), shortly(noted)));
        follows.setVisible(!article.corrections().isEmpty());
        getContent().addClassName("stack");
        getContent().add(new Paragraph(consequence), kind, text, introducedIn, mendedIn, follows);
    }

    /** A note on what was published before. */
    static CorrectionEditor ofNote(Article article) {
        return new CorrectionEditor(
                article,
                2,
                article.editions(),
                "Websites get the note with every edition that it is about, and search engines do. It stays for ever: what is wrong"
                        + " with it is said by another one.");
    }

    /** What the edition that is about to be published mends. */
    static CorrectionEditor ofPublication(Article article) {
        var editor = new CorrectionEditor(
                article,
                2,
                article.editions(),
                "Edition %d goes to readers, and with it for ever what was wrong before."
                        .formatted(article.editions() + 1));
        editor.mendedIn.setVisible(false); // it is the edition that is being made
        return editor;
    }

    @Override
    public void edit(Correction correction) {
        kind.setValue(correction.kind());
        text.setValue(correction.text());
        introducedIn.setValue(correction.introducedIn());
        mendedIn.setValue(correction.mendedIn());
    }

    @Override
    public Correction value() {
        return new Correction(
                kind.getValue(),
                text.getValue(),
                introducedIn.getValue(),
                mendedIn.getValue(),
                follows.getValue() == null ? null : follows.getValue().id());
    }

    /** How much still stands, in a sentence. */
    static String words(Correction.@Nullable Kind kind) {
        return switch (kind) {
            case CLARIFICATION -> "Clarification: it was right, and could be misread";
            case CORRECTION -> "Correction: something was wrong";
            case UPDATE -> "Update: it was right, and newer findings change it";
            case RETRACTION -> "Retraction: a statement is taken back";
            case null -> "";
        };
    }

    private static void editions(Select<Integer> select, String label, int from, int to) {
        select.setLabel(label);
        select.setItems(IntStream.rangeClosed(from, to).boxed().toList());
        select.setItemLabelGenerator(number -> "Edition " + number);
    }

    private static String shortly(NotedCorrection noted) {
        var words = noted.correction().text();
        return words.length() <= 60 ? words : words.substring(0, 59) + "…";
    }
}
