package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.Section;
import dev.countersign.kit.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no post, and what is one in an unusual coat. */
class SourceTest {

    private static final String TEXT =
            "Cold “packs” for Zoë\n\nA café’s ice bucket does the job – for 10 minutes. It’s cold enough.\n";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], "holds no words"),
                Arguments.of("blank lines", " \n\t\n \u00A0".getBytes(StandardCharsets.UTF_8), "holds no words"),
                Arguments.of("rules only", "---\n***\n".getBytes(StandardCharsets.UTF_8), "holds no words"),
                Arguments.of(
                        "20 MB", "word ".repeat(4 * 1024 * 1024).getBytes(StandardCharsets.UTF_8), "This is 20.0 MB"),
                Arguments.of(
                        "100,000 lines", "word\n".repeat(100_000).getBytes(StandardCharsets.UTF_8), "100,001 lines"),
                Arguments.of("a NUL in text", "Heat\0pads help.".getBytes(StandardCharsets.UTF_8), "not a text"),
                Arguments.of("random bytes", noise(), "not a text"),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "a picture"),
                Arguments.of("a PDF", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "a PDF"),
                Arguments.of("a Word file", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "a Word document"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWhatIsNoPostInWords(String what, byte[] bytes, String words) {
        assertThatThrownBy(() -> Source.of(bytes))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void readsEveryUsualEncodingToTheSameText() {
        var windows = TEXT.getBytes(Charset.forName("windows-1252"));
        assertThat(Source.of(TEXT.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
        assertThat(Source.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(TEXT);
        assertThat(Source.of(TEXT.getBytes(StandardCharsets.UTF_16)).text()).isEqualTo(TEXT);
        assertThat(Source.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(TEXT);
        assertThat(Source.of(TEXT.getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(TEXT);
        assertThat(Source.of(windows).text()).isEqualTo(TEXT);
        assertThat(Source.of(windows).notes()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void putsGarbledAccentsRight() {
        var garbled =
                new String("A café’s ice – cold.".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var source = Source.of(garbled.getBytes(StandardCharsets.UTF_8));
        assertThat(source.text()).isEqualTo("A café’s ice – cold.");
        assertThat(source.notes()).singleElement().asString().contains("garbled");
    }

    @Test
    void keepsMarkupAsText() {
        var post = Recogniser.recognise(Source.ofText(
                "Blood pressure\n\nKeep it <140/90. <script>alert(1)</script> stays text.\n\nSecond paragraph here."));
        assertThat(post.summary()).isEqualTo("Keep it <140/90. <script>alert(1)</script> stays text.");
    }

    @Test
    void takesTheTextOfAPage() {
        var post = Recogniser.recognise(Source.ofText("""
                <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/blog">Blog</a></li></ul></nav>
                <h1>Easing Hip Bursitis</h1><p class="by">By Nadia Brook, PT</p>
                <p>Bursitis is a <strong>sore cushion</strong> on the side of the hip. It hurts when you lie on it.</p>
                <h2>Home treatments</h2><h3>Ice</h3><p>Use ice for 15 minutes. <em>Never</em> on bare skin.</p>
                <h3>Side-lying exercise</h3><ol><li>Lie on your good side.</li><li>Lift the top leg.</li></ol>
                <h2>Causes</h2><ul><li><b>Falls:</b> a hard landing on the hip.</li><li><b>Overuse:</b> too many hills.</li></ul>
                <p>Want help? <a href="https://hips.example/book">Book with our team</a>.</p><script>alert(1)</script>
                <footer>© 2025 Hips Ltd</footer></body></html>"""));
        assertThat(post.title()).isEqualTo("Easing Hip Bursitis");
        assertThat(post.summary())
                .isEqualTo("Bursitis is a sore cushion on the side of the hip. It hurts when you lie on it.");
        assertThat(post.sections())
                .extracting(section -> section.section().getClass().getSimpleName())
                .containsExactly("Treatments", "Definitions", "Promotion");
        assertThat(post.cards()).extracting(card -> card.card().name()).containsExactly("Ice", "Side-lying exercise");
        assertThat(((Section.Promotion) post.sections().getLast().section()).href())
                .isEqualTo("https://hips.example/book");
        assertThat(post.notes()).singleElement().asString().contains("HTML of a page");
        assertThat(RecognisedJson.text(post)).doesNotContain("alert");
    }

    @Test
    void makesADraftOfAHeadingAlone() {
        var post = Recogniser.recognise(Source.ofText("Heat or ice?"));
        assertThat(post.title()).isEqualTo("Heat or ice?");
        assertThat(post.sections()).isEmpty();
        assertThat(post.notes()).singleElement().asString().contains("only a heading");
    }

    /** Linear work ends in a second or two; anything worse than linear would take hours. */
    @Test
    @Timeout(60)
    void readsOneEndlessLineAsProse() {
        for (var unit : new String[] {
            "word ", "Ice. ", "a", "**", "[", "# ", "- ", "our we ", "Q: ", "1. ", "(((", "\"", "<", "`", "\u00E9\u0301"
        }) {
            var line = "x " + unit.repeat((Source.MOST_BYTES - 2) / unit.getBytes(StandardCharsets.UTF_8).length);
            var post = Recogniser.recognise(Source.ofText(line));
            assertThat(post.sections())
                    .isNotEmpty()
                    .allSatisfy(section -> assertThat(section.section()).isInstanceOf(Section.Prose.class));
        }
    }

    @Test
    @Timeout(60)
    void readsOrRefusesEndlessManyLines() {
        for (var unit : new String[] {
            "word\n",
            "\n",
            "Heading\n\n",
            "- item\n",
            "a: b c d\n",
            "  - x\n",
            "1. x\n",
            "# x\n",
            "> x\n",
            "By Jo Doe\n",
            "Q: x?\nA: y.\n",
            "Heat pad\nWarm it up.\n"
        }) {
            try {
                int lines = (int) unit.chars().filter(c -> c == '\n').count();
                assertThat(Recogniser.recognise(Source.ofText("Title\n\n" + unit.repeat(19_000 / lines)))
                                .title())
                        .isNotBlank();
            } catch (RefusedException refused) {
                assertThat(refused.refusal().code()).isEqualTo("source-too-many-sections");
            }
        }
    }

    private static byte[] noise() {
        var bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
