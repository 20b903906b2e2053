package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled surface for things that belong together. */
public final class Panel extends Section {

    private final Div content = new Div();

    /** A panel with this title; actions stand beside it. */
    public Panel(String title, Component... actions) {
        addClassName("panel");
        var bar = new Div(new H2(title));
        bar.addClassName("panel-bar");
        var buttons = new Div(actions);
        buttons.addClassName("actions");
        bar.add(buttons);
        content.addClassName("panel-content");
        add(bar, content);
        getElement().setAttribute("aria-label", title);
    }

    /** What is in it, in place of what was there. */
    public Panel holding(Component... components) {
        content.removeAll();
        content.add(components);
        return this;
    }
}
