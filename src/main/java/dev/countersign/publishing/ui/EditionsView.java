package dev.countersign.publishing.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.publishing.Edition;
import dev.countersign.publishing.Standing;
import dev.countersign.publishing.WithdrawalNotice;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every edition of an article, newest first. */
@Route("editions/:article")
@PermitAll
@StyleSheet("articles.css")
class EditionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHORT = 12;

    private final transient Workshop workshop;
    private final transient CurrentActor current;
    private String title = "Editions";

    EditionsView(Workshop workshop, CurrentActor current) {
        super("Editions");
        this.workshop = workshop;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var article = event.getRouteParameters()
                .get("article")
                .flatMap(Addresses::article)
                .flatMap(workshop.authoring()::find)
                .orElseThrow(NotFoundException::new);
        title = "Editions of " + article.working().title();
        header().title(title).actions(new Anchor("articles/" + article.id(), "Open in the editor"));
        var editions = workshop.publishing().editions(article.id());
        if (editions.isEmpty()) {
            show(new EmptyState(
                    Glyph.SEAL,
                    "No edition yet",
                    "The first one is made when every part is covered and an editor publishes."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        var mayHaveEvidence =
                current.get().lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        editions.forEach(edition -> list.add(line(edition, mayHaveEvidence, workshop.now())));
        show(list);
    }

    @Override
    public String getPageTitle() {
        return title + " · Countersign";
    }

    private static ListItem line(Edition edition, boolean mayHaveEvidence, Instant now) {
        var name = new Span("Edition %d".formatted(edition.number()));
        name.addClassName("name");
        var digest = new Span(edition.digest().hex().substring(0, SHORT) + "…");
        digest.setTitle(edition.digest().value());
        digest.addClassName("digest");
        var published = new Span(
                new Span("published "), When.of(edition.dates().publishedAt(), now), new Span(" · digest "), digest);
        published.addClassName("soft");
        var signers = new Span(signers(edition));
        signers.addClassName("soft");
        var about = new Div(name, published, signers);
        if (edition.envelope() != null && edition.envelope().withdrawal() != null)
            about.add(withdrawal(edition.envelope().withdrawal(), now));
        about.addClassName("about");
        var json = new Anchor(
                "api/v1/articles/%s/editions/%d?locale=%s"
                        .formatted(edition.slug(), edition.number(), edition.locale()),
                "JSON of edition %d".formatted(edition.number()));
        json.setRouterIgnore(true);
        var actions = new Div(json);
        actions.addClassName("actions");
        if (edition.attestation() != null) actions.add(attestation(edition));
        if (mayHaveEvidence) actions.add(evidence(edition));
        var line = new Div(about, standing(edition), actions);
        line.addClassName("item");
        return new ListItem(line);
    }

    private static Anchor attestation(Edition edition) {
        var link = new Anchor(
                "api/v1/articles/%s/editions/%d/attestation?locale=%s"
                        .formatted(edition.slug(), edition.number(), edition.locale()),
                "Attestation");
        link.getElement().setAttribute("aria-label", "Attestation of edition %d".formatted(edition.number()));
        link.setRouterIgnore(true);
        return link;
    }

    /** Another module makes it; the address is all that this one knows. */
    private static Anchor evidence(Edition edition) {
        var link = new Anchor("evidence/%s/%d".formatted(edition.article(), edition.number()), "Evidence pack");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("aria-label", "Evidence pack of edition %d".formatted(edition.number()));
        link.setRouterIgnore(true);
        return link;
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

    private static String signers(Edition edition) {
        return edition.signOffs().stream()
                .map(signOff -> signOff.signer().title())
                .distinct()
                .collect(Collectors.joining(" and ", "Signed by ", ""));
    }

    private static Chip standing(Edition edition) {
        var standing = edition.envelope() == null
                ? Standing.SUPERSEDED
                : edition.envelope().standing();
        return switch (standing) {
            case LIVE -> Chip.ok("Live");
            case SUPERSEDED -> Chip.mute("Superseded");
            case WITHDRAWN -> Chip.no("Withdrawn");
        };
    }
}
