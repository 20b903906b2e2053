package dev.countersign.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.countersign.access.FirstStart;

/** The door. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Countersign")
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver {

    private final FirstStart firstStart;
    private final LoginForm form = new LoginForm();
    private final LoginI18n words = LoginI18n.createDefault();

    SignInView(FirstStart firstStart) {
        this.firstStart = firstStart;
        addClassName("door");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        words.getForm().setTitle("");
        words.getForm().setUsername("E-mail");
        words.getForm().setPassword("Password");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setUsername("Type your e-mail address");
        words.getErrorMessage().setPassword("Type your password");
        form.setI18n(words);
        var sign = new Span("C");
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var motto = new Paragraph("Nothing reaches a reader that a qualified person has not signed.");
        motto.addClassName("motto");
        var inside = new Div(
                sign,
                new Div(
                        new H1("Sign in"),
                        new Paragraph("to " + firstStart.site().name())),
                form,
                motto);
        inside.addClassName("inside");
        add(inside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstStart.isToCome()) {
            event.forwardTo(FirstStartView.class);
            return;
        }
        var query = event.getLocation().getQueryParameters();
        var asked = query.getParameters();
        if (asked.containsKey("wrong"))
            say(
                    "Not let in",
                    "E-mail and password do not go together. Check both; capital letters count in passwords.");
        else if (asked.containsKey("wait"))
            say("Too many wrong passwords", "Try again in %s.".formatted(first(query, "wait")));
        else if (asked.containsKey("disabled"))
            say("This account is disabled", "Ask an administrator of this site to open it again.");
    }

    private void say(String title, String message) {
        words.getErrorMessage().setTitle(title);
        words.getErrorMessage().setMessage(message);
        form.setI18n(words);
        form.setError(true);
    }

    /** What the address says of the time to wait; a made-up address gets no words of its own onto the page. */
    private static String first(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,4} (seconds|minutes)"))
                .orElse("a while");
    }
}
