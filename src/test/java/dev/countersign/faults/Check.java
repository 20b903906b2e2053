package dev.countersign.faults;

import java.util.List;

/** One promise, and whether it is kept while nobody works. */
interface Check {

    /** Everything that breaks the promise, each in a sentence; nothing if it is kept. */
    List<String> findings();
}
