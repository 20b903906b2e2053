package dev.countersign;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Holds the root address until the shell takes it. */
@Route("")
@PageTitle("Countersign")
@AnonymousAllowed
class CountersignPlaceholder extends Main {

    CountersignPlaceholder() {
        add(new H1("Countersign"), new Paragraph("Nothing reaches a reader that a qualified person has not signed."));
    }
}
