package dev.countersign.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is waiting for whoever signs in. */
@Route("")
@PageTitle("Desk · Countersign")
@Menu(title = "Desk", order = 0, icon = "desk")
@PermitAll
class DeskView extends Page {

    DeskView(CurrentActor current, List<DeskCard> cards) {
        super("Desk");
        var actor = current.get();
        header().subtitle("What is waiting for you, " + firstName(actor));
        arranged("desk");
        var waiting = cards.stream()
                .sorted(Comparator.comparingInt(DeskCard::order))
                .map(card -> card.forActor(actor))
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
        if (waiting.length > 0) show(waiting);
        else show(nothingWaits(actor));
    }

    private static EmptyState nothingWaits(Actor actor) {
        var next = new ArrayList<Component>();
        if (actor.lacks(Role.WRITER, Role.EDITOR).isEmpty()) next.add(step("import", "Import a post", next.isEmpty()));
        if (actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty())
            next.add(step("people", "Add a reviewer", next.isEmpty()));
        if (actor.lacks(Role.ADMINISTRATOR).isEmpty()) next.add(step("users", "Invite colleagues", next.isEmpty()));
        var words = next.isEmpty()
                ? "When somebody asks you for a review, it will be here with the day it is due."
                : "Paste a post you have already and it becomes a structured draft; then add the people who will sign it.";
        return new EmptyState(Glyph.DESK, "Nothing is waiting for you", words, next.toArray(Component[]::new));
    }

    private static Anchor step(String address, String words, boolean first) {
        var link = new Anchor(address, words);
        link.addClassNames("btn", first ? "main" : "other");
        return link;
    }

    private static String firstName(Actor actor) {
        return actor.name().split(" ", 2)[0];
    }
}
