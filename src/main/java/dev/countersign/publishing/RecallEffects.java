package dev.countersign.publishing;

import dev.countersign.article.Authoring;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.treatment.Library;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * What a recall does to what readers find: each live edition that shows the card is withdrawn or carries the notice from now on, as policy said
 * when it was recalled. Follows the recall, and every publication as well, since one may have begun before it.
 */
@Service
@Order(RecallEffects.AFTER_THE_SHELF)
public class RecallEffects implements StateChangeFollower {

    static final int AFTER_THE_SHELF = Integer.MAX_VALUE;
    private static final Limit AT_ONCE = Limit.of(1_000);

    private final Recalling recalling;
    private final Withdrawing withdrawing;
    private final Editions editions;
    private final Authoring authoring;
    private final Library library;
    private final Shelf shelf;
    private final ChangeFeed feed;

    RecallEffects(
            Recalling recalling,
            Withdrawing withdrawing,
            Editions editions,
            Authoring authoring,
            Library library,
            Shelf shelf,
            ChangeFeed feed) {
        this.recalling = recalling;
        this.withdrawing = withdrawing;
        this.editions = editions;
        this.authoring = authoring;
        this.library = library;
        this.shelf = shelf;
        this.feed = feed;
    }

    /** What a recall of this card would reach now, in the order of titles. */
    public List<RecallEffect> foreseen(TreatmentId treatment) {
        return editions.liveShowing(library.get(treatment).slug().value(), AT_ONCE).stream()
                .map(edition -> new RecallEffect(
                        edition.article(),
                        authoring.get(edition.article()).working().title(),
                        edition.locale(),
                        edition.slug(),
                        edition.number()))
                .sorted(Comparator.comparing(RecallEffect::title))
                .toList();
    }

    @Override
    public void follow(StateChange change) {
        if (change.type().equals(Recalling.RECALLED)) takeBack(recall(change), change);
        else if (change.type().equals(Shelf.PUBLISHED)) lookAgain(edition(change));
    }

    private void takeBack(Recall recall, StateChange change) {
        var next = editions.liveShowing(recall.slug().value(), "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(edition -> apply(recall, edition.id()));
            next = editions.liveShowing(
                    recall.slug().value(), next.getLast().id().value(), AT_ONCE);
        }
        feed.append(News.of(recall, change));
    }

    /** Of a publication that began before a recall and ended after it. */
    private void lookAgain(EditionId id) {
        var edition = editions.findById(id).orElseThrow();
        var digests = edition.parts().stream().map(Edition.PartDigest::digest).toList();
        Recalled.of(edition, recalling.over(digests)).forEach(recall -> apply(recall, id));
    }

    private void apply(Recall recall, EditionId id) {
        var edition = editions.findById(id).orElseThrow();
        if (Recalled.of(edition, List.of(recall)).isEmpty()) return;
        if (recall.withdraws()) withdraw(recall, edition);
        else shelf.refresh(id);
    }

    private void withdraw(Recall recall, Edition edition) {
        var live = authoring.get(edition.article()).live();
        if (live == null || !live.edition().equals(edition.id())) return;
        var reason = "The treatment “%s” was recalled: %s"
                .formatted(recall.name(), recall.statement().reason());
        try {
            withdrawing.withdraw(
                    recall.by(),
                    edition.article(),
                    edition.number(),
                    new Withdrawal(shortened(reason), recall.statement().severity(), null));
        } catch (RefusedException refused) {
            var now = authoring.get(edition.article()).live();
            if (now != null && now.edition().equals(edition.id())) throw refused; // otherwise somebody else was faster
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= 1_000 ? reason : reason.substring(0, 999) + "…";
    }

    private Recall recall(StateChange change) {
        return recalling
                .find(new RecallId(Objects.requireNonNull(change.details().get("recall"))))
                .orElseThrow(() -> new IllegalStateException("A recall is missing: " + change.subject()));
    }

    private static EditionId edition(StateChange change) {
        return new EditionId(Objects.requireNonNull(change.details().get("edition")));
    }
}
