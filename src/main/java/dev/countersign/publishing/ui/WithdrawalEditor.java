package dev.countersign.publishing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.ui.Editor;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Catalogue.Titled;

/** Why an edition is taken away, how bad it was, and what to read instead; with what will then be so. */
final class WithdrawalEditor extends Editor<Withdrawal> {

    private static final int LONGEST_REASON = 1000;

    private final RadioButtonGroup<Withdrawal.Severity> severity =
            at("severity", new RadioButtonGroup<>("What is wrong with it?"));
    private final TextArea reason = at("reason", new TextArea("Reason"));
    private final ComboBox<Titled> replacement = at("replacement", new ComboBox<>("Send readers to"));

    /** Of the live edition. */
    WithdrawalEditor(Catalogue catalogue, ArticleId article) {
        this(catalogue, article, consequence());
    }

    /** Of an edition whose place a later one took. */
    static WithdrawalEditor ofSuperseded(Catalogue catalogue, ArticleId article) {
        return new WithdrawalEditor(
                catalogue,
                article,
                new Paragraph(
                        "The edition stays readable under its number and says from now on that it was withdrawn, with your"
                                + " reason. What readers get of the article now stays as it is."));
    }

    private WithdrawalEditor(Catalogue catalogue, ArticleId article, Paragraph consequence) {
        severity.setItems(Withdrawal.Severity.values());
        severity.setItemLabelGenerator(WithdrawalEditor::words);
        severity.addThemeName("vertical");
        reason.setHelperText("Readers get to read this");
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        replacement.setItems(
                query -> catalogue.titled(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .filter(other -> !other.article().equals(article)));
        replacement.setItemLabelGenerator(other -> "%s (%s)".formatted(other.title(), other.locale()));
        replacement.setHelperText("The article to read instead, if there is one: type how its title begins");
        replacement.setClearButtonVisible(true);
        replacement.setWidthFull();
        getContent().addClassName("stack");
        getContent().add(consequence, severity, reason, replacement);
    }

    @Override
    public void edit(Withdrawal withdrawal) {
        severity.setValue(withdrawal.severity());
        reason.setValue(withdrawal.reason());
    }

    @Override
    public Withdrawal value() {
        var instead = replacement.getValue();
        return new Withdrawal(reason.getValue(), severity.getValue(), instead == null ? null : instead.article());
    }

    /** How bad it was, in a sentence. */
    static String words(Withdrawal.Severity severity) {
        return switch (severity) {
            case ADMINISTRATIVE -> "Nothing: it is a duplicate, a question of rights, or came too early";
            case OUTDATED -> "It is outdated: newer findings or guidance overtook it";
            case INACCURATE -> "It is inaccurate: it says something wrong";
            case HARMFUL -> "It is harmful: who follows it may come to harm";
        };
    }

    private static Paragraph consequence() {
        return new Paragraph(
                "From now on websites are told that the article is gone, with your reason. The edition stays"
                        + " readable under its number, marked as withdrawn, and never comes back: what you publish next is a new"
                        + " edition. These very words can go out again only after every part was signed anew.");
    }
}
