package dev.countersign.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Block;
import dev.countersign.kit.RichText;
import dev.countersign.kit.RichTextArbitraries;
import dev.countersign.kit.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of the difference between any two texts. */
@Domain(RichTextArbitraries.class)
@Domain(DomainContext.Global.class)
class DifferenceLawsTest {

    @Property
    void eitherTextCanBeReadFromIt(@ForAll RichText before, @ForAll RichText after) {
        var lines = Lines.ofRichText(before, after);

        assertThat(ReadBack.BEFORE.text(lines)).isEqualTo(before);
        assertThat(ReadBack.AFTER.text(lines)).isEqualTo(after);
    }

    @Property
    void eitherTextCanBeReadFromItAlsoWhereTheyHaveMuchInCommon(
            @ForAll @Size(min = 1, max = 40) List<RichText> pieces, @ForAll long seed) {
        var before = pieces.stream().flatMap(piece -> piece.blocks().stream()).toList();
        var after = rewritten(before, new Random(seed));
        var lines = Lines.ofRichText(new RichText(before), new RichText(after));

        assertThat(ReadBack.BEFORE.text(lines)).isEqualTo(new RichText(before));
        assertThat(ReadBack.AFTER.text(lines)).isEqualTo(new RichText(after));
    }

    @Property
    void equalTextsDifferInNothingAndOthersInSomething(@ForAll RichText before, @ForAll RichText after) {
        assertThat(Lines.ofRichText(before, before)).noneMatch(Line::isChanged);
        assertThat(Lines.ofRichText(before, after).stream().anyMatch(Line::isChanged))
                .isEqualTo(!before.equals(after));
    }

    @Property(tries = 200)
    void paragraphsThatOnlyMovedAreNeitherRemovedNorAdded(
            @ForAll @Size(min = 2, max = 12) List<Integer> numbers, @ForAll long seed) {
        var before = IntStream.range(0, numbers.size())
                .mapToObj(number ->
                        paragraph("Paragraph number %d of this very text says %d".formatted(number, number * 7)))
                .toList();
        var after = new ArrayList<>(before);
        Collections.shuffle(after, new Random(seed));
        var lines = Lines.ofRichText(new RichText(before), new RichText(after));

        assertThat(lines)
                .hasSize(before.size())
                .allMatch(line -> line.runs().stream().allMatch(Run.Same.class::isInstance));
        assertThat(lines.stream().anyMatch(Line::isChanged)).isEqualTo(!before.equals(after));
    }

    @Property(tries = 200)
    void alignedElementsAreEqualAndDoNotCross(
            @ForAll @Size(max = 60) List<Byte> before, @ForAll @Size(max = 60) List<Byte> after) {
        var one = before.stream().mapToInt(number -> number % 4).toArray();
        var other = after.stream().mapToInt(number -> number % 4).toArray();
        var partner = Alignment.of(one, other);
        int last = -1;
        int common = 0;
        for (int i = 0; i < one.length; i++)
            if (partner[i] >= 0) {
                assertThat(other[partner[i]]).isEqualTo(one[i]);
                assertThat(partner[i]).isGreaterThan(last);
                last = partner[i];
                common++;
            }
        assertThat(common).isEqualTo(longestCommon(one, other));
    }

    private static int longestCommon(int[] one, int[] other) {
        var best = new int[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--)
            for (int j = other.length - 1; j >= 0; j--)
                best[i][j] = one[i] == other[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
        return best[0][0];
    }

    private static List<Block> rewritten(List<Block> blocks, Random random) {
        var result = new ArrayList<Block>();
        for (var block : blocks)
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> result.add(random.nextInt(result.size() + 1), block);
                case 2 -> {
                    var spans = new ArrayList<>(block.children());
                    spans.add(random.nextInt(spans.size() + 1), Span.of(" another word "));
                    result.add(new Block(block.style(), block.listItem(), block.level(), spans));
                }
                default -> result.add(block);
            }
        return result;
    }

    private static Block paragraph(String text) {
        return Block.of(Block.Style.NORMAL, Span.of(text));
    }
}
