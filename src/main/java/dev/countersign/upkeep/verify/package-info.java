/** Verifying the whole data set: one small class for each rule that it keeps, and a report in words. Nothing here writes. */
@NullMarked
package dev.countersign.upkeep.verify;

import org.jspecify.annotations.NullMarked;
