package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.article.ArticleText;
import dev.countersign.kit.ui.Editor;

/** Title and summary, in the face in which readers meet them. */
public final class OpeningForm extends Editor<ArticleText> {

    private final TextArea title = at("title", new TextArea());
    private final TextArea summary = at("summary", new TextArea());
    private ArticleText shown;

    /** The form over this text. */
    public OpeningForm(ArticleText text) {
        shown = text;
        title.setAriaLabel("Title");
        title.setPlaceholder("Title");
        title.setMaxLength(200);
        title.addClassName("title-field");
        title.setMinRows(1);
        title.setWidthFull();
        summary.setAriaLabel("Summary");
        summary.setPlaceholder("Summary: what a reader takes home");
        summary.setMaxLength(2_000);
        summary.addClassName("lead-field");
        summary.setMinRows(2);
        summary.setWidthFull();
        getContent().addClassName("opening-form");
        getContent().add(title, summary);
        edit(text);
    }

    @Override
    public void edit(ArticleText text) {
        shown = text;
        title.setValue(text.title());
        summary.setValue(text.summary());
    }

    @Override
    public ArticleText value() {
        return onto(shown);
    }

    /** Another text with the title and summary that stand here. */
    public ArticleText onto(ArticleText text) {
        return new ArticleText(
                title.getValue().replace('\n', ' '),
                summary.getValue(),
                text.image(),
                text.authors(),
                text.topics(),
                text.audience(),
                text.riskClass(),
                text.sections(),
                text.references(),
                text.disclosures(),
                text.searchDescription());
    }
}
