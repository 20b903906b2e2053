package dev.countersign.publishing;

import dev.countersign.kit.EditionId;

/** Told within this process when readers get something else of an edition than before, so that whoever keeps answers at hand lets them go. */
public record EnvelopeChanged(EditionId edition) {}
