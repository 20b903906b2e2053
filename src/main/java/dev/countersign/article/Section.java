package dev.countersign.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Image;
import dev.countersign.kit.RichText;
import dev.countersign.kit.TreatmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** One keyed piece of an article's body. The kinds are closed: whoever handles sections handles them all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Section.Prose.class, name = "prose"),
    @JsonSubTypes.Type(value = Section.Definitions.class, name = "definitions"),
    @JsonSubTypes.Type(value = Section.Treatments.class, name = "treatments"),
    @JsonSubTypes.Type(value = Section.CareAdvice.class, name = "careAdvice"),
    @JsonSubTypes.Type(value = Section.Callout.class, name = "callout"),
    @JsonSubTypes.Type(value = Section.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Section.Questions.class, name = "questions"),
    @JsonSubTypes.Type(value = Section.Promotion.class, name = "promotion")
})
public sealed interface Section {

    /** How this section is named within its article. */
    SectionKey key();

    /** What stands above it; null for a section without a heading. */
    @Nullable String heading();

    /** Which side of the topic it treats; null if none was chosen. */
    @Nullable Aspect aspect();

    /** Every rich text in it, in reading order. */
    @JsonIgnore
    Stream<RichText> texts();

    /** Running text. */
    @TypeAlias("prose")
    record Prose(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            RichText body) implements Section {
        public Prose {
            heading = Absent.ifBlank(heading);
            body = Absent.orEmpty(body);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.of(body);
        }
    }

    /** Terms and what they mean or do, such as causes. */
    @TypeAlias("definitions")
    record Definitions(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            RichText intro,
            @Size(max = 100) List<@Valid Item> items,
            RichText closing)
            implements Section {
        public Definitions {
            heading = Absent.ifBlank(heading);
            intro = Absent.orEmpty(intro);
            items = Absent.orEmpty(items);
            closing = Absent.orEmpty(closing);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.concat(Stream.concat(Stream.of(intro), items.stream().map(Item::body)), Stream.of(closing));
        }

        /** One term and its description. */
        public record Item(@NotBlank @Size(max = 200) String term, RichText body) {
            public Item {
                body = Absent.orEmpty(body);
            }
        }
    }

    /**
     * Treatment cards in order. As a part it is its heading, introduction, closing words and the list of cards; each card is a part of its own.
     */
    @TypeAlias("treatments")
    record Treatments(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            RichText intro,
            @Size(max = 50) List<TreatmentId> treatments,
            RichText closing)
            implements Section {
        public Treatments {
            heading = Absent.ifBlank(heading);
            intro = Absent.orEmpty(intro);
            treatments = Absent.orEmpty(treatments);
            closing = Absent.orEmpty(closing);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.of(intro, closing);
        }
    }

    /**
     * When to seek care.
     *
     * @param conditions the signs, one each
     * @param action what to do then
     */
    @TypeAlias("careAdvice")
    record CareAdvice(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            @NotNull Level level,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> conditions,
            RichText action)
            implements Section {
        public CareAdvice {
            heading = Absent.ifBlank(heading);
            conditions = Absent.orEmpty(conditions);
            action = Absent.orEmpty(action);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.of(action);
        }

        /** How soon care is needed. */
        public enum Level {
            NON_URGENT,
            URGENT,
            EMERGENCY
        }
    }

    /** A remark set apart from the running text. */
    @TypeAlias("callout")
    record Callout(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            @NotNull Tone tone,
            RichText body)
            implements Section {
        public Callout {
            heading = Absent.ifBlank(heading);
            body = Absent.orEmpty(body);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.of(body);
        }

        /** How a callout is meant. */
        public enum Tone {
            TIP,
            NOTE,
            WARNING
        }
    }

    /** A picture with its caption. */
    @TypeAlias("figure")
    record Figure(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            @NotNull @Valid Image image,
            RichText caption)
            implements Section {
        public Figure {
            heading = Absent.ifBlank(heading);
            caption = Absent.orEmpty(caption);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.of(caption);
        }
    }

    /** Questions that readers ask, with answers. */
    @TypeAlias("questions")
    record Questions(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            @Nullable Aspect aspect,
            RichText intro,
            @Size(max = 50) List<@Valid Item> items)
            implements Section {
        public Questions {
            heading = Absent.ifBlank(heading);
            intro = Absent.orEmpty(intro);
            items = Absent.orEmpty(items);
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.concat(Stream.of(intro), items.stream().map(Item::answer));
        }

        /** One question with its answer. */
        public record Item(@NotBlank @Size(max = 300) String question, RichText answer) {
            public Item {
                answer = Absent.orEmpty(answer);
            }
        }
    }

    /**
     * A call to action: always marked as promotional, never mixed with the rest.
     *
     * @param label what the link says; null for a promotion without a link
     * @param href where it leads
     */
    @TypeAlias("promotion")
    record Promotion(
            @NotNull SectionKey key,
            @Nullable @Size(max = 200) String heading,
            RichText body,
            @Nullable @Size(max = 120) String label,

            @Nullable @Pattern(
                    regexp = "(https?://|mailto:|tel:|/)\\S{0,1000}",
                    message =
                            "must be an address that begins with https://, http://, mailto:, tel: or /, without spaces")
            String href)
            implements Section {
        public Promotion {
            heading = Absent.ifBlank(heading);
            body = Absent.orEmpty(body);
            label = Absent.ifBlank(label);
            href = Absent.ifBlank(href);
        }

        @Override
        @JsonIgnore
        public @Nullable Aspect aspect() {
            return null;
        }

        /** Said in every answer, so that no front end can take it for the text. */
        @com.fasterxml.jackson.annotation.JsonProperty(
                access = com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY)
        public boolean promotional() {
            return true;
        }

        @Override
        public Stream<RichText> texts() {
            return Stream.of(body);
        }
    }
}
