package dev.countersign.publishing.ui;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Library;

/** Saves what a writer typed: the text, then each card. What was saved before a refusal stays saved, what was not stays typed. */
final class DraftSaving {

    /** How it went. */
    sealed interface Outcome {

        /** Everything is saved. */
        record Saved() implements Outcome {}

        /** The text was not saved. */
        record TextRefused(Refusal refusal) implements Outcome {}

        /** A card was not saved. */
        record CardRefused(TreatmentId card, Refusal refusal) implements Outcome {}
    }

    private final Authoring authoring;
    private final Library library;

    DraftSaving(Authoring authoring, Library library) {
        this.authoring = authoring;
        this.library = library;
    }

    Outcome save(Actor by, Draft draft) {
        try {
            var seen = draft.seen();
            draft.see(authoring.save(by, seen.id(), seen.revision(), draft.text()));
        } catch (RefusedException refused) {
            return new Outcome.TextRefused(refused.refusal());
        }
        for (var typed : draft.typedCards().entrySet()) {
            var seen = draft.seen(typed.getKey());
            try {
                draft.see(library.save(by, seen.id(), seen.revision(), typed.getValue()));
            } catch (RefusedException refused) {
                return new Outcome.CardRefused(seen.id(), refused.refusal());
            }
        }
        return new Outcome.Saved();
    }
}
