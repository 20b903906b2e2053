package dev.countersign.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.countersign.article.Article;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.publishing.EditionName;
import dev.countersign.publishing.ui.DifferencePanel.Pair;
import dev.countersign.review.diff.Difference;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every edition of an article, newest first: what became of it, what differs, what was wrong, what was live when. */
@Route("editions/:article")
@PermitAll
@StyleSheet("articles.css")
class EditionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 200;

    private final transient Workshop workshop;
    private final transient Actor actor;
    private transient Location location = new Location("");
    private String title = "Editions";

    EditionsView(Workshop workshop, CurrentActor current) {
        super("Editions");
        this.workshop = workshop;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        show(event.getRouteParameters()
                .get("article")
                .flatMap(Addresses::article)
                .flatMap(workshop.authoring()::find)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title + " · Countersign";
    }

    private void show(Article article) {
        title = "Editions of " + article.working().title();
        header().title(title).actions(new Anchor("articles/" + article.id(), "Open in the editor"));
        var editions = workshop.publishing().page(article.id(), Integer.MAX_VALUE, MOST);
        if (editions.isEmpty()) {
            show(new EmptyState(
                    Glyph.SEAL,
                    "No edition yet",
                    "The first one is made when every part is covered and an editor publishes."));
            return;
        }
        var now = workshop.now();
        var corrections = CorrectionsPanel.of(
                article, now, workshop.correcting().mayCorrect(actor, article).isEmpty(), () -> note(article));
        var past = LiveThenPanel.of(
                workshop.past().of(article.id()), on(), now, day -> go(article.id(), Map.of("on", day.toString())));
        if (editions.size() == 1) show(list(article, editions), corrections, past);
        else show(list(article, editions), differences(article.id(), editions), corrections, past);
    }

    private UnorderedList list(Article article, List<EditionName> editions) {
        var list = new UnorderedList();
        list.addClassName("list");
        var mayWithdraw = workshop.withdrawing().mayWithdraw(actor).isEmpty();
        var mayHaveEvidence = actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        for (var edition : editions) {
            var line = new EditionLine(edition, workshop.now());
            if (mayHaveEvidence) line.offering(evidence(edition));
            if (edition.isAttested()) line.offering(attestation(edition));
            if (edition.number() > 1) line.offering(comparing(article.id(), edition.number()));
            if (mayWithdraw && EditionLine.isSuperseded(edition)) line.offering(withdrawing(article, edition.number()));
            list.add(line);
        }
        return list;
    }

    private static Anchor attestation(EditionName edition) {
        var link = new Anchor(
                "api/v1/articles/%s/editions/%d/attestation?locale=%s"
                        .formatted(edition.slug(), edition.number(), edition.locale()),
                "Attestation");
        link.getElement().setAttribute("aria-label", "Attestation of edition %d".formatted(edition.number()));
        link.setRouterIgnore(true);
        return link;
    }

    /** Another module makes it; the address is all that this one knows. */
    private static Anchor evidence(EditionName edition) {
        var link = new Anchor("evidence/%s/%d".formatted(edition.article(), edition.number()), "Evidence pack");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("aria-label", "Evidence pack of edition %d".formatted(edition.number()));
        link.setRouterIgnore(true);
        return link;
    }

    private com.vaadin.flow.component.Component differences(ArticleId article, List<EditionName> editions) {
        var numbers = editions.stream().map(EditionName::number).toList();
        return DifferencePanel.of(
                numbers,
                pair().filter(pair -> numbers.containsAll(List.of(pair.from(), pair.to()))),
                (from, to) -> compared(article, from, to),
                (from, to) -> go(article, Map.of("from", from.toString(), "to", to.toString())));
    }

    private Difference compared(ArticleId article, int from, int to) {
        return Difference.between(
                workshop.publishing().whole(article, from).transcript(),
                workshop.publishing().whole(article, to).transcript());
    }

    private static Anchor comparing(ArticleId article, int number) {
        var link = new Anchor("editions/%s?from=%d&to=%d".formatted(article, number - 1, number), "What changed");
        link.getElement().setAttribute("aria-label", "What changed in edition " + number);
        return link;
    }

    private Button withdrawing(Article article, int number) {
        var button = new Button("Withdraw…", click -> withdraw(article, number));
        button.addThemeName("error");
        button.setAriaLabel("Withdraw edition " + number);
        return button;
    }

    private void withdraw(Article article, int number) {
        new EditorDialog<>(
                        "Withdraw edition %d?".formatted(number),
                        WithdrawalEditor.ofSuperseded(workshop.catalogue(), article.id()),
                        "Withdraw edition %d".formatted(number),
                        withdrawal -> {
                            workshop.withdrawing().withdrawSuperseded(actor, article.id(), number, withdrawal);
                            Said.inPassing("Edition %d is withdrawn".formatted(number));
                            show(workshop.authoring().get(article.id()));
                        })
                .irrevocable()
                .open();
    }

    private void note(Article article) {
        new EditorDialog<>("What was wrong?", CorrectionEditor.ofNote(article), "Note it for readers", correction -> {
                    workshop.correcting().note(actor, article.id(), correction);
                    Said.inPassing("Readers are told");
                    show(workshop.authoring().get(article.id()));
                })
                .open();
    }

    private static void go(ArticleId article, Map<String, String> query) {
        UI.getCurrent().navigate("editions/" + article, QueryParameters.simple(query));
    }

    private Optional<LocalDate> on() {
        try {
            return location.getQueryParameters().getSingleParameter("on").map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Pair> pair() {
        return number("from").flatMap(from -> number("to").map(to -> new Pair(from, to)));
    }

    private Optional<Integer> number(String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf);
    }
}
