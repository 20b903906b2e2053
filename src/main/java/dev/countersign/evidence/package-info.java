/** Evidence: everything that speaks for an edition, in one file that an auditor can read and verify without us. May see all that went into it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "people",
            "treatment",
            "article",
            "review",
            "review :: diff",
            "publishing",
            "audit",
            "attestation"
        })
package dev.countersign.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
