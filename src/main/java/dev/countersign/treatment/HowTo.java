package dev.countersign.treatment;

import dev.countersign.kit.Absent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a treatment is carried out.
 *
 * @param materials what is needed
 * @param steps what to do, in order
 * @param providedBy who carries it out, where that is not the reader
 */
public record HowTo(
        @Size(max = 30) List<@NotBlank @Size(max = 300) String> materials,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> steps,
        @Nullable @Size(max = 200) String providedBy) {

    /** Nothing said. */
    public static final HowTo NOTHING = new HowTo(List.of(), List.of(), null);

    public HowTo {
        materials = Absent.orEmpty(materials);
        steps = Absent.orEmpty(steps);
        providedBy = Absent.ifBlank(providedBy);
    }
}
