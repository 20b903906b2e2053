package dev.countersign.importing.outline;

import dev.countersign.kit.Mark;
import dev.countersign.kit.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the marks of Markdown within a line, where the source is written in Markdown at all. */
final class Inline {

    /** Marks in longer paragraphs are left as letters: nobody writes such paragraphs by hand. */
    private static final int LONGEST = 20_000;

    private static final Pattern SIGN = Pattern.compile(
            "\\*\\*\\S[^*\\n]{0,200}\\*\\*|__\\S[^_\\n]{0,200}__|]\\(https?://|^#{1,6} \\S", Pattern.MULTILINE);
    private static final Pattern ITALIC_LINE = Pattern.compile("\\*[^*\\s](?:[^*\\n]*[^*\\s])?\\*");
    /** Tags that say only how something looks; every other is text. */
    private static final Pattern LOOKS_ONLY = Pattern.compile("(?i)</?(?:sup|sub|u|small|mark|br|center)\\s*/?>");

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    private final boolean markdown;

    private Inline(boolean markdown) {
        this.markdown = markdown;
    }

    /** Looks whether the source is written in Markdown. */
    static Inline of(String source) {
        return new Inline(SIGN.matcher(source).find());
    }

    boolean isMarkdown() {
        return markdown;
    }

    Passage passage(String text, Lines lines) {
        if (!markdown && text.length() <= LONGEST && ITALIC_LINE.matcher(text).matches())
            return Passage.marked(
                    List.of(new Span(text.substring(1, text.length() - 1), List.of(Mark.Decorator.EM))), lines);
        if (!markdown || text.length() > LONGEST) return Passage.plain(text, lines);
        var reader = new Reader();
        PARSER.parse(text).accept(reader);
        return reader.spans.isEmpty() ? Passage.plain(text, lines) : Passage.marked(reader.spans, lines);
    }

    private static final class Reader extends AbstractVisitor {
        private final List<Span> spans = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private boolean raised;

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            var tag = html.getLiteral();
            raised = tag.equalsIgnoreCase("<sup>");
            if (!LOOKS_ONLY.matcher(tag).matches()) add(tag);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add("\n");
        }

        @Override
        public void visit(Code code) {
            within(Mark.Decorator.CODE, () -> add(code.getLiteral()));
        }

        @Override
        public void visit(Emphasis emphasis) {
            within(Mark.Decorator.EM, () -> visitChildren(emphasis));
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within(Mark.Decorator.STRONG, () -> visitChildren(strong));
        }

        @Override
        public void visit(Link link) {
            follow(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            add(" (" + image.getDestination() + ")");
        }

        /** An address that a link may not have is still words of the source. */
        private void follow(Node link, String address) {
            var mark = allowed(address);
            if (mark.isPresent() && marks.stream().noneMatch(Mark.Link.class::isInstance)) {
                within(mark.get(), () -> visitChildren(link));
            } else {
                visitChildren(link);
                add(" (" + address + ")");
            }
        }

        private static java.util.Optional<Mark> allowed(String address) {
            try {
                return java.util.Optional.of(new Mark.Link(address));
            } catch (IllegalArgumentException e) {
                return java.util.Optional.empty();
            }
        }

        private void within(Mark mark, Runnable inside) {
            marks.add(mark);
            inside.run();
            marks.removeLast();
        }

        /** A raised number behind the end of a sentence is the mark of a note. */
        private boolean isNote(String text) {
            return raised
                    && text.matches("\\d{1,3}(?:[,–-]\\d{1,3})*")
                    && !spans.isEmpty()
                    && spans.getLast().text().matches("(?s).*[.,;!?)”\"]");
        }

        private void add(String words) {
            var text = isNote(words) ? "[" + words + "]" : words;
            if (!text.isEmpty()) spans.add(new Span(text, List.copyOf(marks)));
        }
    }
}
