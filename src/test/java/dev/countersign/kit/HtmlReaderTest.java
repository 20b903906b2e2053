package dev.countersign.kit;

import static dev.countersign.kit.Block.ListItem.BULLET;
import static dev.countersign.kit.Block.ListItem.NUMBER;
import static dev.countersign.kit.Block.Style.BLOCKQUOTE;
import static dev.countersign.kit.Block.Style.H3;
import static dev.countersign.kit.Block.Style.H4;
import static dev.countersign.kit.Block.Style.NORMAL;
import static dev.countersign.kit.Mark.Decorator.CODE;
import static dev.countersign.kit.Mark.Decorator.EM;
import static dev.countersign.kit.Mark.Decorator.STRONG;
import static dev.countersign.kit.Mark.Decorator.SUB;
import static dev.countersign.kit.Mark.Decorator.SUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of HTML from elsewhere. */
class HtmlReaderTest {

    @Test
    void collapsesWhiteSpaceThatOnlyPartsWords() {
        assertThat(RichText.fromHtml("<p>\n  Rest\n  and <b> heat </b>\n help. </p>\n\n<p>\tIce</p>"))
                .isEqualTo(text(
                        Block.of(NORMAL, Span.of("Rest and "), Span.of("heat ", STRONG), Span.of("help.")), p("Ice")));
    }

