package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.CoverageRing;
import dev.countersign.kit.ui.When;
import dev.countersign.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Articles as lines of a table, as cards where there is no room for one. Looks at each article only when its line is shown. */
final class ArticleTable extends Div {

    private static final List<String> COLUMNS =
            List.of("Title", "State", "Coverage", "Authors", "Reviewers", "Modified");

    private final ArticleFinding finding;
    private final Names names;
    private final Instant now;
    private final NativeTable table = new NativeTable();
    private final Paragraph nothing = new Paragraph();
    private final Button more = new Button("Show more", click -> showMore());

    ArticleTable(ArticleFinding finding, Names names, Instant now) {
        this.finding = finding;
        this.names = names;
        this.now = now;
        addClassNames("panel", "article-table");
        var head = new NativeTableRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        table.getElement().setAttribute("aria-label", "Articles");
        nothing.addClassNames("soft", "nothing");
        add(table, nothing, more);
        showMore();
    }

    private void showMore() {
        var found = finding.next();
        found.forEach(review -> table.getBody().add(line(review)));
        var isEmpty = table.getBody().getRowCount() == 0;
        table.setVisible(!isEmpty);
        nothing.setVisible(found.isEmpty());
        nothing.setText(words(isEmpty));
        more.setVisible(!finding.isAtTheEnd());
        more.setText(found.isEmpty() ? "Look further" : "Show more");
    }

    private String words(boolean isEmpty) {
        if (!finding.isAtTheEnd()) return "None of those saved lately matches.";
        return isEmpty ? "No article matches. Take away a filter to see more." : "That was all.";
    }

    private NativeTableRow line(Review review) {
        var article = review.article();
        var coverage = review.coverage();
        var title = new Anchor("articles/" + article.id(), article.working().title());
        title.addClassName("title");
        var address = new Span(article.slug() + " · " + article.locale());
        address.addClassName("soft");
        var state = new Div(ArticleState.of(review).chip());
        state.addClassName("line");
        ArticleState.live(review).ifPresent(live -> state.add(soft(live)));
        return new NativeTableRow(
                cell("Title", title, address),
                cell("State", state),
                cell(
                        "Coverage",
                        new CoverageRing(coverage.settled(), coverage.parts().size())),
                cell("Authors", new Span(names.authors(review))),
                cell("Reviewers", new Span(names.reviewers(review))),
                cell("Modified", When.of(article.savedAt(), now)));
    }

    private static NativeTableCell cell(String column, Component... content) {
        var cell = new NativeTableCell();
        cell.add(content);
        cell.addClassName(column.toLowerCase(Locale.ROOT));
        cell.getElement().setAttribute("data-column", column);
        return cell;
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }
}
