/** A policy as a document: read strictly from JSON or YAML, written, and compared with another in words. */
@NullMarked
@NamedInterface("policy")
package dev.countersign.review.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
