package dev.countersign.kit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Rich texts of every shape, leaning to the letters and spaces that break renderings. */
public class RichTextArbitraries extends DomainContextBase {

    @Provide
    Arbitrary<RichText> richTexts() {
        return blocks().list().ofMaxSize(8).map(RichText::new);
    }

    static Arbitrary<String> texts() {
        var awkward = Arbitraries.of(
                "<140/90",
                "<b>bold</b>",
                "&amp;",
                "&",
                "\"",
                "'",
                "]]>",
                "😀",
                "👩‍⚕️",
                "\u00A0",
                "\n",
                " ",
                "  ",
                "\t",
                "\n\n",
                "# ",
                "- ",
                "1. ",
                "12) ",
                "> ",
                "***",
                "__",
                "`",
                "```",
                "[^r1]",
                "[a](b)",
                "!",
                "^",
                "\\",
                "~~",
                "===",
                "---",
                "<!--",
                "CO₂",
                "e\u0301",
                "a",
                "b c",
                "Heat",
                "&#32;",
                "<br>",
                "| a |",
                "\u2003",
                "#",
                "http://a.example",
                ":",
                "word");
        var anyLetters = Arbitraries.strings().all().ofMaxLength(4);
        var plain = Arbitraries.strings().withChars("abc *_.<&\n").ofMaxLength(8);
        return Arbitraries.oneOf(awkward, awkward, plain, anyLetters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<Block> blocks() {
        var spans = spans().list().ofMinSize(1).ofMaxSize(5);
        var prose = Combinators.combine(Arbitraries.of(Block.Style.class), spans)
                .as((style, children) -> new Block(style, null, 0, children));
        var items = Combinators.combine(
                        Arbitraries.of(Block.ListItem.class),
                        Arbitraries.integers().between(1, 6),
                        spans)
                .as((kind, level, children) -> new Block(Block.Style.NORMAL, kind, level, children));
        return Arbitraries.oneOf(prose, items, items);
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(texts(), marks()).as(Span::new);
    }

    private static Arbitrary<List<Mark>> marks() {
        var decorators = Arbitraries.of(Mark.Decorator.class)
                .map(Mark.class::cast)
                .list()
                .ofMaxSize(3);
        var citations = Arbitraries.of("r1", "r2", "r10", "who-2021")
                .map(reference -> (Mark) new Mark.Citation(reference))
                .list()
                .ofMaxSize(2);
        var links = Arbitraries.of(
                        "https://a.example/x?y=1&copy=2&lt;",
                        "/care/(back)",
                        "#top",
                        "mailto:desk@a.example",
                        "tel:+15550100")
                .map(href -> (Mark) new Mark.Link(href))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(
                        decorators, Arbitraries.frequencyOf(few(links)), Arbitraries.frequencyOf(few(citations)))
                .as((some, more, most) -> {
                    var all = new ArrayList<>(some);
                    all.addAll(more);
                    all.addAll(most);
                    return all;
                });
    }

    private static List<Tuple.Tuple2<Integer, Arbitrary<List<Mark>>>> few(Arbitrary<List<Mark>> marks) {
        return List.of(Tuple.of(2, Arbitraries.just(List.of())), Tuple.of(1, marks));
    }
}
