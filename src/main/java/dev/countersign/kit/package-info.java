/** Values that every module shares: identifiers, digests, locales, rich text, refusals and the outbox. Uses no other module. */
@NullMarked
package dev.countersign.kit;

import org.jspecify.annotations.NullMarked;
