package dev.countersign.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.countersign.kit.ui.Glyph;
import jakarta.servlet.http.HttpServletResponse;

/** A view broke. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Our fault · Countersign")
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    FailurePage() {
        super("This did not work");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        say(Glyph.WARNING, "Something broke on our side", Failures.inWords(error.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
