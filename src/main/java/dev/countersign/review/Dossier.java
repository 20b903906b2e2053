package dev.countersign.review;

import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An article at one moment with everything that its review rests on except policy and signatures: who wrote what of its text and of the cards
 * it shows. A pure function of what is passed in, so that the past can be judged as well as the present.
 */
public final class Dossier {

    private final Article article;
    private final Map<TreatmentId, Treatment> shown = new LinkedHashMap<>();
    private final Parts parts;
    private final List<Contributions.Written> text;
    private final List<List<Contributions.Written>> cards;

    private Dossier(
            Article article,
            List<Revision> history,
            Map<TreatmentId, Treatment> treatments,
            Map<TreatmentId, List<CardRevision>> cardHistories) {
        this.article = article;
        article.working()
                .treatments()
                .forEach(
                        id -> Optional.ofNullable(treatments.get(id)).ifPresent(treatment -> shown.put(id, treatment)));
        this.parts = Parts.of(article.locale(), article.working(), treatments);
        this.text = history.stream()
                .map(revision -> written(article, revision, treatments))
                .toList();
        this.cards = shown.values().stream()
                .map(treatment -> written(treatment, Objects.requireNonNull(cardHistories.get(treatment.id()))))
                .toList();
    }

    /**
     * Opens a dossier.
     *
     * @param article as it stood at the moment, its live edition included
     * @param history the revisions since the one that the live edition was made from, that one and the current one included, oldest first
     * @param treatments every card that a revision of the history shows, as it read at the moment
     * @param cardHistories for each card that the article shows, all its revisions until the moment, oldest first
     */
    public static Dossier of(
            Article article,
            List<Revision> history,
            Map<TreatmentId, Treatment> treatments,
            Map<TreatmentId, List<CardRevision>> cardHistories) {
        return new Dossier(article, history, treatments, cardHistories);
    }

    /** Where a history begins: the live edition was covered as a whole by the one door, so nothing before its revision is open. */
    public static int firstRevision(Article article) {
        return article.live() == null ? 1 : article.live().revision();
    }

    /** The digest of every part that is or was: sign-offs over these, and those given in the article, are what {@link #judged} needs. */
    public List<Digest> digests() {
        return Stream.concat(text.stream(), cards.stream().flatMap(List::stream))
                .flatMap(written -> written.parts().stream())
                .map(Part::digest)
                .distinct()
                .toList();
    }

    /** The review under this policy with these sign-offs and these recalls of cards. */
    public Review judged(Policy policy, List<SignOff> signOffs, List<Recall> recalls) {
        var grounds = new Coverage.Grounds(
                article.id(),
                policy,
                article.working().riskClass(),
                Set.copyOf(article.working().authors()),
                signOffs,
                recalls);
        var contributions = contributions(text, grounds);
        cards.forEach(card -> contributions.and(contributions(card, grounds)));
        return new Review(
                article,
                shown,
                parts,
                grounds,
                contributions,
                Coverage.of(grounds, parts.all(), contributions),
                Discussion.NONE);
    }

    private static Contributions.Written written(
            Article article, Revision revision, Map<TreatmentId, Treatment> treatments) {
        var parts = Parts.of(article.locale(), revision.text(), treatments).all().stream()
                .filter(part -> !(part.subject() instanceof Part.Subject.OfCard))
                .toList();
        return new Contributions.Written(parts, author(article, revision));
    }

    private static List<Contributions.Written> written(Treatment treatment, List<CardRevision> history) {
        return history.stream()
                .map(revision -> new Contributions.Written(
                        List.of(Parts.of(treatment.as(revision))), Optional.of(revision.by())))
                .toList();
    }

    private static Optional<Contributor> author(Article article, Revision revision) {
        var isLive = article.live() != null && article.live().revision() == revision.number();
        return isLive ? Optional.empty() : Optional.of(revision.by());
    }

    private static Contributions contributions(List<Contributions.Written> written, Coverage.Grounds grounds) {
        return Contributions.of(
                written,
                (part, contributors) -> !(Coverage.of(grounds, part, contributors) instanceof PartCoverage.Uncovered));
    }
}
