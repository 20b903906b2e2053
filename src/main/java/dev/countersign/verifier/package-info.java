/** Verifies what is delivered, from outside: for copying into other programs, so it uses nothing but the JDK, and nobody here uses it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.countersign.verifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
