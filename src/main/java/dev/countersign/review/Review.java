package dev.countersign.review;

import dev.countersign.article.Article;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.people.Person;
import dev.countersign.treatment.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that can be said of an article's working text at one moment: its parts, what covers them, and who may sign what.
 *
 * @param treatments the cards that the text shows, as they read now
 * @param parts in reading order
 * @param grounds policy, authors and sign-offs that the coverage rests on
 * @param discussion the threads at its parts
 */
public record Review(
        Article article,
        Map<TreatmentId, Treatment> treatments,
        Parts parts,
        Coverage.Grounds grounds,
        Contributions contributions,
        Coverage coverage,
        Discussion discussion) {

    /** A card that the text shows. */
    public Treatment treatment(TreatmentId id) {
        return Objects.requireNonNull(treatments.get(id), "parts are made of cards that are there");
    }

    /** What somebody may sign on a day and why not the rest, part by part. */
    public List<Eligibility> eligibility(UserId user, Person person, LocalDate today) {
        return parts.all().stream()
                .map(part -> Eligibility.of(grounds, part, contributions, user, person, today)
                        .unless(discussion.unsettledBy(user, person.id(), part.key())))
                .toList();
    }

    /**
     * The waivers that decide about a part as it reads now: those through which signatures reach it and, while it is not covered, those on the way
     * to it that were contested. The earliest first.
     */
    public List<Waiver> waivers(PartKey key) {
        return coverage.find(key)
                .map(answer -> Routes.decisive(answer, grounds))
                .orElse(List.of());
    }

    /** The same with what was said about it. */
    Review discussed(List<ReviewThread> threads) {
        return new Review(article, treatments, parts, grounds, contributions, coverage, Discussion.of(threads, parts));
    }

    /** The same with one more sign-off. */
    Review with(SignOff signOff) {
        var more = grounds.and(signOff);
        return new Review(
                article,
                treatments,
                parts,
                more,
                contributions,
                Coverage.of(more, parts.all(), contributions),
                discussion);
    }

    /** One digest over all parts: two texts of the same wording say the same, word for word and in the same order. */
    public Digest wording() {
        return CanonicalJson.digest(
                parts.all().stream().map(part -> part.digest().value()).toList());
    }

    /** Whether readers get exactly this text now. */
    public boolean isLive() {
        var live = article.live();
        return live != null
                && live.revision() == article.revision()
                && wording().equals(live.wording());
    }

    /**
     * The withdrawn edition that said exactly this, unless every part was signed again since: signatures stand, but they were given before
     * somebody found a reason to take the words away.
     */
    public Optional<WithdrawnEdition> withdrawnWords() {
        if (article.withdrawn().isEmpty()) return Optional.empty();
        var wording = wording();
        var reviewed = coverage.lastReviewedAt();
        return article.withdrawn().reversed().stream()
                .filter(gone -> gone.edition().wording().equals(wording))
                .findFirst()
                .filter(gone -> reviewed.filter(gone.at()::isBefore).isEmpty());
    }

    /** Whether the coverage is complete: computed, never set by hand. */
    public boolean isApproved() {
        return coverage.isComplete();
    }
}
