/** What surrounds the views of all modules: layout, navigation, desk, error pages, users. Imported by nobody. */
@NullMarked
@ApplicationModule(displayName = "Shell")
package dev.countersign.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
