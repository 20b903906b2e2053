/** Delivery: the JSON that websites read, over HTTP. Uses {@code publishing}'s catalogue of editions and {@code kit}; never sees working text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: http", "publishing"})
package dev.countersign.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
