package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Compares two blocks word by word. */
final class Words {

    private Words() {}

    /** The runs of the two, of which one may be missing. */
    static List<Run> between(@Nullable Block before, @Nullable Block after) {
        return between(before == null ? List.of() : Token.of(before), after == null ? List.of() : Token.of(after));
    }

    private static List<Run> between(List<Token> before, List<Token> after) {
        var runs = new ArrayList<Run>();
        for (var edit : Edits.between(before, after)) {
            var old = before.subList(edit.b0(), edit.b1());
            var now = after.subList(edit.a0(), edit.a1());
            if (edit.same()) same(old, now, runs);
            else {
                runs(old, Run.Removed::new, runs);
                runs(now, Run.Added::new, runs);
            }
        }
        return runs;
    }

    private static void same(List<Token> old, List<Token> now, List<Run> into) {
        for (int from = 0; from < old.size(); ) {
            var was = old.get(from).marks();
            var is = now.get(from).marks();
            var text = new StringBuilder();
            int to = from;
            while (to < old.size()
                    && old.get(to).marks().equals(was)
                    && now.get(to).marks().equals(is)) text.append(old.get(to++).text());
            into.add(was.equals(is) ? new Run.Same(text.toString(), is) : new Run.Restyled(text.toString(), was, is));
            from = to;
        }
    }

    private static void runs(List<Token> tokens, BiFunction<String, List<Mark>, Run> making, List<Run> into) {
        for (int from = 0; from < tokens.size(); ) {
            var marks = tokens.get(from).marks();
            var text = new StringBuilder();
            int to = from;
            while (to < tokens.size() && tokens.get(to).marks().equals(marks))
                text.append(tokens.get(to++).text());
            into.add(making.apply(text.toString(), marks));
            from = to;
        }
    }
}
