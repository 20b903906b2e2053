/**
 * Faults, tried for real: a program that drives the packaged application over HTTP, kills it at random moments and does worse to it, and looks
 * for anything that was acknowledged and is not there. {@code ./countersign faults} runs it.
 */
@NullMarked
package dev.countersign.faults;

import org.jspecify.annotations.NullMarked;
