package dev.countersign.upkeep.verify;

import java.util.List;

/** A rule that each document of a collection keeps. */
interface Check<T> {

    /** What breaks the rule, each as a sentence about the document without its full stop; empty if nothing does. */
    List<String> objections(T document);
}
