package dev.countersign.kit.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Link;

/** A label and where it leads. */
public final class LinkEditor extends Editor<Link> {

    private final TextField label = at("label", new TextField("Label"));
    private final TextField href = at("href", new TextField("Address"));

    /** An empty link. */
    public LinkEditor() {
        href.setPlaceholder("https://…");
        getContent().addClassName("fields");
        getContent().add(label, href);
    }

    @Override
    public void edit(Link link) {
        label.setValue(link.label());
        href.setValue(link.href());
    }

    @Override
    public Link value() {
        return new Link(label.getValue().strip(), href.getValue().strip());
    }
}
