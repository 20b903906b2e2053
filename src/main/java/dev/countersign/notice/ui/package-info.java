/** News on the desk, and the page on which everybody says what they want by mail. */
@NullMarked
@NamedInterface("ui")
package dev.countersign.notice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
