/** The import page: a source on the left, what it was recognised as on the right. */
@NullMarked
package dev.countersign.importing.ui;

import org.jspecify.annotations.NullMarked;
