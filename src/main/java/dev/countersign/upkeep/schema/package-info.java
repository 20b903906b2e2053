/** Which schema each stored document has, and the small steps that lead from one to the next. */
@NullMarked
package dev.countersign.upkeep.schema;

import org.jspecify.annotations.NullMarked;
