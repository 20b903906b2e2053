/** Who may come in and as what: users, roles, sign-in, the first start, the security of every address. Uses {@code kit} only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kit", "kit :: ui"})
package dev.countersign.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
