package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The bar on top of a page: what this is, where it stands, what can be done with it. Stays in sight while the page scrolls. */
public final class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    PageHeader(String title) {
        addClassName("page-header");
        this.title.getElement().setAttribute("tabindex", "-1"); // takes the focus after navigation
        this.title.setText(title);
        subtitle.setVisible(false);
        subtitle.addClassName("soft");
        actions.addClassName("actions");
        var words = new Div(this.title, subtitle);
        words.addClassName("words");
        add(words, actions);
    }

    /** Another title. */
    public PageHeader title(String words) {
        title.setText(words);
        return this;
    }

    /** The line below the title. */
    public PageHeader subtitle(String words) {
        subtitle.setText(words);
        subtitle.setVisible(!words.isBlank());
        return this;
    }

    /** What stands at the end of the bar, in place of what stood there. */
    public PageHeader actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
