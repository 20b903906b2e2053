package dev.countersign.treatment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Code;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one treatment is, for whom, how, how long and with what risk: the content that a reviewer signs. The same record whether it is
 * written, stored, signed or delivered.
 *
 * @param setting where it takes place, such as "at home"
 * @param benefits what it is used for
 * @param evidence what is known of its effect
 * @param noEvidence said expressly: nobody has appraised evidence for it; silence is not the same
 * @param uncertainty what is not known
 * @param promotional whether somebody sells it here
 */
public record TreatmentCard(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 20) List<@NotBlank @Size(max = 120) String> alsoCalled,
        @NotNull Kind kind,
        @Nullable @Size(max = 60) String setting,
        RichText summary,
        RichText howItWorks,
        RichText bestFor,
        @Valid HowTo howTo,
        @Valid Timing timing,
        @Size(max = 20) List<@Valid Dose> doses,
        @Size(max = 30) List<@Valid Benefit> benefits,
        @Valid Safety safety,
        @Size(max = 20) List<@Valid Evidence> evidence,
        boolean noEvidence,
        @Nullable @Size(max = 2000) String uncertainty,
        @Size(max = 20) List<@NotBlank @Size(max = 300) String> alternatives,
        @Nullable @Size(max = 300) String cost,
        @Size(max = 20) List<@Valid Code> codes,
        @Size(max = 100) List<@Valid Reference> references,
        boolean promotional) {

    public TreatmentCard {
        name = Absent.orEmpty(name);
        alsoCalled = Absent.orEmpty(alsoCalled);
        setting = Absent.ifBlank(setting);
        summary = Absent.orEmpty(summary);
        howItWorks = Absent.orEmpty(howItWorks);
        bestFor = Absent.orEmpty(bestFor);
        howTo = howTo == null ? HowTo.NOTHING : howTo;
        timing = timing == null ? Timing.NOTHING : timing;
        doses = Absent.orEmpty(doses);
        benefits = Absent.orEmpty(benefits);
        safety = safety == null ? Safety.NOTHING : safety;
        evidence = Absent.orEmpty(evidence);
        uncertainty = Absent.ifBlank(uncertainty);
        alternatives = Absent.orEmpty(alternatives);
        cost = Absent.ifBlank(cost);
        codes = Absent.orEmpty(codes);
        references = Absent.orEmpty(references);
    }

    /** A card of which only the name, the kind and a summary are known. */
    public static TreatmentCard of(String name, Kind kind, RichText summary) {
        return new TreatmentCard(
                name,
                List.of(),
                kind,
                null,
                summary,
                RichText.EMPTY,
                RichText.EMPTY,
                HowTo.NOTHING,
                Timing.NOTHING,
                List.of(),
                List.of(),
                Safety.NOTHING,
                List.of(),
                false,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                false);
    }

    /** Whether it is a drug, of which more is demanded before signing. */
    @JsonIgnore
    public boolean isDrug() {
        return kind == Kind.OVER_THE_COUNTER || kind == Kind.PRESCRIPTION;
    }

    /** The keys of the references that its texts and its evidence rest on, each once. */
    public Set<String> citations() {
        var texts = Stream.concat(
                Stream.of(summary, howItWorks, bestFor), benefits.stream().map(Benefit::description));
        return Stream.concat(
                        texts.flatMap(text -> text.citations().stream()),
                        evidence.stream().flatMap(one -> one.references().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What sort of treatment it is; policy maps each kind to the scopes its signers need. */
    public enum Kind {
        SELF_CARE,
        OVER_THE_COUNTER,
        EXERCISE,
        LIFESTYLE,
        DEVICE,
        PROFESSIONAL,
        PRESCRIPTION
    }

    /** One thing a treatment does for people. */
    public record Benefit(@NotBlank @Size(max = 200) String name, RichText description) {

        public Benefit {
            description = Absent.orEmpty(description);
        }
    }
}
