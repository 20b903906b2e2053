package dev.countersign.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.countersign.kit.ui.Glyph;
import jakarta.servlet.http.HttpServletResponse;

/** A page for others. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Not for your role · Countersign")
class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    AccessDeniedPage() {
        super("Not for your role");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        say(
                Glyph.USERS,
                "This page is for another role",
                "Your account does not have the role that this page needs. An administrator can give it to you.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
