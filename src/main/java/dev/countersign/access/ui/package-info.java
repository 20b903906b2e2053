/** The views at the door: signing in, and the first start. */
@NullMarked
package dev.countersign.access.ui;

import org.jspecify.annotations.NullMarked;
