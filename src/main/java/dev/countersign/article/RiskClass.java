package dev.countersign.article;

/** How much harm a wrong sentence could do; policy sets signers and review periods by it. */
public enum RiskClass {
    GENERAL,
    TREATMENT,
    MEDICATION
}
