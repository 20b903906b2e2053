package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that a claim rests on. The bibliographic members are those of CSL-JSON in our spelling.
 *
 * @param key how citations in the same text name it, such as {@code r1}
 * @param issued year, year and month, or full date of publication, as ISO 8601
 * @param accessedOn the day somebody last read it there
 * @param expiresOn the day from which it no longer stands, as guidelines say of themselves
 */
public record Reference(
        @JsonProperty("id")
        @NotNull @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,39}",
                message = "must be up to 40 lower-case letters, digits and hyphens, such as r1")
        String key,

        @NotBlank @Size(max = 500) String title,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> authors,
        @Nullable @Size(max = 300) String containerTitle,
        @Nullable @Size(max = 200) String publisher,

        @Nullable @Pattern(
                regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?",
                message = "must be a year, such as 2024, or a date, such as 2024-03 or 2024-03-15")
        String issued,

        @Nullable @Size(max = 40) String volume,
        @Nullable @Size(max = 40) String page,

        @Nullable @Pattern(
                regexp = "10\\.\\d{4,9}/\\S{1,200}",
                message = "must begin with 10., such as 10.1000/182, without https://doi.org/")
        String doi,

        @Nullable @Pattern(regexp = "\\d{1,9}", message = "must be a number, such as 29925502") String pmid,

        @Nullable @Pattern(regexp = "https?://\\S{1,1000}", message = "must be a web address, such as https://site.example/page") String url,

        @Nullable Kind kind,
        @Nullable LocalDate accessedOn,
        @Nullable LocalDate expiresOn,
        @Nullable @Valid Retraction retraction) {

    public Reference {
        authors = Absent.orEmpty(authors);
    }

    /** A reference known by its title alone. */
    public static Reference titled(String key, String title) {
        return new Reference(
                key, title, List.of(), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What sort of source it is, strongest first. */
    public enum Kind {
        GUIDELINE,
        SYSTEMATIC_REVIEW,
        RCT,
        COHORT_STUDY,
        CASE_REPORT,
        DRUG_LABEL,
        TEXTBOOK,
        WEB_PAGE,
        OTHER
    }

    /** What became of a source after it was published. */
    public record Retraction(
            @NotNull Status status,
            @Nullable LocalDate on,
            @Nullable @Size(max = 500) String note) {

        /** The ways a publisher takes a work back. */
        public enum Status {
            CORRECTED,
            EXPRESSION_OF_CONCERN,
            RETRACTED
        }
    }
}
