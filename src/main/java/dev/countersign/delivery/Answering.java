package dev.countersign.delivery;

import dev.countersign.kit.http.Problematic;

/** How a request is answered, if its answer is not at hand. What a controller of the readers' side returns. */
interface Answering {

    /** Makes the answer, or stops with a {@link Problematic}. */
    Answer answer();
}
