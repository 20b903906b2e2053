/** Upkeep of what is stored: schemas and their migrations, verifying everything, moving it elsewhere. May use every module, imported by nobody. */
@NullMarked
@ApplicationModule
package dev.countersign.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