    @Test
    void keepsNoBreakSpaces() {
        assertThat(RichText.fromHtml("<p>48&nbsp;hours&nbsp;</p>")).isEqualTo(text(p("48\u00A0hours\u00A0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>Rest</p>",
                "<style>p { color: red }</style><p>Rest</p>",
                "<p onclick='alert(1)'>Rest<img src=x onerror=alert(1)></p>",
                "<p>Rest<!-- a note --></p><svg><script>alert(1)</script></svg>",
                "<iframe src='https://a.example'>old</iframe><p>Rest</p>",
                "<p>Rest</p><template><p>hidden</p></template>",
                "<html><head><title>Page</title></head><body><p>Rest</p></body></html>",
                "<p>Rest</p><p>&nbsp;</p><p><br></p>",
                "Rest",
                "<div><div><span><p>Rest"
            })
    void dropsWhatIsNoText(String html) {
        assertThat(RichText.fromHtml(html)).isEqualTo(text(p("Rest")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "/\\evil.example",
                "file:///etc/passwd",
                "https://",
                ""
            })
    void keepsTheTextOfALinkThatMayNotBe(String href) {
        assertThat(RichText.fromHtml("<p>Read <a href=\"" + href + "\">this</a></p>"))
                .isEqualTo(text(p("Read this")));
    }

    @Test
    void keepsLinks() {
        assertThat(RichText.fromHtml("<a href=' https://a.example/a b?x=1&amp;y=2 '>there</a>"))
                .isEqualTo(text(Block.of(NORMAL, Span.of("there", new Mark.Link("https://a.example/a%20b?x=1&y=2")))));
    }

    @Test
    void mapsHeadingsToTheTwoLevelsThereAre() {
        assertThat(RichText.fromHtml("<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>"))
                .isEqualTo(text(h(H3, "A"), h(H3, "B"), h(H3, "C"), h(H4, "D"), h(H4, "E"), h(H4, "F")));
    }

    @Test
    void flattensNestedDivisions() {
        assertThat(RichText.fromHtml("<div>One<div>Two<section><p>Three</p></section></div>Four<hr>Five</div>"))
                .isEqualTo(text(p("One"), p("Two"), p("Three"), p("Four"), p("Five")));
    }

    @Test
    void readsNestedInlineMarks() {
        assertThat(RichText.fromHtml(
                        "<p>H<sub>2</sub>O, 10<sup>9</sup>, <b>bold <i>both</i></b> <kbd>key</kbd> <u>under</u></p>"))
                .isEqualTo(text(Block.of(
                        NORMAL,
                        Span.of("H"),
                        Span.of("2", SUB),
                        Span.of("O, 10"),
                        Span.of("9", SUP),
                        Span.of(", "),
                        Span.of("bold ", STRONG),
                        Span.of("both", STRONG, EM),
                        Span.of(" "),
                        Span.of("key", CODE),
                        Span.of(" under"))));
    }

    @Test
    void readsNestedListsWhateverStandsInThem() {
        assertThat(RichText.fromHtml("""
                                <ul>
                                  <li>Heat
                                    <ol>
                                      <li><p>Warm</p><p>not hot</p></li>
                                      <li><h4>Dry</h4></li>
                                    </ol>
                                    then rest
                                  </li>
                                  <ul><li>stray</li></ul>
                                </ul>
                                <blockquote>Said <ul><li>listed</li></ul></blockquote>
                                <li>alone</li>"""))
                .isEqualTo(text(
                        Block.item(BULLET, 1, Span.of("Heat")),
                        Block.item(NUMBER, 2, Span.of("Warm\nnot hot")),
                        Block.item(NUMBER, 2, Span.of("Dry")),
                        Block.item(BULLET, 1, Span.of("then rest")),
                        Block.item(BULLET, 2, Span.of("stray")),
                        h(BLOCKQUOTE, "Said"),
                        Block.item(BULLET, 1, Span.of("listed")),
                        Block.item(BULLET, 1, Span.of("alone"))));
    }

    @Test
    void writesATableAsALineForEachRow() {
        assertThat(RichText.fromHtml("""
                                <table><thead><tr><th>Drug</th><th>Dose</th></tr></thead>
                                <tbody><tr><td><p>One</p></td>
                                <td><p>200 mg</p><p>twice</p></td></tr></tbody></table>after""")).isEqualTo(text(p("Drug | Dose"), p("One | 200 mg\ntwice"), p("after")));
    }

    @Test
    void seesThroughATableThatOnlyArrangesThePage() {
        assertThat(RichText.fromHtml(
                        "<table><tr><td><h2>Heat</h2><p>One</p></td><td><ul><li>Two</li></ul></td></tr></table>"))
                .isEqualTo(text(h(H3, "Heat"), p("One"), Block.item(BULLET, 1, Span.of("Two"))));
    }

    @Test
    void keepsLinesOfPreformattedText() {
        assertThat(RichText.fromHtml("<pre>a\n  b</pre>")).isEqualTo(text(p("a\n  b")));
    }

    @Test
    void readsListsOfWord() {
        assertThat(RichText.fromHtml("""
                                <p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'>
                                <![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
                                style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Muscle
                                strain<o:p></o:p></p>
                                <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
                                style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]><b>Lifting</b></p>
                                <p class=MsoNormal>Rest.<o:p>&nbsp;</o:p></p>"""))
                .isEqualTo(text(
                        Block.item(BULLET, 1, Span.of("Muscle strain")),
                        Block.item(NUMBER, 2, Span.of("Lifting", STRONG)),
                        p("Rest.\u00A0")));
    }

    @Test
    void readsStylesOfGoogleDocs() {
        assertThat(RichText.fromHtml("""
                                <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;white-space:pre-wrap;">Heat  </span><span style="font-weight:400;font-style:italic;white-space:pre-wrap">helps CO</span><span style="font-size:0.6em;vertical-align:sub;">2</span></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Warm</span></p></li></ul></b>"""))
                .isEqualTo(text(
                        Block.of(NORMAL, Span.of("Heat  ", STRONG), Span.of("helps CO", EM), Span.of("2", SUB)),
                        Block.item(BULLET, 1, Span.of("Warm"))));
    }

    @Test
    void citesOnlyWhatNamesAReference() {
        assertThat(RichText.fromHtml("<p><cite data-reference=r1>Heat helps.</cite> <cite>A Book</cite>"
                        + " <cite data-reference='../x'>odd</cite></p>"))
                .isEqualTo(text(
                        Block.of(NORMAL, Span.of("Heat helps.", new Mark.Citation("r1")), Span.of(" A Book odd"))));
    }

    @Test
    void keepsReadableWhatOnlyLooksLikeATag() {
        assertThat(RichText.fromHtml("<p>Pressure <140/90 & rising</p>"))
                .isEqualTo(text(p("Pressure <140/90 & rising")));
    }

    @Test
    void survivesAnyDepth() {
        var html = "<div>".repeat(20_000) + "<ul><li>".repeat(2_000) + "deep";
        var read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.fromHtml(html));
        assertThat(read).isEqualTo(text(Block.item(BULLET, 1, Span.of("deep"))));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichText.fromHtml("x".repeat(2_000_001)))
                .withMessage("HTML is read up to 2,000,000 characters; this has 2,000,001.");
    }

    private static RichText text(Block... blocks) {
        return new RichText(List.of(blocks));
    }

    private static Block p(String text) {
        return Block.of(NORMAL, Span.of(text));
    }

    private static Block h(Block.Style style, String text) {
        return Block.of(style, Span.of(text));
    }
}
