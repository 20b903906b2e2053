package dev.countersign.review.diff;

import dev.countersign.kit.Mark;
import java.util.List;

/** A run of text that fared alike between the former text and the latter. */
public sealed interface Run {

    /** The letters. */
    String text();

    /** In both. */
    record Same(String text, List<Mark> marks) implements Run {}

    /** In both with the same letters, but marked otherwise: bold, leading elsewhere, resting on another reference. */
    record Restyled(String text, List<Mark> before, List<Mark> after) implements Run {}

    /** In the former only. */
    record Removed(String text, List<Mark> marks) implements Run {}

    /** In the latter only. */
    record Added(String text, List<Mark> marks) implements Run {}
}
