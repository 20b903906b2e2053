package dev.countersign.treatment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.kit.Absent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a treatment's effect on one outcome.
 *
 * @param outcome such as "pain after one week"
 * @param system the grading system that certainty and strength are stated in
 * @param certainty in the system's own words, such as "moderate" or "B"
 * @param strength of the recommendation, in the system's own words
 * @param references keys of the card's references that this rests on
 */
public record Evidence(
        @NotBlank @Size(max = 300) String outcome,
        System system,
        @Nullable @Size(max = 60) String certainty,
        @Nullable @Size(max = 60) String strength,
        Direction direction,
        List<String> references,
        @Nullable @Size(max = 120) String appraisedBy,
        @Nullable LocalDate appraisedOn) {

    public Evidence {
        references = Absent.orEmpty(references);
        certainty = Absent.ifBlank(certainty);
        strength = Absent.ifBlank(strength);
        appraisedBy = Absent.ifBlank(appraisedBy);
    }

    /** The usual systems for grading evidence. */
    public enum System {
        @JsonProperty("GRADE")
        GRADE,
        @JsonProperty("SORT")
        SORT,
        @JsonProperty("OCEBM")
        OCEBM,
        NONE
    }

    /** Which way the effect goes. */
    public enum Direction {
        BENEFIT,
        NO_EFFECT,
        HARM,
        UNCLEAR
    }
}
