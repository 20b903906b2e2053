package dev.countersign.kit;

import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark by way of HTML, so that lists, quotations and embedded HTML are understood in one place only, by
 * {@link HtmlReader}. Walks without recursion.
 */
final class MarkdownReader {

    private static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_DEPTH = 100;

    /** Embedded tags that have a meaning here; others, an unclosed script for one, would swallow what follows. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:strong|b|em|i|sub|sup|code|a|cite|br)(?:\\s[^>]*)?/?>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Parser PARSER = Parser.builder()
            .linkProcessor(MarkdownReader::citation)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();

    private final StringBuilder html = new StringBuilder("<div style=\"white-space: pre-wrap\">");

    private MarkdownReader() {}

    static RichText read(String markdown) {
        if (markdown.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "Markdown is read up to 1,000,000 characters; this has %,d.".formatted(markdown.length()));
        }
        var reader = new MarkdownReader();
        reader.walk(PARSER.parse(markdown));
        return HtmlReader.parse(reader.html.append("</div>").toString());
    }

    private void walk(Node document) {
        Node node = document.getFirstChild();
        while (node != null && node != document) {
            open(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            close(node);
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                close(node);
            }
            node = node.getNext();
        }
    }

    private void open(Node node) {
        switch (node) {
            case Text text -> html.append(HtmlText.escape(text.getLiteral()));
            case Code code -> wrap("code", code.getLiteral());
            case FencedCodeBlock code -> wrap("pre", code.getLiteral());
            case IndentedCodeBlock code -> wrap("pre", code.getLiteral());
            case SoftLineBreak soft -> html.append(' ');
            case HardLineBreak hard -> html.append("<br>");
            case ThematicBreak rule -> html.append("<hr>");
            case HtmlInline inline ->
                html.append(TAG.matcher(inline.getLiteral()).matches() ? inline.getLiteral() : "");
            case HtmlBlock block ->
                html.append("<div style=\"white-space: normal\">")
                        .append(wellFormed(block.getLiteral()))
                        .append("</div>");
            case CitationMark mark ->
                html.append("<cite data-reference=\"")
                        .append(HtmlText.escape(mark.citation.reference()))
                        .append("\"></cite>");
            case LinkReferenceDefinition note
            when note.getLabel().startsWith("^") -> wrap("p", "[" + note.getLabel() + "]: " + note.getDestination());
            case Link link ->
                html.append("<a href=\"")
                        .append(HtmlText.escape(link.getDestination()))
                        .append("\">");
            default -> {
                var element = element(node);
                if (element != null) {
                    html.append('<').append(element).append('>');
                }
            }
        }
    }

    private void close(Node node) {
        var element = element(node);
        if (element != null) {
            html.append("</").append(element).append('>');
        }
    }

    /** The element around the children of a node; a break or a code has none. */
    private static @Nullable String element(Node node) {
        return switch (node) {
            case Paragraph paragraph -> "p";
            case Heading heading -> "h" + heading.getLevel();
            case BlockQuote quote -> "blockquote";
            case BulletList list -> "ul";
            case OrderedList list -> "ol";
            case ListItem item -> "li";
            case Emphasis emphasis -> "em";
            case StrongEmphasis emphasis -> "strong";
            case Link link -> "a";
            default -> null;
        };
    }

    private void wrap(String element, String text) {
        html.append('<').append(element).append('>');
        html.append(HtmlText.escape(text));
        html.append("</").append(element).append('>');
    }

    private static String wellFormed(String fragment) {
        var document = Jsoup.parse(fragment);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    /** {@code [^r1]} in running text, whether the note is defined or not: references live outside the text. */
    private static LinkResult citation(LinkInfo info, Scanner scanner, InlineParserContext context) {
        var text = info.text(scanner);
        try {
            return text.startsWith("^")
                    ? LinkResult.replaceWith(
                            new CitationMark(new Mark.Citation(text.substring(1))), info.afterTextBracket())
                    : LinkResult.none();
        } catch (IllegalArgumentException noReference) {
            return LinkResult.none();
        }
    }

    private static final class CitationMark extends CustomNode {

        private final Mark.Citation citation;

        CitationMark(Mark.Citation citation) {
            this.citation = citation;
        }
    }
}
