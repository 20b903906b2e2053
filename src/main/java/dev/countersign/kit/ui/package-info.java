/** Small components that the admin views of all modules are made of. Uses {@code kit} only. */
@NullMarked
@NamedInterface("ui")
package dev.countersign.kit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
