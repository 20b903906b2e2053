/** The audit page: the trail newest first, and its verification. */
@NullMarked
package dev.countersign.audit.ui;

import org.jspecify.annotations.NullMarked;
