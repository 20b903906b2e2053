package dev.countersign.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is signed in, the look of the pages, and the way out. */
class UserMenu extends Div {

    private final Map<Look, MenuItem> looks = new EnumMap<>(Look.class);

    UserMenu(Actor actor, Runnable signOut) {
        addClassName("user-menu");
        var avatar = new Avatar(actor.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var button = new Button(avatar);
        button.setAriaLabel("Account of " + actor.name());
        button.addThemeName("tertiary");
        add(button);

        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addComponent(who(actor));
        menu.addComponent(new Hr());
        for (var look : Look.values()) {
            var item = menu.addItem(Words.of(look) + (look == Look.SYSTEM ? " look" : ""), click -> choose(look));
            item.setCheckable(true);
            looks.put(look, item);
        }
        check(Look.remembered(VaadinRequest.getCurrent()));
        menu.addComponent(new Hr());
        menu.addItem("Passkeys", click -> UI.getCurrentOrThrow().navigate(PasskeysView.class));
        var leave = new Span(Glyph.LEAVE.icon(), new Span("Sign out"));
        leave.addClassName("line");
        menu.addItem(leave, click -> signOut.run());
    }

    private void choose(Look look) {
        look.choose();
        check(look);
    }

    private void check(Look chosen) {
        looks.forEach((look, item) -> item.setChecked(look == chosen));
    }

    private static Div who(Actor actor) {
        var roles = new Span(actor.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", ")));
        roles.addClassName("soft");
        var who = new Div(new Span(actor.name()), roles);
        who.addClassName("who");
        return who;
    }
}
