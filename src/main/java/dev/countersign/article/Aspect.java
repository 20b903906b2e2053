package dev.countersign.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which side of a health topic a section treats.
 *
 * @see <a href="https://schema.org/HealthAspectEnumeration">schema.org HealthAspectEnumeration</a>
 */
public enum Aspect {
    @JsonProperty("Overview")
    OVERVIEW,
    @JsonProperty("Causes")
    CAUSES,
    @JsonProperty("Symptoms")
    SYMPTOMS,
    @JsonProperty("Diagnosis")
    DIAGNOSIS,
    @JsonProperty("SelfCare")
    SELF_CARE,
    @JsonProperty("Treatments")
    TREATMENTS,
    @JsonProperty("Medications")
    MEDICATIONS,
    @JsonProperty("SideEffects")
    SIDE_EFFECTS,
    @JsonProperty("Prevention")
    PREVENTION,
    @JsonProperty("RisksOrComplications")
    RISKS,
    @JsonProperty("Prognosis")
    PROGNOSIS,
    @JsonProperty("LivingWith")
    LIVING_WITH,
    @JsonProperty("SeeDoctor")
    SEE_DOCTOR
}
