package dev.countersign.review;

import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    Article article() {
        return article;
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

    /**
     * What was given over the words of a text: what a review rests on besides policy.
     *
     * @param signOffs over any of {@link #digests}, and those given in the article
     * @param waivers that lead to any of them, and those declared in the article; contested ones included
     * @param recalls of any of them
     */
    public record Given(List<SignOff> signOffs, List<Waiver> waivers, List<Recall> recalls) {

        /** Nothing yet. */
        public static final Given NOTHING = new Given(List.of(), List.of(), List.of());

        public Given {
            signOffs = List.copyOf(signOffs);
            waivers = List.copyOf(waivers);
            recalls = List.copyOf(recalls);
        }
    }

    /** The review under this policy of what was given over the words. */
    public Review judged(Policy policy, Given given) {
        var grounds = new Coverage.Grounds(
                article.id(),
                policy,
                article.working().riskClass(),
                Set.copyOf(article.working().authors()),
                given.signOffs(),
                given.waivers(),
                withdrawnAt(),
                given.recalls());
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

    /** A part as it read before, in the newest state for which this holds; never as it reads now. */
    public Optional<Part> earlier(Part part, Predicate<Part> which) {
        return Stream.concat(text.stream(), cards.stream().flatMap(List::stream))
                .flatMap(written -> written.parts().stream())
                .filter(before ->
                        before.key().equals(part.key()) && !before.digest().equals(part.digest()))
                .filter(which)
                .reduce((older, newer) -> newer);
    }

    private @Nullable Instant withdrawnAt() {
        return article.withdrawn().isEmpty()
                ? null
                : article.withdrawn().getLast().at();
    }

    private static Contributions.Written written(
            Article article, Revision revision, Map<TreatmentId, Treatment> treatments) {
        var parts = Parts.of(article.locale(), revision.text(), treatments).all().stream()
                .filter(part -> !(part.subject() instanceof Part.Subject.OfCard))
                .toList();
        return new Contributions.Written(parts, author(article, revision), writers(article, revision));
    }

    private static List<Contributions.Written> written(Treatment treatment, List<CardRevision> history) {
        return history.stream()
                .map(revision -> new Contributions.Written(
                        List.of(Parts.of(treatment.as(revision))), Optional.of(revision.by())))
                .toList();
    }

    private static Map<PartKey, Contributions.Hands> writers(Article article, Revision revision) {
        var writers = new LinkedHashMap<PartKey, Contributions.Hands>();
        var live = article.live();
        if (live != null && live.revision() == revision.number())
            live.writers()
                    .forEach(part -> writers.put(
                            new PartKey(part.part()),
                            new Contributions.Hands(Set.copyOf(part.by()), Set.copyOf(part.waivedBy()))));
        return writers;
    }

    private static Optional<Contributor> author(Article article, Revision revision) {
        var isLive = article.live() != null && article.live().revision() == revision.number();
        return isLive ? Optional.empty() : Optional.of(revision.by());
    }

    private static Contributions contributions(List<Contributions.Written> written, Coverage.Grounds grounds) {
        var signed = grounds.withoutWaivers();
        return Contributions.of(
                written,
                part -> grounds.waivers().stream()
                        .filter(waiver -> waiver.isAbout(part, grounds.article()))
                        .filter(waiver -> waiver.to().equals(part.digest()))
                        .toList(),
                (part, contributors) -> !(Coverage.of(signed, part, contributors) instanceof PartCoverage.Uncovered));
    }
}
