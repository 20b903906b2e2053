/**
 * Turns a pasted post into a structured draft: source, outline, recognised post, each recognition with its reason. Uses {@code kit},
 * {@code people}, {@code treatment} and {@code article}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui", "people", "treatment", "article", "article :: ui"})
package dev.countersign.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
