/** What a text shows by its form alone: headings, paragraphs, lists and pictures, before anybody asks what they mean. Uses {@code kit} only. */
@NullMarked
package dev.countersign.importing.outline;

import org.jspecify.annotations.NullMarked;
