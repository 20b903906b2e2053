package dev.countersign.publishing.ui;

import dev.countersign.article.ui.CardShelf;
import dev.countersign.kit.Actor;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;

/** The library as a draft sees it: whatever is taken from it, the draft knows from then on. */
final class LibraryShelf implements CardShelf {

    private final Library library;
    private final Actor actor;
    private final Draft draft;

    LibraryShelf(Library library, Actor actor, Draft draft) {
        this.library = library;
        this.actor = actor;
        this.draft = draft;
    }

    @Override
    public List<Treatment> all() {
        var all = library.list();
        all.forEach(draft::meet);
        return all;
    }

    @Override
    public Treatment add(TreatmentCard card) {
        var treatment = library.add(actor, card);
        draft.meet(treatment);
        return treatment;
    }
}
