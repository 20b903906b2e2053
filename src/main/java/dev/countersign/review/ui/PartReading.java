package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.article.ui.CardReading;
import dev.countersign.article.ui.CompositionReading;
import dev.countersign.article.ui.SectionReading;
import dev.countersign.kit.ui.Chip;
import dev.countersign.review.Part;
import java.util.List;
import java.util.stream.Collectors;

/** One part as readers will see it, with what it asks of the one who reads it here. */
final class PartReading extends Section {

    PartReading(PartStanding standing) {
        var part = standing.part();
        addClassName("part");
        setId("part-" + part.key().value().replace(':', '-'));
        getElement().setAttribute("aria-label", part.title());
        var state = new Div();
        state.addClassName("meta");
        add(state, reading(part));
        switch (standing) {
            case PartStanding.NeedsYou needsYou -> {
                state.add(Chip.you("Needs you"));
                needsYou.scopes().forEach(scope -> state.add(Chip.mute(scope.value())));
                state.add(note(needsYou.why()));
            }
            case PartStanding.Signed signed -> {
                state.add(seal(signed));
                listed(signed.stillMissing());
            }
            case PartStanding.Free free -> state.add(Chip.mute("Promotional: free of sign-off"));
            case PartStanding.NotYours notYours -> {
                addClassName("not-yours");
                state.add(chip(notYours.obstacle()));
                listed(notYours.reasons());
            }
            case PartStanding.Open open -> {
                state.add(Chip.you("Not covered yet"));
                listed(open.missing());
            }
        }
    }

    private void listed(List<String> reasons) {
        if (reasons.isEmpty()) return;
        var list = new UnorderedList();
        list.addClassName("reasons");
        reasons.forEach(reason -> list.add(new ListItem(reason)));
        addComponentAtIndex(1, list);
    }

    private static Component reading(Part part) {
        return switch (part.subject()) {
            case Part.Subject.Composition composition -> new CompositionReading(composition.text());
            case Part.Subject.OfSection of -> new SectionReading(of.section());
            case Part.Subject.OfCard of -> new CardReading(of.treatment().card());
        };
    }

    private static Component seal(PartStanding.Signed signed) {
        var words = signed.by().isEmpty() ? "You may sign this, but it needs somebody else" : signedWords(signed);
        var seal = new Span(words);
        seal.addClassName("seal");
        return seal;
    }

    private static String signedWords(PartStanding.Signed signed) {
        var words = CoverageWords.signed(signed.by());
        return signed.byYou() ? words + " (you)" : words;
    }

    private static Chip chip(PartStanding.Obstacle obstacle) {
        return switch (obstacle) {
            case OWN_WORDS -> Chip.mute("You wrote this");
            case SCOPE -> Chip.no("Not in your scope");
            case DEMANDS -> Chip.no("Not ready to sign");
        };
    }

    private static Component note(String words) {
        var note = new Span(words);
        note.addClassName("soft");
        return note;
    }

    static String scopes(PartStanding.NeedsYou part) {
        return part.scopes().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
