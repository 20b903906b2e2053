package dev.countersign.article;

import dev.countersign.kit.Contributor;
import java.time.Instant;

/**
 * An edition that readers got until somebody took it away. It never comes back: what is published later is another edition.
 *
 * @param edition as it was when it was live
 */
public record WithdrawnEdition(LiveEdition edition, Withdrawal withdrawal, Contributor by, Instant at) {}
