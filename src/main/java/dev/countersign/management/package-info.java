/**
 * Managing over HTTP: everything that the views offer, through the same services and with the same refusals. Uses the modules whose services
 * it calls; imported by nobody.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "kit :: http",
            "access",
            "people",
            "treatment",
            "article",
            "importing",
            "review",
            "review :: diff",
            "review :: policy",
            "publishing",
            "audit",
            "notice",
            "invitation",
            "attestation",
            "evidence"
        })
package dev.countersign.management;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
