package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A page of the admin: a header bar and what is below it. Views extend it. */
public abstract class Page extends Div {

    private final PageHeader header;
    private final Div body = new Div();

    /** An empty page of this title. */
    protected Page(String title) {
        addClassName("page");
        body.addClassName("page-body");
        header = new PageHeader(title);
        super.add(header, body);
    }

    /** The bar on top. */
    protected PageHeader header() {
        return header;
    }

    /** What is below the bar, in place of what was there. */
    protected void show(Component... components) {
        body.removeAll();
        body.add(components);
    }

    /** Gives what is below the bar a class of the style sheet, such as {@code columns}. */
    protected void arranged(String styleClass) {
        body.addClassName(styleClass);
    }
}
