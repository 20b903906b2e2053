/** The forms of an article's pieces, and how each reads to readers. Pages that use them live where coverage and editions are known. */
@NullMarked
@NamedInterface("ui")
package dev.countersign.article.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
