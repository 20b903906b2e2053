package dev.countersign.shell;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.countersign.kit.ui.Glyph;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The navigation: every view with {@code @Menu} that this user may see, by its order. On a small screen it is a bar at the bottom with room
 * for the first few; the rest come up from behind "More".
 */
class Rail extends Header {

    private static final int IN_BOTTOM_BAR = 4;

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    Rail() {
        addClassName("rail");
        var sign = new Anchor("", new Span("C"));
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-label", "Countersign: to the desk");
        var list = new UnorderedList();
        for (var entry : MenuConfiguration.getMenuEntries()) list.add(item(entry));
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", "Main");
        if (links.size() > IN_BOTTOM_BAR) list.add(more());
        add(sign, nav, new Div());
    }

    /** Marks where the reader is. */
    void mark(Location location) {
        removeClassName("open");
        var first = location.getFirstSegment();
        links.forEach((path, link) -> {
            if (path.equals(first)) link.getElement().setAttribute("aria-current", "page");
            else link.getElement().removeAttribute("aria-current");
        });
    }

    private ListItem item(MenuEntry entry) {
        var path = entry.path().replaceAll("^/", "");
        var link = new Anchor(path, words(Glyph.named(requireNonNullElse(entry.icon(), "")), entry.title()));
        links.put(path, link);
        var item = new ListItem(link);
        if (links.size() > IN_BOTTOM_BAR) item.addClassName("extra");
        return item;
    }

    private ListItem more() {
        var button = new Button(words(Glyph.MORE, "More")[0], click -> toggle());
        button.setText("More");
        button.addThemeName("tertiary");
        var item = new ListItem(button);
        item.addClassName("more");
        return item;
    }

    private void toggle() {
        if (!removeClassName("open")) addClassName("open");
    }

    private static Component[] words(Glyph glyph, String title) {
        return new Component[] {glyph.icon(), new Span(title)};
    }
}
