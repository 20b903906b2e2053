package dev.countersign.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.Glyph;
import jakarta.servlet.http.HttpServletResponse;

/** A view could not be shown because a service refused. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Refused · Countersign")
class RefusedPage extends ErrorPage implements HasErrorParameter<RefusedException> {

    RefusedPage() {
        super("This cannot be shown");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> error) {
        var refusal = error.getException().refusal();
        header().title(title(refusal.kind()));
        say(glyph(refusal.kind()), refusal.message(), "");
        return status(refusal.kind());
    }

    private static String title(Refusal.Kind kind) {
        return kind == Refusal.Kind.NOT_FOUND ? "Not found" : "This cannot be shown";
    }

    private static Glyph glyph(Refusal.Kind kind) {
        return kind == Refusal.Kind.NOT_FOUND ? Glyph.SEARCH : Glyph.WARNING;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case STALE, CONFLICT -> HttpServletResponse.SC_CONFLICT;
        };
    }
}
