package dev.countersign.importing;

import dev.countersign.article.Section.Callout.Tone;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paragraphs that set themselves apart: "Tip: …", "Warning: …". */
final class CallOuts {

    private static final Pattern LABEL = Words.pattern(
            "^\\W{0,3}(?<label>(?<tip>(?:pro|quick|expert|top|bonus|helpful)?[ -]?tips?|consejo)|(?<warning>warning|caution|important(?: safety)?(?: (?:note|warning))?|danger|safety (?:note|warning|first)|advertencia|importante|atención)|(?<note>(?:please )?note|nota|remember|good to know|did you know|fun fact|fyi|disclaimer|medical disclaimer|key point))\\s*[:!]\\W{0,3}\\s*(?=\\S)");
    private static final int LABEL_WITHIN = 60;

    private CallOuts() {}

    /**
     * What a paragraph that begins with such a label says.
     *
     * @param label its words, such as "Pro tip"
     * @param end the offset behind it
     */
    record Found(Tone tone, String label, int end) {}

    /** The tone of a paragraph that begins with such a label; empty if it does not. */
    static Optional<Tone> tone(String text) {
        return find(text).map(Found::tone);
    }

    /** The label that a paragraph begins with; empty if there is none. */
    static Optional<Found> find(String text) {
        var matcher = LABEL.matcher(text).region(0, Math.min(text.length(), LABEL_WITHIN)).useTransparentBounds(true);
        if (!matcher.lookingAt()) return Optional.empty();
        var tone = matcher.group("tip") != null ? Tone.TIP : matcher.group("warning") != null ? Tone.WARNING : Tone.NOTE;
        return Optional.of(new Found(tone, matcher.group("label").strip(), matcher.end()));
    }
}
