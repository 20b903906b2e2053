package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import java.util.function.Supplier;

/** Where a signer shows that it is still they who sit at the keyboard. */
interface ProofField {

    /** What to put on the page. */
    Component component();

    /** The proof as it stands. */
    Proof proof();

    /**
     * Learns what the proof is to be given over.
     *
     * @param chosen the digest of what is chosen to be signed at the moment it is asked for
     */
    default void over(Supplier<Digest> chosen) {}
}
