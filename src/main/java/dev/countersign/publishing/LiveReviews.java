package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Revision;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Dossier;
import dev.countersign.review.Parts;
import dev.countersign.review.Policy;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Reviews of what readers get now, word for word: the text and the cards as the live edition has them, whatever was written since, with the
 * signatures that there are by now. To tell what a policy or a lapse makes of what is live.
 */
@Service
public class LiveReviews {

    private static final Limit ONE = Limit.of(1);

    private final Reviewing reviewing;
    private final Authoring authoring;
    private final Library library;
    private final Editions editions;

    LiveReviews(Reviewing reviewing, Authoring authoring, Library library, Editions editions) {
        this.reviewing = reviewing;
        this.authoring = authoring;
        this.library = library;
        this.editions = editions;
    }

    /** The review of the live edition's words under a policy; empty if nothing is live. */
    public Optional<Review> of(Article article, Policy policy) {
        return under(List.of(policy), article).stream().findFirst();
    }

    /** The reviews of the live edition's words under each of these policies; none if nothing is live. */
    public List<Review> under(List<Policy> policies, Article article) {
        var live = article.live();
        if (live == null) return List.of();
        return authoring
                .revision(article, live.revision())
                .flatMap(revision -> parts(live).map(parts -> under(policies, article, revision, parts)))
                .orElse(List.of());
    }

    /** What the live edition is made of. */
    Optional<EditionParts> parts(LiveEdition live) {
        return editions.partsOf(live.edition(), ONE).stream().findFirst();
    }

    private List<Review> under(List<Policy> policies, Article article, Revision revision, EditionParts edition) {
        var published = article.asPublished(revision, edition.locale(), edition.slug());
        var treatments = library.all(revision.text().treatments());
        var cardHistories = new LinkedHashMap<TreatmentId, List<CardRevision>>();
        for (var treatment : List.copyOf(treatments.values())) {
            var until = until(treatment, edition);
            cardHistories.put(treatment.id(), until);
            treatments.put(treatment.id(), treatment.as(until.getLast()));
        }
        var dossier = Dossier.of(published, List.of(revision), treatments, cardHistories);
        return reviewing.under(policies, dossier);
    }

    /** The revisions of a card up to the last that reads as the edition shows it. */
    private List<CardRevision> until(Treatment treatment, EditionParts edition) {
        var shown = edition.digest(Parts.of(treatment).key());
        var history = library.history(treatment.id(), 1);
        for (int last = history.size(); last > 0; last--)
            if (shown.isPresent()
                    && Parts.of(treatment.as(history.get(last - 1))).digest().equals(shown.get()))
                return history.subList(0, last);
        return history;
    }
}
