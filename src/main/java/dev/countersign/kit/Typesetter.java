package dev.countersign.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets text into blocks as a reader comes upon it, collapsing white space where it flows. What is pending (a space, a
 * break between paragraphs of one block) is set only when more text follows.
 */
final class Typesetter {

    /** What the block will be that the next text goes into. */
    record Shape(Block.Style style, Block.@Nullable ListItem listItem, int level) {

        static final Shape NORMAL = new Shape(Block.Style.NORMAL, null, 0);

        /** This shape as a heading or quotation, unless it is a list item, which stays one. */
        Shape styled(Block.Style style) {
            return listItem == null ? new Shape(style, null, 0) : this;
        }

        Shape item(Block.ListItem kind, int level) {
            return new Shape(Block.Style.NORMAL, kind, Math.min(level, Block.DEEPEST_LEVEL));
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> runs = new ArrayList<>();
    private Shape shape = Shape.NORMAL;
    private @Nullable Span pending;
    private boolean atLineStart = true;

    /** Ends the block under way; what follows goes into one of this shape. */
    void begin(Shape next) {
        if (!runs.isEmpty()) {
            blocks.add(new Block(shape.style(), shape.listItem(), shape.level(), runs));
            runs.clear();
        }
        shape = next;
        pending = null;
        atLineStart = true;
    }

    /** What follows is another paragraph of the same block. */
    void paragraph() {
        pending = runs.isEmpty() ? null : Span.of("\n");
        atLineStart = true;
    }

    void lineBreak(Set<Mark> marks) {
        if (pending != null && pending.text().equals(" ")) {
            pending = null;
        }
        set("\n", marks);
        atLineStart = true;
    }

    /** Text whose white space means what it says. */
    void verbatim(String text, Set<Mark> marks) {
        if (!text.isEmpty()) {
            set(text, marks);
            atLineStart = text.endsWith("\n");
        }
    }

    /** Text whose white space only parts words. */
    void flowing(String text, Set<Mark> marks) {
        var run = new StringBuilder();
        boolean space = false;
        for (char c : text.toCharArray()) {
            if (collapses(c)) {
                space = true;
                continue;
            }
            if (space && !atLineStart) {
                if (!run.isEmpty()) {
                    run.append(' ');
                } else if (pending == null) {
                    pending = new Span(" ", List.copyOf(marks));
                }
            }
            run.append(c);
            space = false;
            atLineStart = false;
        }
        if (!run.isEmpty()) {
            set(run.toString(), marks);
        }
        if (space && !atLineStart && pending == null) {
            pending = new Span(" ", List.copyOf(marks));
        }
    }

    /** Cites a reference for the run of text set last. */
    void cite(Mark.Citation citation) {
        if (!runs.isEmpty()) {
            var last = runs.removeLast();
            var marks =
                    Stream.concat(last.marks().stream(), Stream.of(citation)).toList();
            runs.add(new Span(last.text(), marks));
        }
    }

    RichText finish() {
        begin(Shape.NORMAL);
        return new RichText(blocks);
    }

    private void set(String text, Set<Mark> marks) {
        if (pending != null) {
            runs.add(pending);
            pending = null;
        }
        runs.add(new Span(text, List.copyOf(marks)));
    }

    private static boolean collapses(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
