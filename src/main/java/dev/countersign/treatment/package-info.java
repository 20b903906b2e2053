/** Treatment cards and the library that holds them, each shown in any number of articles. Uses {@code kit} only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui"})
package dev.countersign.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
