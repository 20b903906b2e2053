package dev.countersign.kit.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** A switch between a few ways to look at the same thing. */
public final class Segments extends RadioButtonGroup<String> {

    /** A switch that begins with the first way. */
    public Segments(String label, String... ways) {
        setAriaLabel(label);
        addClassName("seg");
        setItems(ways);
        setValue(ways[0]);
    }
}
