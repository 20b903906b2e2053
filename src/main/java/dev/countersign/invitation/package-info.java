/** Inviting a reviewer who has no account: who may be, to which words, and what became of it. Uses the modules whose rules it puts together. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui", "access", "people", "article", "review", "notice"})
package dev.countersign.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
