package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.kit.Proof;

/** Where a signer shows that it is still they who sit at the keyboard. */
interface ProofField {

    /** What to put on the page. */
    Component component();

    /** The proof as it stands. */
    Proof proof();
}
