package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.publishing.EditionName;
import dev.countersign.publishing.ReviewStatus;
import dev.countersign.publishing.Standing;
import dev.countersign.publishing.WithdrawalNotice;
import java.time.Instant;
import java.util.Locale;

/** One edition in the list of an article's editions: when it came, who signed it, what became of it. */
final class EditionLine extends ListItem {

    private static final int SHORT = 12;

    private final Div tools = new Div();

    EditionLine(EditionName edition, Instant now) {
        var name = new Span("Edition %d".formatted(edition.number()));
        name.addClassName("name");
        var about = new Div(
                name, published(edition, now), soft("Signed by " + String.join(" and ", edition.signersAt(now))));
        edition.renewals().stream()
                .map(EditionName.Renewed::at)
                .reduce((earlier, later) -> later)
                .ifPresent(at -> about.add(renewed(edition, at, now)));
        edition.withdrawal().ifPresent(notice -> about.add(withdrawal(notice, now)));
        about.addClassName("about");
        tools.addClassName("actions");
        tools.add(json(edition));
        var line = new Div(about, standing(edition), tools);
        line.addClassName("item");
        add(line);
    }

    /** A further thing that can be done with it. */
    EditionLine offering(Button button) {
        button.addThemeNames("tertiary", "small");
        tools.addComponentAsFirst(button);
        return this;
    }

    /** A further place to go to from it. */
    EditionLine offering(Anchor link) {
        tools.addComponentAsFirst(link);
        return this;
    }

    private static Span published(EditionName edition, Instant now) {
        var digest = new Span(edition.digest().hex().substring(0, SHORT) + "…");
        digest.setTitle(edition.digest().value());
        digest.addClassName("digest");
        var words = soft("published ");
        words.add(When.of(edition.dates().publishedAt(), now), new Span(" · digest "), digest);
        return words;
    }

    private static Span renewed(EditionName edition, Instant at, Instant now) {
        var words = soft("reviewed again, no change, ");
        words.add(When.of(at, now));
        var due = edition.envelope().reviewed().nextReviewDueAt();
        if (due != null) words.add(new Span(" · next review due "), When.of(due, now));
        return words;
    }

    private static Span withdrawal(WithdrawalNotice notice, Instant now) {
        var words = new Span(
                new Span("withdrawn "),
                When.of(notice.at(), now),
                new Span(
                        " as %s: %s".formatted(Words.of(notice.severity()).toLowerCase(Locale.ROOT), notice.reason())));
        var instead = notice.replacement();
        if (instead != null)
            words.add(
                    new Span(" Readers are sent to "),
                    new Anchor("articles/" + instead.id(), instead.slug().value()));
        return words;
    }

    private static Anchor json(EditionName edition) {
        var json = new Anchor(
                "api/v1/articles/%s/editions/%d?locale=%s"
                        .formatted(edition.slug(), edition.number(), edition.locale()),
                "JSON of edition %d".formatted(edition.number()));
        json.setRouterIgnore(true);
        return json;
    }

    private static Chip standing(EditionName edition) {
        return switch (edition.standing()) {
            case LIVE -> live(edition.envelope().reviewStatus());
            case SUPERSEDED -> Chip.mute("Superseded");
            case WITHDRAWN -> Chip.no("Withdrawn");
        };
    }

    private static Chip live(ReviewStatus status) {
        return switch (status) {
            case CURRENT -> Chip.ok("Live");
            case DUE -> Chip.you("Live, review due");
            case OVERDUE -> Chip.no("Live, overdue");
            case GRACE_ENDED -> Chip.no("Live, grace ended");
            case REVIEW_NEEDED -> Chip.no("Live, review needed");
            case CREDENTIAL_LAPSED -> Chip.no("Live, credential lapsed");
        };
    }

    private static Span soft(String words) {
        var span = new Span(new Span(words));
        span.addClassName("soft");
        return span;
    }

    /** Whether a later edition took its place, so that it can only be taken away on its own. */
    static boolean isSuperseded(EditionName edition) {
        return edition.standing() == Standing.SUPERSEDED;
    }
}
