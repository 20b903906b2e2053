package dev.countersign.people;

import dev.countersign.kit.Absent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One interest that might be thought to sway somebody's judgement.
 *
 * @param entity with whom: a company, a fund, a person
 * @param relation what ties them, in words, such as "Head athletic trainer since 2019"
 * @param from the first day, if it is known
 * @param until the last day; null while it lasts
 * @see <a href="https://www.icmje.org/disclosure-of-interest/">ICMJE, Disclosure of Interest</a>
 */
public record Interest(
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String entity,
        @NotBlank @Size(max = 500) String relation,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Interest {
        entity = Absent.orEmpty(entity);
        relation = Absent.orEmpty(relation);
    }

    /** What sort of tie it is. */
    public enum Kind {
        EMPLOYMENT("employment"),
        PAYMENT("payment or gift"),
        OWNERSHIP("ownership or shares"),
        FUNDING("research funding"),
        PATENT("patent or royalty"),
        PERSONAL("personal tie"),
        OTHER("other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }
}
