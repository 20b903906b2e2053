/** The views of the treatment library, and the form of a card, which the article page shows too. */
@NullMarked
@NamedInterface("ui")
package dev.countersign.treatment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
