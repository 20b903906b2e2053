package dev.countersign.shell;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dev.countersign.access.Invitation;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.When;

/** Stands above the text that somebody was invited to: whose site this is, who invites and until when. */
class GuestBar extends Header {

    GuestBar(Invitation invitation, String siteName) {
        addClassName("guest-bar");
        var sign = new Span("C");
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var site = new Span(siteName);
        site.addClassName("name");
        var terms = invitation.terms();
        var words = new Span("%s invites you, until %s".formatted(terms.byName(), When.written(Day.of(terms.until()))));
        words.addClassName("soft");
        add(sign, site, words);
    }
}
