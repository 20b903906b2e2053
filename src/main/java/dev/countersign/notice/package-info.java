/**
 * Notices: who is told of what, on their desk and by mail. It follows changes of state, so that no other module knows of mail. Uses the modules
 * whose words it needs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kit", "kit :: ui", "access", "people", "treatment", "article", "review", "publishing"})
package dev.countersign.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
