/** Publishing: the one door through which an article reaches readers, and the editions that passed it. Asks {@code review} for coverage. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "kit :: ui",
            "people",
            "treatment",
            "article",
            "article :: ui",
            "review",
            "review :: diff",
            "review :: ui",
            "attestation",
            "treatment :: ui"
        })
package dev.countersign.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
