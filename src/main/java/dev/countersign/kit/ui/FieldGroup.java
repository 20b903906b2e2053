package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;

/** Fields that belong together, under a name and a word of advice. */
public final class FieldGroup extends FieldSet {

    /** A group of fields; one with the class {@code wide} takes a whole line. */
    public FieldGroup(String name, String advice, Component... fields) {
        super(name);
        addClassName("field-group");
        if (!advice.isBlank()) {
            var words = new Paragraph(advice);
            words.addClassName("soft");
            add(words);
        }
        var grid = new Div(fields);
        grid.addClassName("fields");
        add(grid);
    }
}
