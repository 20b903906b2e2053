package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text with a little structure, as Portable Text (portabletext.org). In JSON it is exactly such an array; HTML,
 * Markdown and plain text are renderings of it.
 *
 * <p>There is one form for one text: equal content makes equal values. Blocks with nothing but white space are left
 * out, and a list item is at most one level deeper than the one before it. Letters are kept as they come, Unicode
 * normal form included; the digest sees to that.
 */
public record RichText(List<Block> blocks) {

    /** No text at all. */
    public static final RichText EMPTY = new RichText(List.of());

    private static final int MAX_BLOCKS = 2_000;
    private static final int MAX_CHARACTERS = 200_000;
    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:\\h*\\R)+");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /**
     * Brings the blocks into normal form.
     *
     * @throws IllegalArgumentException beyond 2,000 blocks or 200,000 characters
     */
    public RichText {
        blocks = withoutGaps(blocks.stream().filter(block -> !block.isBlank()).toList());
        if (blocks.size() > MAX_BLOCKS) {
            throw new IllegalArgumentException(
                    "Rich text holds at most 2,000 blocks; this has %,d. Split it into sections."
                            .formatted(blocks.size()));
        }
        int characters =
                blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "Rich text holds at most 200,000 characters; this has %,d. Split it into sections."
                            .formatted(characters));
        }
    }

    /** Plain text: a paragraph ends at a blank line, a single line break stays a line break. Nothing in it is markup. */
    public static RichText of(String text) {
        return new RichText(Arrays.stream(BLANK_LINES.split(text))
                .map(paragraph -> Block.of(Block.Style.NORMAL, Span.of(paragraph)))
                .toList());
    }

    /** A bulleted list of plain texts. */
    public static RichText bullets(List<String> items) {
        return new RichText(items.stream()
                .map(item -> Block.item(Block.ListItem.BULLET, 1, Span.of(item)))
                .toList());
    }

    /**
     * Reads any HTML, however messy: what has no place here is flattened to its text, scripts and styles are dropped,
     * nothing is executed. White space collapses as in a browser unless an element or an ancestor of it has
     * {@code style="white-space: pre-wrap"}.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static RichText fromHtml(String html) {
        return HtmlReader.read(html);
    }

    /**
     * Reads CommonMark. {@code [^r1]} cites the reference r1 for the run of text right before it.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static RichText fromMarkdown(String markdown) {
        return MarkdownReader.read(markdown);
    }

    /**
     * Reads a Portable Text array.
     *
     * @throws IllegalArgumentException naming the place and what would be right there
     */
    public static RichText ofPortable(List<Map<String, Object>> portable) {
        return PortableText.read(portable);
    }

    /** Takes whatever stands in the JSON, so that it is refused in our words and not in those of the parser. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RichText ofJson(Object json) {
        return PortableText.read(json);
    }

    /** The Portable Text array; keys follow from the position, so equal texts give equal arrays. */
    @JsonValue
    public List<Map<String, Object>> portable() {
        return PortableText.write(this);
    }

    /** Safe HTML, made of p, h3, h4, blockquote, ul, ol, li, a, cite, strong, em, sub, sup, code and br only. */
    public String html() {
        return HtmlText.write(this);
    }

    /** CommonMark in which nothing that was text reads as markup. */
    public String markdown() {
        return MarkdownText.write(this);
    }

    /** The text alone, list items with their bullets and numbers. */
    public String plain() {
        return PlainText.write(this);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The keys of the references cited, each once, in the order in which a reader meets them. */
    public List<String> citations() {
        return blocks.stream()
                .flatMap(block -> block.children().stream())
                .flatMap(span -> span.marks().stream())
                .filter(Mark.Citation.class::isInstance)
                .map(mark -> ((Mark.Citation) mark).reference())
                .distinct()
                .toList();
    }

    /** How many words there are to read, for lengths and reading times. */
    public int words() {
        return blocks.stream()
                .mapToInt(block -> (int) WORD.matcher(block.text()).results().count())
                .sum();
    }

    private static List<Block> withoutGaps(List<Block> blocks) {
        var result = new ArrayList<Block>();
        int level = 0;
        for (Block block : blocks) {
            level = Math.min(block.level(), level + 1);
            result.add(new Block(block.style(), block.listItem(), level, block.children()));
        }
        return List.copyOf(result);
    }
}
