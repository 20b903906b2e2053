package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Limits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however it is put together. */
class RecogniserLawsTest {

    private static final List<String> PIECES = List.of(
            "Rest",
            "Heat Therapy",
            "CAUSES",
            "What is it?",
            "When to see a doctor",
            "Treating it at home",
            "## Relief at home",
            "### Ice",
            "FAQ",
            "References",
            "Does it hurt?",
            "1. Warm up",
            "2. Cool down",
            "About the author",
            "Massage for sore calves",
            "Symptoms:",
            "===",
            "---",
            "**Bold line**",
            "Ice numbs the skin. Use it in the first 48 hours after the strain. Never sleep on it.",
            "Stop when it tingles. This matters most at night.",
            "Apply it for 10 minutes, twice a day. Do not use it if you have poor circulation.",
            "Call 999 if you cannot breathe.",
            "See your GP if it lasts.",
            "• Overuse: too much of a good thing.",
            "• Stress: too little of it.",
            "  - an inner item",
            "- plain item",
            "1) first step",
            "2) second step",
            "Tip: breathe out first.",
            "Warning: not for children.",
            "Our team is here to help!",
            "Ready to feel better? Book a visit with us today.",
            "Subscribe to our newsletter",
            "Share",
            "By Jane Doe, PT",
            "Reviewed by Sam Li-Ortega, MD, FACP",
            "Nora Bell is a writer for Plain Health. She runs.",
            "a picture of a calf",
            "Iron – keeps the blood red.",
            "Low iron: tired legs at night.",
            "Smith J. Legs at night. 2019. doi:10.1000/xyz123",
            "https://example.org/a?b=c",
            "Blood pressure under <140/90> is fine & good.",
            "[a link](https://example.org/page) in a line",
            "![a calf](calf.jpg)",
            "| a | b |",
            "> quoted words",
            "Q: Why me?",
            "A: Bad luck.",
            "…",
            "Ünïcödé Wörds Åbove",
            "one more line without any end",
            "This article is for informational purposes only.");

    @Property(tries = 600)
    void keepsEveryWordOfAnyPost(@ForAll("posts") String text) {
        Conservation.assertKept(text, Recogniser.recognise(Source.ofText(text)));
    }

    @Property(tries = 300)
    void isTheSameEveryTime(@ForAll("posts") String text) {
        assertThat(Recogniser.recognise(Source.ofText(text))).isEqualTo(Recogniser.recognise(Source.ofText(text)));
    }

    @Property(tries = 300)
    void staysWithinTheLimitsOfTheModel(@ForAll("posts") String text) {
        var post = Recogniser.recognise(Source.ofText(text));
        assertThat(post.title()).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(post.sections())
                .allSatisfy(section ->
                        assertThat(Limits.brokenBy(section.section())).isEmpty());
        assertThat(post.cards())
                .allSatisfy(card -> assertThat(Limits.brokenBy(card.card())).isEmpty());
        assertThat(post.references())
                .allSatisfy(reference -> assertThat(Limits.brokenBy(reference)).isEmpty());
        assertThat(post.authors())
                .allSatisfy(
                        person -> assertThat(Limits.brokenBy(person.profile())).isEmpty());
        assertThat(post.sections())
                .extracting(section -> section.section().key())
                .doesNotHaveDuplicates();
        assertThat(post.cards()).extracting(RecognisedCard::slug).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void neverFallsOverAnyText(@ForAll("anyText") String text) {
        try {
            assertThat(Recogniser.recognise(Source.ofText(text)).title()).isNotBlank();
        } catch (dev.countersign.kit.RefusedException refused) {
            assertThat(refused.refusal().message()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> posts() {
        // Each piece once: the same people named twice are the same people, and are kept once.
        var pieces = Arbitraries.shuffle(PIECES);
        var gaps = Arbitraries.of("\n", "\n\n", "\n\n\n", "\r\n\r\n").list().ofSize(PIECES.size());
        var length = Arbitraries.integers().between(1, PIECES.size());
        return Combinators.combine(pieces, gaps, length)
                .as((lines, ends, count) -> {
                    var text = new StringBuilder();
                    for (int i = 0; i < count; i++) text.append(lines.get(i)).append(ends.get(i));
                    return text.toString();
                })
                .filter(text -> text.matches("(?s).*\\p{L}.*"));
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings()
                .ascii()
                .whitespace()
                .withCharRange('\u00A0', '\u2100')
                .withChars("\n#*-•:.?!()[]|>")
                .ofMaxLength(400);
    }
}
