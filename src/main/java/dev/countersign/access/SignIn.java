package dev.countersign.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in from within a view, as only the first start does. */
@Component
public class SignIn {

    private final Accounts accounts;

    SignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes the session at hand the session of this account, under a new id. */
    public void as(String email) {
        var user = accounts.find(email).orElseThrow();
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(user));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository()
                .saveContext(
                        context,
                        VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse());
        accounts.noteSignIn(user.id());
    }
}
