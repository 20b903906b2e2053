package dev.countersign.kit;

import static java.util.stream.Collectors.toMap;

import dev.countersign.kit.Typesetter.Shape;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML of any origin into rich text: our own without loss, that of word processors with their lists and styles,
 * and everything else down to its text. Walks without recursion, for strangers nest as deep as they like.
 */
final class HtmlReader implements NodeFilter {

    private static final int MAX_LENGTH = 2_000_000;

    private static final Set<String> NEVER_TEXT = Set.of(
            "script", "style", "template", "noscript", "noframes", "iframe", "object", "embed", "svg", "head", "title");
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure"
                            + " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre"
                            + " section summary table tbody td textarea tfoot th thead tr ul xmp")
                    .split(" "));
    private static final Pattern MSO_LEVEL = Pattern.compile("level(\\d)");
    private static final Pattern MSO_NUMBER = Pattern.compile("\\s*[0-9A-Za-z]+[.)].*", Pattern.DOTALL);

    /** What holds for the inside of an element. In a solid block, such as a list item, inner blocks are only lines. */
    private record Frame(Shape shape, Set<Mark> marks, boolean verbatim, boolean solid) {}

    private final Typesetter page = new Typesetter();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private HtmlReader() {}

    static RichText read(String html) {
        if (html.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "HTML is read up to 2,000,000 characters; this has %,d.".formatted(html.length()));
        }
        return parse(html);
    }

    /** Reads HTML whose length was seen to elsewhere. */
    static RichText parse(String html) {
        var reader = new HtmlReader();
        reader.frames.push(new Frame(Shape.NORMAL, Set.of(), false, false));
        var complete = html.replace("\uFFFF", ""); // which the parser would take for the end
        NodeTraversor.filter(reader, Jsoup.parse(complete).body());
        return reader.page.finish();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        var frame = frames.element();
        if (node instanceof TextNode text) {
            text(text, frame);
        } else if (node instanceof Element element) {
            var styles = styles(element);
            if (NEVER_TEXT.contains(element.normalName()) || "ignore".equals(styles.get("mso-list"))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            frames.push(enter(element, styles, frame));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            frames.pop();
            if (isBlock(element)) {
                boundary(element, element.nextElementSibling() == null, frames.element(), frames.element());
            }
        }
        return FilterResult.CONTINUE;
    }

    private void text(TextNode node, Frame frame) {
        var text = node.getWholeText();
        boolean indentation = text.isBlank()
                && text.contains("\n")
                && (isBlock(node.previousSibling()) || isBlock(node.nextSibling()));
        if (frame.verbatim() && !indentation) {
            page.verbatim(text, frame.marks());
        } else {
            page.flowing(text, frame.marks());
        }
    }

    private Frame enter(Element element, Map<String, String> styles, Frame outer) {
        var name = element.normalName();
        var marks = HtmlMarks.within(element, styles, outer.marks());
        var inner =
                new Frame(shape(element, styles, outer), marks, verbatim(name, styles, outer), solid(element, outer));
        if (name.equals("br")) {
            page.lineBreak(marks);
        } else if (name.equals("cite") && element.childNodeSize() == 0) {
            HtmlMarks.citation(element).ifPresent(page::cite);
        } else if (isBlock(element)) {
            boundary(element, element.previousElementSibling() == null, outer, inner);
        }
        return inner;
    }

    /** Where a block begins or ends, another one does; inside a solid block it is only a line, or a cell of a row. */
    private void boundary(Element element, boolean atEdgeOfParent, Frame outer, Frame next) {
        if (!outer.solid() || isListPart(element)) {
            page.begin(next.shape());
        } else if (isCell(element)) {
            page.flowing(next == outer || atEdgeOfParent ? " " : " | ", Set.of());
        } else if (!atEdgeOfParent || !isCell(element.parent())) {
            page.paragraph();
        }
    }

    private static Shape shape(Element element, Map<String, String> styles, Frame outer) {
        var shape = outer.shape();
        return switch (element.normalName()) {
            case "ul", "menu" -> shape.item(Block.ListItem.BULLET, shape.level() + 1);
            case "ol" -> shape.item(Block.ListItem.NUMBER, shape.level() + 1);
            case "li" -> shape.listItem() == null ? shape.item(Block.ListItem.BULLET, 1) : shape;
            case "h1", "h2", "h3" -> shape.styled(Block.Style.H3);
            case "h4", "h5", "h6" -> shape.styled(Block.Style.H4);
            case "blockquote" -> shape.styled(Block.Style.BLOCKQUOTE);
            default -> wordProcessorItem(element, styles.getOrDefault("mso-list", ""), shape);
        };
    }

    /** Word knows no list elements: its items are paragraphs whose style names the level and whose text begins with the bullet. */
    private static Shape wordProcessorItem(Element element, String msoList, Shape shape) {
        var level = MSO_LEVEL.matcher(msoList);
        if (!level.find()) {
            return shape;
        }
        var marker = element.selectFirst("[style~=(?i)mso-list:\\s*ignore]");
        boolean numbered =
                marker != null && MSO_NUMBER.matcher(marker.wholeText()).matches();
        return shape.item(
                numbered ? Block.ListItem.NUMBER : Block.ListItem.BULLET,
                Math.max(1, Integer.parseInt(level.group(1))));
    }

    /** A list item is one block. So is a table row, unless the table only arranges whole blocks on a page. */
    private static boolean solid(Element element, Frame outer) {
        return switch (element.normalName()) {
            case "li" -> true;
            case "ul", "ol", "menu" -> false;
            case "tr" ->
                outer.solid()
                        || element.childrenSize() > 1
                                && element.selectFirst("h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre")
                                        == null;
            default -> outer.solid();
        };
    }

    private static boolean verbatim(String name, Map<String, String> styles, Frame outer) {
        return switch (styles.getOrDefault("white-space", "")) {
            case "pre", "pre-wrap", "break-spaces" -> true;
            case "normal", "nowrap", "pre-line" -> false;
            default -> outer.verbatim() || name.equals("pre") || name.equals("textarea") || name.equals("xmp");
        };
    }

    private static Map<String, String> styles(Element element) {
        return Arrays.stream(element.attr("style").toLowerCase(Locale.ROOT).split(";"))
                .map(declaration -> declaration.split(":", 2))
                .filter(declaration -> declaration.length == 2)
                .collect(toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (first, last) -> last));
    }

    private static boolean isBlock(@Nullable Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    private static boolean isListPart(Element element) {
        return Set.of("ul", "ol", "menu", "li").contains(element.normalName());
    }

    private static boolean isCell(@Nullable Element element) {
        return element != null
                && (element.normalName().equals("td") || element.normalName().equals("th"));
    }
}
