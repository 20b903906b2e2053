package dev.countersign.importing;

import dev.countersign.kit.Slug;
import dev.countersign.treatment.TreatmentCard;

/** A treatment found in the source, under the slug that its name suggests. */
public record RecognisedCard(Slug slug, TreatmentCard card) {}
