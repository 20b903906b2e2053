/** What Countersign asks of a database: the list in docs/store.md, who keeps to it, and the tests of each entry. */
@NullMarked
package dev.countersign.contract;

import org.jspecify.annotations.NullMarked;
