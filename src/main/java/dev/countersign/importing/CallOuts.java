package dev.countersign.importing;

import dev.countersign.article.Section.Callout.Tone;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paragraphs that set themselves apart: "Tip: …", "Warning: …". */
final class CallOuts {

    private static final Pattern LABEL = Words.pattern(
            "^\\W{0,3}(?:(?<tip>(?:pro|quick|expert|top|bonus|helpful)?[ -]?tips?|consejo)|(?<warning>warning|caution|important(?: safety)?(?: (?:note|warning))?|danger|safety (?:note|warning|first)|advertencia|importante|atención)|(?<note>(?:please )?note|nota|remember|good to know|did you know|fun fact|fyi|disclaimer|medical disclaimer|key point))\\s*[:!]\\W{0,3}\\s*(?=\\S)");
    private static final int LABEL_WITHIN = 60;

    private CallOuts() {}

    /** The tone of a paragraph that begins with such a label; empty if it does not. */
    static Optional<Tone> tone(String text) {
        var matcher = LABEL.matcher(text).region(0, Math.min(text.length(), LABEL_WITHIN)).useTransparentBounds(true);
        if (!matcher.lookingAt()) return Optional.empty();
        if (matcher.group("tip") != null) return Optional.of(Tone.TIP);
        return Optional.of(matcher.group("warning") != null ? Tone.WARNING : Tone.NOTE);
    }
}
