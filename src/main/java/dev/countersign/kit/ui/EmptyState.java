package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: why it is empty and what to do next. */
public final class EmptyState extends Div {

    /** An empty state; the actions are what to do next, the most likely first. */
    public EmptyState(Glyph glyph, String title, String words, Component... actions) {
        addClassName("empty-state");
        var next = new Div(actions);
        next.addClassName("actions");
        add(glyph.icon(), new H2(title), new Paragraph(words), next);
    }
}
