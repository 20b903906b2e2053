package dev.countersign.article.ui;

import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;

/** Where the form of a treatments section takes cards from: the library, seen through the page that is being written. */
public interface CardShelf {

    /** The cards to choose from. */
    List<Treatment> all();

    /** Puts a new card into the library. */
    Treatment add(TreatmentCard card);
}
