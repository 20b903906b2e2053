/**
 * The embedded store: a MongoDB in one folder of this machine, so that one command runs the product.
 *
 * <p>The wire protocol, the query language and the update operators are those of mongo-java-server; what is ours is
 * underneath: documents and real indexes in one SQLite file, a transaction per write command, and a guard that refuses
 * what would otherwise be ignored. It depends on no other module, and no other module imports it: it is wired when no
 * MongoDB address is given. Why it is so: {@code docs/decisions/0005-the-embedded-store.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.countersign.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
