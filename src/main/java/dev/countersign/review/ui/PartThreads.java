package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import dev.countersign.review.Discussion;
import dev.countersign.review.Discussion.Anchored;
import dev.countersign.review.Place;
import dev.countersign.review.Review;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The threads of a part: the open ones at hand, those that were settled folded away. */
final class PartThreads {

    private PartThreads() {}

    static List<Component> of(List<Anchored> threads, Talk talk) {
        var shown = new ArrayList<Component>();
        threads.stream()
                .filter(anchored -> anchored.thread().isOpen())
                .forEach(anchored -> shown.add(new ThreadBlock(anchored, talk)));
        var settled =
                threads.stream().filter(anchored -> !anchored.thread().isOpen()).toList();
        if (!settled.isEmpty()) {
            var blocks = new Div();
            settled.forEach(anchored -> blocks.add(new ThreadBlock(anchored, talk)));
            shown.add(new NativeDetails(
                    settled.size() == 1 ? "1 settled thread" : settled.size() + " settled threads", blocks));
        }
        return shown;
    }

    /** The threads whose part is no longer in the text: they are shown at its end, and never lost. */
    static List<Component> ofPartsThatAreGone(Review review, Talk talk) {
        var gone = review.discussion().orphaned().stream()
                .filter(anchored ->
                        review.parts().find(anchored.thread().anchor().part()).isEmpty())
                .toList();
        if (gone.isEmpty()) return List.of();
        var section = new Section(new H2("About parts that are gone"));
        section.addClassName("notes");
        of(gone, talk).forEach(section::add);
        return List.of(section);
    }

    /** The words that open threads speak of, by their parts, for the page to mark them. */
    static ArrayNode quotes(Discussion discussion) {
        var quotes = JsonNodeFactory.instance.arrayNode();
        for (var anchored : discussion.open()) {
            var words = switch (anchored.place()) {
                case Place.Same same -> same.text();
                case Place.Changed changed -> changed.text();
                case Place.Whole whole -> "";
                case Place.Orphaned orphaned -> "";
            };
            if (!words.isEmpty())
                quotes.addObject()
                        .put("part", anchored.thread().anchor().part().value())
                        .put("text", words);
        }
        return quotes;
    }
}
