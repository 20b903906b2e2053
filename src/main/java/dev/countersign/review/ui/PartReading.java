package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.article.ui.CardReading;
import dev.countersign.article.ui.CompositionReading;
import dev.countersign.article.ui.SectionReading;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part as readers will see it, with what it asks of the one who reads it here, and what is said about it. */
final class PartReading extends Section {

    /** What a reader can do at a part. */
    interface Follower {

        /** Wants to say something about it. */
        void comments(PartKey part);

        /** Wants to see what it rests on. */
        void looksAtSources(PartKey part);
    }

    PartReading(PartShown shown, boolean mayComment, Follower follower) {
        var part = shown.part();
        addClassName("part");
        setId(id(part.key()));
        getElement().setAttribute("aria-label", part.title());
        getElement().setAttribute("data-part", part.key().value());
        getElement().setAttribute("tabindex", "-1");
        switch (shown.standing()) {
            case PartStanding.NeedsYou needsYou -> {
                addClassName("needs-you");
                getElement().setAttribute("data-needs", "you");
            }
            case PartStanding.NotYours notYours -> {
                if (notYours.obstacle() != PartStanding.Obstacle.OWN_THREAD) addClassName("not-yours");
            }
            case PartStanding.Signed signed -> {}
            case PartStanding.Free free -> {}
            case PartStanding.Open open -> {}
        }
        add(new PartState(shown));
        listed(null, PartState.reasons(shown));
        listed("Before anybody can sign this:", shown.demands());
        add(shown.difference() == null ? reading(part) : new DifferenceReading(shown.difference()));
        add(tools(shown, mayComment, follower));
        if (!shown.notes().isEmpty()) {
            var notes = new Div(shown.notes().toArray(Component[]::new));
            notes.addClassName("notes");
            add(notes);
        }
    }

    /** Where a part is on the page. */
    static String id(PartKey key) {
        return "part-" + key.value().replace(':', '-');
    }

    private static Component tools(PartShown shown, boolean mayComment, Follower follower) {
        var title = shown.part().title();
        var key = shown.part().key();
        var tools = new Div();
        tools.addClassName("tools");
        if (!shown.sources().isEmpty()) {
            var sources =
                    new Button(shown.sources().counted(), Glyph.READ.icon(), click -> follower.looksAtSources(key));
            sources.addThemeName("tertiary");
            sources.setAriaLabel("%s of %s".formatted(shown.sources().counted(), title));
            tools.add(sources);
        }
        var commenting = new Button("Comment", Glyph.COMMENT.icon(), click -> follower.comments(key));
        commenting.addThemeName("tertiary");
        commenting.setAriaLabel("Comment on " + title);
        commenting.setVisible(mayComment);
        tools.add(commenting);
        return tools;
    }

    private void listed(@Nullable String lead, List<String> sentences) {
        if (sentences.isEmpty()) return;
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        var block = new Div();
        block.addClassNames("asks", lead == null ? "why" : "demands");
        if (lead != null) block.add(new Paragraph(lead));
        block.add(list);
        add(block);
    }

    private static Component reading(Part part) {
        return switch (part.subject()) {
            case Part.Subject.Composition composition -> new CompositionReading(composition.text());
            case Part.Subject.OfSection of -> new SectionReading(of.section());
            case Part.Subject.OfCard of -> new CardReading(of.treatment().card());
        };
    }
}
