package dev.countersign.article.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.article.ArticleText;
import dev.countersign.kit.Reference;
import dev.countersign.kit.ui.Facts;
import java.util.stream.Collectors;

/** Title, summary and what else belongs to the composition, as readers will see it. */
public final class CompositionReading extends Div {

    /** The text whose composition is to be read. */
    public CompositionReading(ArticleText text) {
        addClassNames("reading", "composition-reading");
        add(new H2(text.title()));
        var lead = new Paragraph(text.summary().isEmpty() ? "No summary yet" : text.summary());
        lead.addClassName("lead");
        add(lead);
        if (text.image() != null) add(new Picture(text.image()));
        var facts = new Facts()
                .with("Written for", text.audience())
                .with("Disclosures", String.join(" · ", text.disclosures()))
                .with("References", references(text));
        if (facts.getElement().getChildCount() > 0) add(facts);
    }

    private static String references(ArticleText text) {
        return text.references().stream().map(Reference::title).collect(Collectors.joining(" · "));
    }
}
