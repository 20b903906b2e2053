/** Who may come in and as what: users, roles, sign-in, the first start, API keys, the security of every address. Uses {@code kit} only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui", "kit :: http"})
package dev.countersign.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
