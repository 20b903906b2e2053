/** Everything that is stored, in one file and back: JSON Lines with a manifest, from any store into any other. */
@NullMarked
package dev.countersign.upkeep.archive;

import org.jspecify.annotations.NullMarked;
