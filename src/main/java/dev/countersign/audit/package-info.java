/** The audit trail: every change of state in one hash chain that anybody can verify. Uses {@code kit} only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui"})
package dev.countersign.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
