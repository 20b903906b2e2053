package dev.countersign.kit;

import static dev.countersign.kit.Block.ListItem.BULLET;
import static dev.countersign.kit.Block.ListItem.NUMBER;
import static dev.countersign.kit.Block.Style.BLOCKQUOTE;
import static dev.countersign.kit.Block.Style.H3;
import static dev.countersign.kit.Block.Style.NORMAL;
import static dev.countersign.kit.Mark.Decorator.EM;
import static dev.countersign.kit.Mark.Decorator.STRONG;
import static dev.countersign.kit.Mark.Decorator.SUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private static final RichText SAMPLE = new RichText(List.of(
            Block.of(H3, Span.of("Heat & rest")),
            Block.of(
                    NORMAL,
                    Span.of("Keep pressure <140/90. "),
                    Span.of("Heat ", new Mark.Citation("r2")),
                    Span.of("helps", new Mark.Citation("r2"), STRONG),
                    Span.of(" ", new Mark.Link("/co2")),
                    Span.of("CO", new Mark.Link("/co2")),
                    Span.of("2", new Mark.Link("/co2"), SUB)),
            Block.item(BULLET, 1, Span.of("Warm\nnot hot")),
            Block.item(NUMBER, 2, Span.of("First")),
            Block.item(NUMBER, 2, Span.of("Second", new Mark.Citation("r1"), new Mark.Citation("r2"))),
            Block.item(BULLET, 1, Span.of("Dry")),
            Block.of(BLOCKQUOTE, Span.of("Go  slowly", EM))));

    @Test
    void isWrittenAsHtml() {
        assertThat(SAMPLE.html())
                .isEqualTo("<h3>Heat &amp; rest</h3>"
                        + "<p>Keep pressure &lt;140/90. <cite data-reference=\"r2\">Heat <strong>helps</strong></cite>"
                        + "<a href=\"/co2\"> CO<sub>2</sub></a></p>"
                        + "<ul><li>Warm<br>not hot<ol><li>First</li><li><cite data-reference=\"r1\">"
                        + "<cite data-reference=\"r2\">Second</cite></cite></li></ol></li><li>Dry</li></ul>"
                        + "<blockquote><p style=\"white-space: pre-wrap\"><em>Go  slowly</em></p></blockquote>");
    }

    @Test
    void isWrittenAsMarkdown() {
        assertThat(SAMPLE.markdown()).isEqualTo("""
                        ### Heat & rest

                        Keep pressure \\<140/90. Heat **helps**[^r2][ CO<sub>2</sub>](/co2)

                        - Warm\\
                          not hot
                          1. First
                          2. Second[^r2][^r1]
                        - Dry

                        > _Go  slowly_""");
    }

    @Test
    void isWrittenAsPlainText() {
        assertThat(SAMPLE.plain()).isEqualTo("""
                        Heat & rest

                        Keep pressure <140/90. Heat helps CO2

                        • Warm
                          not hot
                          1. First
                          2. Second
                        • Dry

                        Go  slowly""");
    }

    @Test
    void namesItsCitationsInReadingOrder() {
        assertThat(SAMPLE.citations()).containsExactly("r2", "r1");
    }

    @Test
    void countsWords() {
        assertThat(SAMPLE.words()).isEqualTo(16);
        assertThat(RichText.of("Over-the-counter – 200 mg").words()).isEqualTo(3);
        assertThat(RichText.EMPTY.words()).isZero();
    }

    @Test
    void takesPlainTextApartAtBlankLines() {
        assertThat(RichText.of("One\nstill one\r\n \r\nTwo <b>\n\n\n\nThree\n"))
                .isEqualTo(new RichText(List.of(
                        Block.of(NORMAL, Span.of("One\nstill one")),
                        Block.of(NORMAL, Span.of("Two <b>")),
                        Block.of(NORMAL, Span.of("Three")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\u00A0", "\t\r\n"})
    void isEmptyWithNothingToRead(String text) {
        assertThat(RichText.of(text).isEmpty()).isTrue();
        assertThat(RichText.of(text)).isEqualTo(RichText.EMPTY);
    }

    @Test
    void makesBullets() {
        assertThat(RichText.bullets(List.of("One", "", "Two")).html()).isEqualTo("<ul><li>One</li><li>Two</li></ul>");
    }

    @Test
    void bringsEqualContentIntoOneForm() {
        var pieces = Block.of(
                NORMAL, Span.of("\nHe"), Span.of(""), Span.of("at"), Span.of("x", EM, STRONG, EM), Span.of("\r\n", EM));
        assertThat(pieces).isEqualTo(Block.of(NORMAL, Span.of("Heat"), Span.of("x", STRONG, EM)));
    }

    @Test
    void closesGapsBetweenListLevels() {
        assertThat(new RichText(List.of(
                                Block.item(BULLET, 3, Span.of("a")),
                                Block.item(BULLET, 6, Span.of("b")),
                                Block.of(NORMAL, Span.of("c")),
                                Block.item(NUMBER, 2, Span.of("d"))))
                        .blocks())
                .extracting(Block::level)
                .containsExactly(1, 2, 0, 1);
    }

    @Test
    void leavesOutControlCharactersAndMendsHalfLetters() {
        assertThat(Span.of("a\u0000b\u0007\u000Bc\uD83D").text()).isEqualTo("ab\nc\uFFFD");
    }

    @Test
    void cannotBeChangedFromOutside() {
        var blocks = new ArrayList<>(List.of(Block.of(NORMAL, Span.of("One"))));
        var text = new RichText(blocks);
        blocks.clear();
        assertThat(text.plain()).isEqualTo("One");
    }

    @Test
    void refusesTooManyBlocks() {
        assertThat(RichText.bullets(Collections.nCopies(2_000, "x")).blocks()).hasSize(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichText.bullets(Collections.nCopies(2_001, "x")))
                .withMessage("Rich text holds at most 2,000 blocks; this has 2,001. Split it into sections.");
    }

    @Test
    void refusesTooManyCharacters() {
        assertThat(RichText.of("x".repeat(200_000)).isEmpty()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RichText.of("x".repeat(200_001)))
                .withMessage("Rich text holds at most 200,000 characters; this has 200,001. Split it into sections.");
    }

    @Test
    void refusesLevelsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Block.item(BULLET, 7, Span.of("x")))
                .withMessage("A list item has a level from 1 to 6, not 7.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block(NORMAL, null, 1, List.of()))
                .withMessage("A block that is no list item has level 0, not 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block(H3, BULLET, 1, List.of()))
                .withMessageContaining("a heading stands on its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "HTTP://a.example/x",
                "mailto:desk@a.example",
                "tel:911",
                "/care",
                "/",
                "#top"
            })
    void acceptsLinks(String href) {
        assertThat(new Mark.Link(href).href()).isEqualTo(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "a.example",
                "data:x",
                "//a.example",
                "/\\a",
                "https://a b",
                "",
                "#",
                "mailto:"
            })
    void refusesOtherLinksInWords(String href) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mark.Link(href))
                .withMessageStartingWith("A link ");
    }

    @Test
    void refusesMarksWithoutEnd() {
        var marks = IntStream.range(0, 101)
                .mapToObj(number -> (Mark) new Mark.Citation("r" + number))
                .toList();
        assertThat(new Span("x", marks.subList(0, 100)).marks()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span("x", marks))
                .withMessage("A piece of text carries at most 100 marks; this one has 101.");
    }

    @Test
    void putsCitationsInTheOrderOfTheirNumbers() {
        assertThat(Span.of("x", STRONG, new Mark.Citation("r10"), new Mark.Link("/a"), new Mark.Citation("r2"))
                        .marks())
                .containsExactly(new Mark.Citation("r2"), new Mark.Citation("r10"), new Mark.Link("/a"), STRONG);
    }

    @Test
    void refusesTwoLinksAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.of("x", new Mark.Link("/a"), new Mark.Link("/b")))
                .withMessage("A piece of text leads to one address, not to several.");
    }
}
