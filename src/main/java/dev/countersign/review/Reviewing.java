package dev.countersign.review;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Revision;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Looks at an article as it stands and says what covers it: loads what {@link Coverage} judges. */
@Service
public class Reviewing {

    private static final Limit MOST_SIGN_OFFS = Limit.of(10_000);

    private final Authoring authoring;
    private final Library library;
    private final SignOffs signOffs;
    private final Policies policies;

    Reviewing(Authoring authoring, Library library, SignOffs signOffs, Policies policies) {
        this.authoring = authoring;
        this.library = library;
        this.signOffs = signOffs;
        this.policies = policies;
    }

    /** The review of an article's working text, as of now. */
    public Review of(ArticleId id) {
        return of(authoring.get(id));
    }

    /** The review of this very state of an article. */
    public Review of(Article article) {
        var history = history(article);
        var treatments = library.all(treatmentsEverShown(history));
        var text = history.stream()
                .map(revision -> written(article, revision, treatments))
                .toList();
        var cards = article.working().treatments().stream()
                .map(treatments::get)
                .map(this::written)
                .toList();
        var grounds = new Coverage.Grounds(
                article.id(),
                policy(),
                article.working().riskClass(),
                Set.copyOf(article.working().authors()),
                signOffs(article, text, cards));
        var contributions = contributions(text, grounds);
        cards.forEach(card -> contributions.and(contributions(card, grounds)));
        var parts = Parts.of(article.locale(), article.working(), treatments);
        return new Review(
                article,
                shown(article, treatments),
                parts,
                grounds,
                contributions,
                Coverage.of(grounds, parts.all(), contributions));
    }

    /** Keeps the default as version 1 where there is no policy yet: sign-offs name the version they were made under. */
    @EventListener(ApplicationStartedEvent.class)
    void keepFirstPolicy() {
        if (policies.findFirstByOrderByVersionDesc().isEmpty()) policies.save(DefaultPolicy.create());
    }

    /** The policy in force: the newest one. */
    public Policy policy() {
        return policies.findFirstByOrderByVersionDesc().orElseGet(DefaultPolicy::create);
    }

    private static Contributions.Written written(
            Article article, Revision revision, Map<TreatmentId, Treatment> treatments) {
        var parts = Parts.of(article.locale(), revision.text(), treatments).all().stream()
                .filter(part -> !(part.subject() instanceof Part.Subject.OfCard))
                .toList();
        return new Contributions.Written(parts, author(article, revision));
    }

    private List<Contributions.Written> written(Treatment treatment) {
        return library.history(treatment.id(), 1).stream()
                .map(revision -> new Contributions.Written(
                        List.of(Parts.of(treatment.as(revision))), Optional.of(revision.by())))
                .toList();
    }

    /** The live edition was covered as a whole by the one door, so nothing before its revision is open. */
    private List<Revision> history(Article article) {
        return authoring.history(
                article, article.live() == null ? 1 : article.live().revision());
    }

    private static Optional<Contributor> author(Article article, Revision revision) {
        var isLive = article.live() != null && article.live().revision() == revision.number();
        return isLive ? Optional.empty() : Optional.of(revision.by());
    }

    private static Set<TreatmentId> treatmentsEverShown(List<Revision> history) {
        return history.stream()
                .flatMap(revision -> revision.text().treatments().stream())
                .collect(Collectors.toSet());
    }

    private List<SignOff> signOffs(
            Article article, List<Contributions.Written> text, List<List<Contributions.Written>> cards) {
        var digests = Stream.concat(text.stream(), cards.stream().flatMap(List::stream))
                .flatMap(written -> written.parts().stream())
                .map(Part::digest)
                .distinct()
                .toList();
        var found = new LinkedHashMap<String, SignOff>();
        signOffs.over(digests, MOST_SIGN_OFFS)
                .forEach(signOff -> found.put(signOff.id().value(), signOff));
        signOffs.findByArticleOrderById(article.id(), MOST_SIGN_OFFS)
                .forEach(signOff -> found.put(signOff.id().value(), signOff));
        return new ArrayList<>(found.values());
    }

    private static Contributions contributions(List<Contributions.Written> written, Coverage.Grounds grounds) {
        return Contributions.of(
                written,
                (part, contributors) -> !(Coverage.of(grounds, part, contributors) instanceof PartCoverage.Uncovered));
    }

    private static Map<TreatmentId, Treatment> shown(Article article, Map<TreatmentId, Treatment> treatments) {
        var shown = new LinkedHashMap<TreatmentId, Treatment>();
        article.working()
                .treatments()
                .forEach(
                        id -> Optional.ofNullable(treatments.get(id)).ifPresent(treatment -> shown.put(id, treatment)));
        return shown;
    }
}
