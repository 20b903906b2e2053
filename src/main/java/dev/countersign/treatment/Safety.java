package dev.countersign.treatment;

import dev.countersign.kit.Absent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who must not use a treatment and what may go wrong.
 *
 * @param noKnownContraindications said expressly; silence is not the same
 */
public record Safety(
        @Size(max = 50) List<@Valid Contraindication> contraindications,
        boolean noKnownContraindications,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> precautions,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> interactions,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> sideEffects) {

    /** Nothing said. */
    public static final Safety NOTHING = new Safety(List.of(), false, List.of(), List.of(), List.of());

    public Safety {
        contraindications = Absent.orEmpty(contraindications);
        precautions = Absent.orEmpty(precautions);
        interactions = Absent.orEmpty(interactions);
        sideEffects = Absent.orEmpty(sideEffects);
    }

    /**
     * A condition that speaks against a treatment.
     *
     * @param strength whether it forbids it or calls for advice first
     */
    public record Contraindication(
            @NotBlank @Size(max = 500) String condition,
            @NotNull Strength strength) {

        /** How strongly a condition speaks against a treatment. */
        public enum Strength {
            ABSOLUTE,
            RELATIVE
        }
    }
}
