package dev.countersign.publishing.ui;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.TreatmentId;

/** Says why something was not saved: at the fields where the writer mends it, or beside the version that somebody else saved meanwhile. */
final class Explaining {

    /** The ways on from a save that was refused. */
    interface Ways {
        void saveAgain();

        /** Shows a draft anew. */
        void open(Draft draft);

        /** Shows what is stored. */
        void load(ArticleId article);

        void showSettings();
    }

    private final Workshop workshop;
    private final NotSaved notSaved;
    private final Ways ways;

    Explaining(Workshop workshop, NotSaved notSaved, Ways ways) {
        this.workshop = workshop;
        this.notSaved = notSaved;
        this.ways = ways;
    }

    /** Why the text was not saved. */
    void text(Writing page, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.STALE) staleText(page, refusal);
        else {
            notSaved.say(refusal);
            var reasons = refusal.reasons();
            Reasons.part(reasons, page.draft())
                    .ifPresentOrElse(
                            part -> page.pane().explain(part, Reasons.within(part, reasons, page.draft())),
                            ways::showSettings);
            page.settings().explain(reasons);
        }
    }

    /** Why a card was not saved. */
    void card(Writing page, TreatmentId card, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.STALE) staleCard(page, card, refusal);
        else {
            notSaved.say(refusal);
            page.pane().explain(page.draft().piece(card).part(), refusal.reasons());
        }
    }

    private void staleText(Writing page, Refusal refusal) {
        var draft = page.draft();
        var other = workshop.authoring().get(page.article());
        var theirs = "Saved by " + other.savedBy().name();
        notSaved.say(
                refusal,
                () -> Comparison.of("Yours, as typed", draft.text(), theirs, other.working())
                        .open(),
                () -> {
                    draft.see(other);
                    ways.saveAgain();
                },
                () -> ways.load(page.article()));
    }

    private void staleCard(Writing page, TreatmentId card, Refusal refusal) {
        var draft = page.draft();
        var other = workshop.library().get(card);
        var theirs = "Saved by " + other.changedBy().name();
        notSaved.say(
                refusal,
                () -> Comparison.of("Yours, as typed", draft.piece(card).card(), theirs, other.card())
                        .open(),
                () -> {
                    draft.see(other);
                    ways.saveAgain();
                },
                () -> {
                    draft.take(other);
                    ways.open(draft);
                });
    }
}
