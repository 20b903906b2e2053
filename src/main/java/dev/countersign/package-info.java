/** Countersign starts here: the application class and the shell of its pages. */
@NullMarked
package dev.countersign;

import org.jspecify.annotations.NullMarked;
