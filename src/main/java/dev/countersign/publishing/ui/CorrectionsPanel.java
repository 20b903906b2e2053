package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.article.Article;
import dev.countersign.article.NotedCorrection;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import java.time.Instant;

/** What was wrong with the editions of an article, the latest note first, and the way to note more. */
final class CorrectionsPanel {

    private CorrectionsPanel() {}

    static Panel of(Article article, Instant now, boolean mayCorrect, Runnable onNote) {
        var noting = new Button("Note a correction…", click -> onNote.run());
        noting.setId("note-correction");
        noting.setVisible(mayCorrect);
        return new Panel("Corrections", noting).holding(list(article, now));
    }

    private static Component list(Article article, Instant now) {
        if (article.corrections().isEmpty()) {
            var nothing = new Paragraph("Nothing was found wrong with what readers got.");
            nothing.addClassName("soft");
            return nothing;
        }
        var list = new UnorderedList();
        list.addClassNames("list", "plain");
        article.corrections().reversed().forEach(noted -> list.add(line(noted, now)));
        return list;
    }

    private static ListItem line(NotedCorrection noted, Instant now) {
        var correction = noted.correction();
        var text = new Span(correction.text());
        var about = new Span(new Span("Since edition %d%s · noted by %s "
                .formatted(
                        correction.introducedIn(),
                        correction.mendedIn() == null
                                ? ", and still so"
                                : ", mended in edition " + correction.mendedIn(),
                        noted.by().name())));
        about.add(When.of(noted.at(), now));
        about.addClassName("soft");
        var name = new Span(Words.of(correction.kind()) + (correction.follows() == null ? "" : ", taken further"));
        name.addClassName("name");
        var line = new Div(name, text, about);
        line.addClassNames("about", "correction");
        return new ListItem(line);
    }
}
