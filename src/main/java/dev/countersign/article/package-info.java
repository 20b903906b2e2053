/** Articles: their working text, its revisions and the writers' work on them. Uses {@code kit}, {@code people} and {@code treatment}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui", "people", "treatment", "treatment :: ui"})
package dev.countersign.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
