package dev.countersign.article;

import dev.countersign.kit.Image;
import dev.countersign.kit.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of sections as writers choose among them. */
public enum SectionKind {
    PROSE("Text", "Paragraphs, lists and quotations"),
    DEFINITIONS("Term list", "Terms with what each means or does, such as causes"),
    TREATMENTS("Treatments", "Treatment cards in order, from the library or new"),
    CARE_ADVICE("Care advice", "When to seek care, and how soon"),
    CALLOUT("Callout", "A tip, a note or a warning set apart"),
    FIGURE("Figure", "A picture with its caption"),
    QUESTIONS("Questions", "Questions that readers ask, with answers"),
    PROMOTION("Promotion", "A call to action, always marked as promotional");

    private final String words;
    private final String purpose;

    SectionKind(String words, String purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    /** The kind of a section. */
    public static SectionKind of(Section section) {
        return switch (section) {
            case Section.Prose prose -> PROSE;
            case Section.Definitions definitions -> DEFINITIONS;
            case Section.Treatments treatments -> TREATMENTS;
            case Section.CareAdvice advice -> CARE_ADVICE;
            case Section.Callout callout -> CALLOUT;
            case Section.Figure figure -> FIGURE;
            case Section.Questions questions -> QUESTIONS;
            case Section.Promotion promotion -> PROMOTION;
        };
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** What it is for. */
    public String purpose() {
        return purpose;
    }

    /** A section of this kind with nothing in it yet. */
    public Section blank(SectionKey key, @Nullable String heading) {
        var empty = RichText.EMPTY;
        return switch (this) {
            case PROSE -> new Section.Prose(key, heading, null, empty);
            case DEFINITIONS -> new Section.Definitions(key, heading, null, empty, List.of(), empty);
            case TREATMENTS -> new Section.Treatments(key, heading, null, empty, List.of(), empty);
            case CARE_ADVICE ->
                new Section.CareAdvice(key, heading, null, Section.CareAdvice.Level.URGENT, List.of(), empty);
            case CALLOUT -> new Section.Callout(key, heading, null, Section.Callout.Tone.NOTE, empty);
            case FIGURE -> new Section.Figure(key, heading, null, new Image("", "", null, null), empty);
            case QUESTIONS -> new Section.Questions(key, heading, null, empty, List.of());
            case PROMOTION -> new Section.Promotion(key, heading, empty, null, null);
        };
    }
}
