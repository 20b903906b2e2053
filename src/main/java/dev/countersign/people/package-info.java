/** People as readers see them, and the credentials that make them qualified. Uses {@code kit} only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui"})
package dev.countersign.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
