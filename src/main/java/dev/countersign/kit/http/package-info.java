/** What every side of the API speaks alike: problem details, parameters, pages of a list. Uses {@code kit} only. */
@NullMarked
@NamedInterface("http")
package dev.countersign.kit.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
