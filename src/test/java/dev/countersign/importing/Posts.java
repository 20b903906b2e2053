package dev.countersign.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The posts that tests import, in our own words and with invented people, each in another style. */
final class Posts {

    static final List<String> ALL = List.of(
            "acupuncture.txt",
            "ankle-sprain.md",
            "back-stretches.txt",
            "cupping.txt",
            "desk-headache.txt",
            "desk-yoga.txt",
            "dolor-lumbar.txt",
            "faq-shin-splints.txt",
            "frozen-shoulder.txt",
            "heartburn.txt",
            "insomnia.txt",
            "low-fodmap.txt",
            "lower-case.txt",
            "menopause-sleep.txt",
            "migraine.txt",
            "no-headings.txt",
            "panic.md",
            "recovery-smoothie.txt",
            "runners-knee.md",
            "sciatica.md",
            "sensitive-teeth.txt",
            "sleep-supplements.md",
            "stiff-neck.txt",
            "tennis-elbow.txt",
            "tension-headache.txt",
            "tight-plantar.txt",
            "vertigo.md",
            "wrapped-sleep.txt");

    /** The real post that the import was asked for with. It is somebody's and lies beside this repository, where it does. */
    private static final Path SAMPLE = Path.of("../shared/samples/back-spasm-relief.txt");

    private Posts() {}

    static String text(String name) {
        try (var stream = Posts.class.getResourceAsStream("/posts/" + name)) {
            if (stream == null) throw new IllegalArgumentException("There is no post " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecognisedPost recognised(String name) {
        return Recogniser.recognise(Source.ofText(text(name)));
    }

    static Optional<String> sample() {
        try {
            return Files.exists(SAMPLE) ? Optional.of(Files.readString(SAMPLE)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
