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

    private final Button more = new Button("More", Glyph.MORE.icon());
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
        open(false);
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
        more.addThemeName("tertiary");
        more.addClickListener(click -> open(!hasClassName("open")));
        open(false);
        var item = new ListItem(more);
        item.addClassName("more");
        return item;
    }

    private void open(boolean open) {
        setClassName("open", open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static Component[] words(Glyph glyph, String title) {
        return new Component[] {glyph.icon(), new Span(title)};
    }
}
