package dev.countersign.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rich text as HTML that {@link HtmlReader} reads back to an equal value. Line breaks become {@code br}. White
 * space that HTML would collapse (leading, trailing, double, tabs) is kept by {@code white-space: pre-wrap} on the
 * block that holds it, and only there; a no-break space stays a no-break space and is never used for padding.
 */
final class HtmlText {

    private static final Pattern COLLAPSIBLE = Pattern.compile("^ | \\z|  | \n|\n |\t");

    private final StringBuilder out = new StringBuilder();
    private final Deque<Block.ListItem> openLists = new ArrayDeque<>();

    private HtmlText() {}

    static String write(RichText text) {
        var html = new HtmlText();
        for (Block block : text.blocks()) {
            html.write(block);
        }
        html.closeListsBeyond(0);
        return html.out.toString();
    }

    private void write(Block block) {
        var listItem = block.listItem();
        if (listItem != null) {
            openItem(listItem, block.level());
            out.append(open("li", block));
            spans(block.children());
            return;
        }
        closeListsBeyond(0);
        switch (block.style()) {
            case NORMAL -> element("p", block);
            case H3 -> element("h3", block);
            case H4 -> element("h4", block);
            case BLOCKQUOTE -> {
                out.append("<blockquote>");
                element("p", block);
                out.append("</blockquote>");
            }
        }
    }

    private void element(String name, Block block) {
        out.append(open(name, block));
        spans(block.children());
        out.append("</").append(name).append('>');
    }

    /** An open list always ends in an open item, for a deeper list goes into it. */
    private void openItem(Block.ListItem kind, int level) {
        closeListsBeyond(level);
        if (openLists.size() == level && openLists.peek() != kind) {
            closeListsBeyond(level - 1);
        }
        if (openLists.size() == level) {
            out.append("</li>");
        } else {
            openLists.push(kind);
            out.append('<').append(listElement(kind)).append('>');
        }
    }

    private void closeListsBeyond(int level) {
        while (openLists.size() > level) {
            out.append("</li></").append(listElement(openLists.pop())).append('>');
        }
    }

    private static String listElement(Block.ListItem kind) {
        return switch (kind) {
            case BULLET -> "ul";
            case NUMBER -> "ol";
        };
    }

    private static String open(String name, Block block) {
        boolean collapsible = COLLAPSIBLE.matcher(block.text()).find();
        return "<" + name + (collapsible ? " style=\"white-space: pre-wrap\">" : ">");
    }

    /** Marks stand in one order, so what a span shares with its neighbour is a common beginning and stays open. */
    private void spans(List<Span> spans) {
        List<Mark> open = List.of();
        for (Span span : spans) {
            int shared = shared(open, span.marks());
            close(open, shared);
            for (Mark mark : span.marks().subList(shared, span.marks().size())) {
                out.append(open(mark));
            }
            out.append(escape(span.text()).replace("\n", "<br>"));
            open = span.marks();
        }
        close(open, 0);
    }

    private void close(List<Mark> open, int downTo) {
        for (Mark mark : open.subList(downTo, open.size()).reversed()) {
            out.append("</").append(element(mark)).append('>');
        }
    }

    private static int shared(List<Mark> some, List<Mark> others) {
        int count = 0;
        while (count < some.size() && count < others.size() && some.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }

    private static String open(Mark mark) {
        return switch (mark) {
            case Mark.Citation(String reference) -> "<cite data-reference=\"" + escape(reference) + "\">";
            case Mark.Link(String href) -> "<a href=\"" + escape(href) + "\">";
            case Mark.Decorator decorator -> "<" + decorator.label() + ">";
        };
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Citation citation -> "cite";
            case Mark.Link link -> "a";
            case Mark.Decorator decorator -> decorator.label();
        };
    }

    /** Text as it stands between tags or in a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\u00A0", "&nbsp;");
    }
}
