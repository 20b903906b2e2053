package dev.countersign.treatment;

import dev.countersign.kit.TreatmentId;
import java.util.List;

/** Tells which texts show a treatment card. The modules that show cards implement it, since this one does not know them. */
public interface WhereUsed {

    /** The places that show this card now, in the order of their titles. */
    List<Place> placesShowing(TreatmentId treatment);

    /**
     * One place that shows a card.
     *
     * @param title as people know it
     * @param address of its page in the admin, such as {@code articles/01J…}
     */
    record Place(String title, String address) {}
}
