package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Every revision of the working text, newest first. */
final class HistoryPanel extends Div {

    HistoryPanel(Article article, List<Revision> revisions, Instant now, Consumer<Revision> onCompare) {
        addClassName("history-panel");
        var list = new OrderedList();
        list.addClassName("history");
        for (var revision : revisions.reversed()) {
            var what = new Span("Revision %d".formatted(revision.number()));
            var by = new Span(new Span(revision.by().name() + ", "), When.of(revision.at(), now));
            by.addClassNames("soft", "small");
            var line = new ListItem(new Div(what, by));
            if (article.live() != null && article.live().revision() == revision.number())
                line.add(Chip.ok("edition %d".formatted(article.live().number())));
            article.withdrawn().stream()
                    .map(gone -> gone.edition())
                    .filter(gone -> gone.revision() == revision.number())
                    .forEach(gone -> line.add(Chip.no("edition %d, withdrawn".formatted(gone.number()))));
            if (revision.number() != article.revision()) {
                var comparing = new Button("Compare", click -> onCompare.accept(revision));
                comparing.addThemeName("tertiary");
                comparing.setAriaLabel("Compare revision %d with the text as it stands".formatted(revision.number()));
                line.add(comparing);
            }
            list.add(line);
        }
        add(list);
    }
}
