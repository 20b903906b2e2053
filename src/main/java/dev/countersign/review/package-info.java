/** Review: which parts a text has, who may sign them, what covers them and why not. Uses {@code article}, {@code attestation}, {@code people}, {@code treatment} and {@code kit}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "kit :: ui",
            "people",
            "people :: ui",
            "treatment",
            "article",
            "article :: ui",
            "attestation"
        })
package dev.countersign.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
