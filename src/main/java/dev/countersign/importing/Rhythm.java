package dev.countersign.importing;

import dev.countersign.importing.CardReader.Note;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Passage;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How long, how often and for how long a treatment is applied. What a sentence says of it first is repeated in its field; the sentence stays. */
final class Rhythm {

    private final Consumer<Note> notes;
    private @Nullable String session;
    private @Nullable String frequency;
    private @Nullable String course;

    Rhythm(Consumer<Note> notes) {
        this.notes = notes;
    }

    void read(Passage sentence) {
        var text = sentence.text();
        session = first(session, CardSentences.session(text), "session", "how long one application takes", sentence);
        frequency = first(frequency, CardSentences.frequency(text), "frequency", "how often", sentence);
        course = first(course, CardSentences.course(text), "course", "for how long", sentence);
    }

    private @Nullable String first(
            @Nullable String held, Optional<String> found, String field, String what, Passage sentence) {
        if (held != null || found.isEmpty()) return held;
        notes.accept(new Note(
                "timing." + field,
                field,
                sentence.lines(),
                "“%s” says %s; the sentence stays in the summary.".formatted(found.get(), what),
                Certainty.LIKELY));
        return found.get();
    }

    @Nullable String session() {
        return session;
    }

    @Nullable String frequency() {
        return frequency;
    }

    @Nullable String course() {
        return course;
    }
}
