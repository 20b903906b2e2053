package dev.countersign.importing;

import dev.countersign.importing.Terms.Term;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import java.util.ArrayList;
import java.util.List;

/** A list of terms with what stands above it and, for the last one, below it. */
record TermGroup(List<Element> intro, List<Term> terms, List<Element> closing) {

    private static final int MOST_TERMS = 100;

    /** The lists of terms in a text; empty if there is none, or one too long for a section. */
    static List<TermGroup> of(List<Element> body) {
        var groups = new ArrayList<TermGroup>();
        var before = new ArrayList<Element>();
        for (int at = 0; at < body.size(); ) {
            var row = Terms.row(body.subList(at, Math.min(body.size(), at + MOST_TERMS + 1)));
            var terms = !row.isEmpty() ? row : body.get(at) instanceof Listing list ? Terms.of(list).orElse(List.of()) : List.<Term>of();
            if (terms.isEmpty()) {
                before.add(body.get(at));
                at++;
                continue;
            }
            if (terms.size() > MOST_TERMS) return List.of();
            groups.add(new TermGroup(List.copyOf(before), terms, List.of()));
            before.clear();
            at += row.isEmpty() ? 1 : row.size();
        }
        if (!groups.isEmpty()) {
            var last = groups.removeLast();
            groups.add(new TermGroup(last.intro(), last.terms(), List.copyOf(before)));
        }
        return groups;
    }
}
