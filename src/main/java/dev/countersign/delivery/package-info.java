/** Delivery: the JSON that websites read, over HTTP. Uses {@code publishing}'s catalogue of editions, {@code attestation}'s public keys and {@code kit}; never sees working text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: http", "publishing", "attestation"})
package dev.countersign.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
