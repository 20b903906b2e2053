package dev.countersign.importing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page's HTML as the text that stands on it, its headings, lists, bold words and links written as Markdown. Nothing in it is run. */
final class Markup {

    private static final Pattern PAGE = Pattern.compile(
            "\\A\\s*(?:<!--.{0,500}?-->\\s*)?<(?:!doctype html|html|head|body|main|article|section|div|h[1-6]|p|ul|ol)\\b[^>]{0,2000}>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "svg", "iframe");
    private static final int DEEPEST = 200;

    private final StringBuilder out = new StringBuilder();

    private Markup() {}

    /** Whether a text is a page's source: it begins with an element that pages begin with. */
    static boolean is(String text) {
        return PAGE.matcher(text).lookingAt();
    }

    /** The text of a page. */
    static String text(String html) {
        var markup = new Markup();
        markup.children(Jsoup.parse(html).body(), 0);
        return markup.out.toString();
    }

    private void children(Element element, int depth) {
        if (depth > DEEPEST) out.append(element.text());
        else for (Node child : element.childNodes()) node(child, depth + 1);
    }

    private void node(Node node, int depth) {
        if (node instanceof TextNode text) out.append(text.getWholeText().replaceAll("\\s+", " "));
        else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) element(element, depth);
    }

    private void element(Element element, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                out.append("\n\n")
                        .append("#".repeat(element.normalName().charAt(1) - '0'))
                        .append(' ')
                        .append(element.text())
                        .append("\n\n");
            case "li" -> {
                out.append('\n')
                        .append("  ".repeat(lists(element) - 1))
                        .append(isNumbered(element) ? number(element) + ". " : "- ");
                children(element, depth);
                out.append('\n');
            }
            case "br" -> out.append("\n\n");
            case "hr" -> out.append("\n\n---\n\n");
            case "strong", "b" -> marked(element, "**", depth);
            case "em", "i" -> marked(element, "*", depth);
            case "a" -> link(element, depth);
            case "img" ->
                out.append("\n\n![%s](%s)\n\n"
                        .formatted(
                                element.attr("alt").replace("]", ""),
                                element.attr("src").replaceAll("[\\s()]", "")));
            case "blockquote" -> out.append("\n\n> ").append(element.text()).append("\n\n");
            default -> {
                if (element.isBlock()) out.append("\n\n");
                children(element, depth);
                if (element.isBlock()) out.append("\n\n");
            }
        }
    }

    /** Marks hold only around words, without a space or a block inside their edges. */
    private void marked(Element element, String sign, int depth) {
        boolean simple = element.select("p, div, br, img, li").isEmpty()
                && !element.text().isBlank();
        if (!simple) {
            children(element, depth);
            return;
        }
        out.append(' ').append(sign).append(element.text().strip()).append(sign).append(' ');
    }

    private void link(Element element, int depth) {
        var href = element.attr("href");
        boolean simple = href.matches("(?:https?://|mailto:|tel:|/)[^\\s()]{1,1000}")
                && element.select("p, div, br, img, li").isEmpty()
                && !element.text().isBlank();
        if (simple) out.append("[%s](%s)".formatted(element.text().replaceAll("[\\[\\]]", ""), href));
        else children(element, depth);
    }

    private static int lists(Element item) {
        return Math.max(1, (int) item.parents().stream()
                .filter(parent -> List.of("ul", "ol").contains(parent.normalName()))
                .count());
    }

    private static boolean isNumbered(Element item) {
        return item.parent() != null && item.parent().normalName().equals("ol");
    }

    private static int number(Element item) {
        return item.elementSiblingIndex() + 1;
    }
}
