package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Image;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Reference;
import dev.countersign.kit.TreatmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that writers change of an article: what a revision keeps and what is reviewed.
 *
 * @param audience for whom it is written, such as "adults"
 * @param searchDescription what search engines show; not covered by sign-off, like topics
 */
public record ArticleText(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 2000) String summary,
        @Nullable @Valid Image image,
        @Size(max = 20) List<PersonId> authors,
        @Size(max = 20) List<@Valid Topic> topics,
        @Nullable @Size(max = 200) String audience,
        @NotNull RiskClass riskClass,
        @Size(max = 200) List<@Valid Section> sections,
        @Size(max = 300) List<@Valid Reference> references,
        @Size(max = 20) List<@NotBlank @Size(max = 1000) String> disclosures,
        @Nullable @Size(max = 300) String searchDescription) {

    public ArticleText {
        title = Absent.orEmpty(title);
        summary = Absent.orEmpty(summary);
        authors = Absent.orEmpty(authors);
        topics = Absent.orEmpty(topics);
        audience = Absent.ifBlank(audience);
        sections = Absent.orEmpty(sections);
        references = Absent.orEmpty(references);
        disclosures = Absent.orEmpty(disclosures);
        searchDescription = Absent.ifBlank(searchDescription);
    }

    /** A text that has only a title so far. */
    public static ArticleText titled(String title) {
        return new ArticleText(
                title,
                "",
                null,
                List.of(),
                List.of(),
                null,
                RiskClass.TREATMENT,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** The section of this key. */
    public Optional<Section> section(SectionKey key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** The treatments that this text shows, in order, each once. */
    public List<TreatmentId> treatments() {
        return sections.stream()
                .flatMap(section ->
                        section instanceof Section.Treatments shown ? shown.treatments().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** The same text with other sections. */
    public ArticleText withSections(List<Section> changed) {
        return new ArticleText(
                title,
                summary,
                image,
                authors,
                topics,
                audience,
                riskClass,
                changed,
                references,
                disclosures,
                searchDescription);
    }

    /** The same text with other authors. */
    public ArticleText withAuthors(List<PersonId> changed) {
        return new ArticleText(
                title,
                summary,
                image,
                changed,
                topics,
                audience,
                riskClass,
                sections,
                references,
                disclosures,
                searchDescription);
    }
}
