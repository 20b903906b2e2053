package dev.countersign.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The post that the story brings in, and what it is expected to become.
 *
 * @param sections what the outline calls the sections, in order
 * @param cards the treatment cards, in order
 * @param medication the one card that only somebody qualified for medication may sign
 * @param changed the card in which a word is changed later
 * @param word that word
 * @param otherWord what it is changed to
 */
public record Post(
        String text,
        String title,
        List<String> sections,
        List<String> cards,
        String medication,
        String changed,
        String word,
        String otherWord) {

    /** A real post. It is not ours to keep here, and lies beside the repository where it was asked to be imported. */
    private static final Path SAMPLE = Path.of("../shared/samples/back-spasm-relief.txt");

    /** The sample if it lies beside the repository, else a post in our own words. */
    public static Post atHand() throws IOException {
        return Files.exists(SAMPLE) ? backSpasms(Files.readString(SAMPLE)) : stiffNeck();
    }

    /** How many parts need a signature: title and summary, the sections but the promotion at the end, and the cards. */
    public int partsToSign() {
        return 1 + sections.size() - 1 + cards.size();
    }

    /** Title and summary, sections and cards. */
    public int parts() {
        return 1 + sections.size() + cards.size();
    }

    private static Post backSpasms(String text) {
        return new Post(
                text,
                "Back Spasm Relief: Causes, At-Home Treatments, and Massage Therapy",
                List.of(
                        "What Are Back Spasms?",
                        "Causes of Back Spasms",
                        "Treating Back Spasms at Home",
                        "Massage Therapy for Back Spasms",
                        "Beyond Pain Management",
                        "Promotion"),
                List.of(
                        "Heating Pads",
                        "Over-the-Counter Medications",
                        "Rest & Ice/Heat Therapy",
                        "Stretching & Strengthening Exercises",
                        "Hydration & Nutrition",
                        "Stress Management",
                        "Massage Therapy"),
                "Over-the-Counter Medications",
                "Heating Pads",
                "often",
                "sometimes");
    }

    private static Post stiffNeck() throws IOException {
        return new Post(
                Files.readString(Path.of("src/test/resources/posts/stiff-neck.txt")),
                "7 Simple Ways to Ease a Stiff Neck",
                List.of("Treatments", "When Should You Worry?", "Promotion"),
                List.of(
                        "Warm it up",
                        "Try gentle stretches",
                        "Take a painkiller",
                        "Fix your workstation",
                        "Change your pillow",
                        "Drink more water",
                        "Get a massage"),
                "Take a painkiller",
                "Warm it up",
                "relaxes",
                "loosens");
    }
}
