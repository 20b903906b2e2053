/** What differs between two texts, part by part, member by member and word by word, as a value that pages, HTML and JSON are made of. */
@NullMarked
@NamedInterface("diff")
package dev.countersign.review.diff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
