/** The review page: the text as readers will see it, what covers each part, and signing. */
@NullMarked
@NamedInterface("ui")
package dev.countersign.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
