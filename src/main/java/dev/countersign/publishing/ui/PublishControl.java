package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.article.Article;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.When;
import java.util.Optional;

/** The button that publishes, or why it does not, in words that everybody can read; what readers get now, and the button that takes it away. */
final class PublishControl extends Div {

    private final Button publishing;
    private final Paragraph reason = new Paragraph();
    private final Paragraph live = new Paragraph();
    private final Div gone = new Div();
    private final Button correcting;
    private final Button withdrawing;

    PublishControl(Runnable onPublish, Runnable onCorrect, Runnable onWithdraw) {
        addClassName("publish");
        publishing = new Button("Publish", click -> onPublish.run());
        publishing.addThemeName("primary");
        publishing.setId("publish");
        reason.setId("publish-reason");
        reason.addClassName("soft");
        publishing.getElement().setAttribute("aria-describedby", "publish-reason");
        correcting = new Button("Publish with a correction…", click -> onCorrect.run());
        correcting.addThemeNames("tertiary", "small");
        correcting.setId("publish-correction");
        withdrawing = new Button("Withdraw", click -> onWithdraw.run());
        withdrawing.addThemeNames("tertiary", "error", "small");
        withdrawing.setId("withdraw");
        gone.addClassName("note");
        gone.setId("withdrawn");
        add(publishing, reason, correcting, live, gone, withdrawing);
    }

    /** Shows whether the text may be published as it was saved. */
    void show(Article article, Optional<Refusal> refusal, boolean typed, boolean mayWithdraw) {
        publishing.setText("Publish edition %d".formatted(article.editions() + 1));
        publishing.setEnabled(refusal.isEmpty() && !typed);
        correcting.setVisible(article.editions() > 0 && publishing.isEnabled());
        reason.setText(refusal.map(Refusal::message)
                .orElse(typed ? "Save first: only what is saved can be published." : "Every part is covered."));
        live.removeAll();
        if (article.live() != null) {
            live.add(live(article, article.live()));
            withdrawing.setText("Withdraw edition %d…".formatted(article.live().number()));
        }
        withdrawing.setVisible(mayWithdraw);
        gone.removeAll();
        article.lastWithdrawn().ifPresent(last -> gone.add(gone(article, last)));
        gone.setVisible(article.lastWithdrawn().isPresent());
    }

    private static Span gone(Article article, WithdrawnEdition last) {
        var words = new Span("Readers get nothing: edition %d was withdrawn on %s by %s. “%s” "
                .formatted(
                        last.edition().number(),
                        When.written(Day.of(last.at())),
                        last.by().name(),
                        last.withdrawal().reason()));
        words.add(new Anchor("editions/" + article.id(), "All editions"));
        return words;
    }

    private static Span live(Article article, LiveEdition edition) {
        var words = new Span("Readers get edition %d as ".formatted(edition.number()));
        var json = new Anchor("api/v1/articles/%s?locale=%s".formatted(article.slug(), article.locale()), "JSON");
        json.setRouterIgnore(true);
        words.add(json, new Span(" · "), new Anchor("editions/" + article.id(), "all editions"));
        return words;
    }
}
