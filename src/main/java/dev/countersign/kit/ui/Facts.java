package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and values side by side. A value that is absent leaves no line. */
public final class Facts extends DescriptionList {

    /** No facts yet. */
    public Facts() {
        addClassName("facts");
    }

    /** Adds a line, unless there is no value. */
    public Facts with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(name, new Span(value));
    }

    /** Adds a line. */
    public Facts with(String name, Component... values) {
        add(new Term(name), new Description(values));
        return this;
    }
}
