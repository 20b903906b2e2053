/** The review policy in Settings: read in words, changed section by section, tried before it is put in force. */
@NullMarked
package dev.countersign.shell.policy;

import org.jspecify.annotations.NullMarked;
