package dev.countersign.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.countersign.kit.ui.Glyph;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing is at this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Not found · Countersign")
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NotFoundPage() {
        super("Not found");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        say(
                Glyph.SEARCH,
                "Nothing is at this address",
                "It may have been renamed or archived, or the link was cut short on its way to you.");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
