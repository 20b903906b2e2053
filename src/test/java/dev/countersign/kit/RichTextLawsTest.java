package dev.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every rich text. */
@Domain(RichTextArbitraries.class)
class RichTextLawsTest {

    private static final JsonMapper JSON = Json.MAPPER;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void htmlReadsBackToTheSame(@ForAll RichText text) {
        assertThat(RichText.fromHtml(text.html())).isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void htmlReadsBackToTheSameInsideAnEditorThatKeepsWhiteSpace(@ForAll RichText text) {
        var edited = text.html().replace(" style=\"white-space: pre-wrap\"", "");
        assertThat(RichText.fromHtml("<div style='white-space: pre-wrap'>\n" + edited + "\n</div>"))
                .isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void portableTextReadsBackToTheSame(@ForAll RichText text) {
        assertThat(RichText.ofPortable(text.portable())).isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void jsonReadsBackToTheSame(@ForAll RichText text) {
        assertThat(JSON.readValue(JSON.writeValueAsString(text), RichText.class))
                .isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void markdownReadsBackToAllButWhereACitationBegins(@ForAll RichText text) {
        var read = RichText.fromMarkdown(text.markdown());
        assertThat(withoutCitations(read)).isEqualTo(withoutCitations(text));
        assertThat(read.citations()).containsExactlyInAnyOrderElementsOf(text.citations());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void normalFormIsItsOwnNormalForm(@ForAll RichText text) {
        assertThat(new RichText(text.blocks())).isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void htmlHoldsNoTagsButItsOwn(@ForAll RichText text) {
        assertThat(text.html()
                        .replaceAll("</?(p|h3|h4|blockquote|ul|ol|li|a|cite|strong|em|sub|sup|code|br)\\b[^<>]*>", ""))
                .doesNotContain("<", ">");
    }

    private static RichText withoutCitations(RichText text) {
        return new RichText(text.blocks().stream()
                .map(block -> new Block(
                        block.style(),
                        block.listItem(),
                        block.level(),
                        block.children().stream()
                                .map(span -> new Span(span.text(), uncited(span)))
                                .toList()))
                .toList());
    }

    private static List<Mark> uncited(Span span) {
        return span.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Citation))
                .toList();
    }
}
