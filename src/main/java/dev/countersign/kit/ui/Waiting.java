package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** Things that wait for somebody on their desk, each leading to where it is done. */
public final class Waiting {

    private Waiting() {}

    /** A thing that waits: its title, what is wanted of it, its state and since or until when. */
    public static ListItem line(String address, String title, String wanted, Chip state, When when) {
        var name = new Span(title);
        name.addClassName("name");
        var words = new Span(wanted);
        words.addClassName("soft");
        words.setVisible(!wanted.isBlank());
        var about = new Div(name, words);
        about.addClassName("about");
        when.addClassName("soft");
        var line = new Anchor(address, about, state, when);
        line.addClassName("item");
        return new ListItem(line);
    }

    /** The panel of these lines; empty if nothing waits. */
    public static Optional<Component> panel(String title, List<ListItem> lines) {
        if (lines.isEmpty()) return Optional.empty();
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassNames("list", "plain");
        return Optional.of(new Panel(title).holding(list));
    }
}
