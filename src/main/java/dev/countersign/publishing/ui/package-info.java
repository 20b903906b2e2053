/** The articles' pages: the list, the page on which an article is written, covered and published, and its editions. */
@NullMarked
package dev.countersign.publishing.ui;

import org.jspecify.annotations.NullMarked;
