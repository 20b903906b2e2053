/** Sample content for a first evening with Countersign, loaded by {@code --demo} through the same doors as everything else. Imported by nobody. */
@NullMarked
package dev.countersign.samples;

import org.jspecify.annotations.NullMarked;
