package dev.countersign.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.countersign.access.FirstStart;
import dev.countersign.access.SignIn;
import dev.countersign.kit.ui.RefusalNotice;

/** Opens the first account, for whoever holds the link from the log. */
@Route(value = "setup", autoLayout = false)
@PageTitle("First start · Countersign")
@AnonymousAllowed
class FirstStartView extends Main implements BeforeEnterObserver {

    private final FirstStart firstStart;
    private final SignIn signIn;
    private final Div inside = new Div();
    private final FirstStartForm form = new FirstStartForm();
    private final RefusalNotice refused = new RefusalNotice();
    private final Button create = new Button("Create account and sign in", click -> create());
    private String token = "";

    FirstStartView(FirstStart firstStart, SignIn signIn) {
        this.firstStart = firstStart;
        this.signIn = signIn;
        addClassName("door");
        inside.addClassName("inside");
        add(inside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (!firstStart.isToCome()) event.forwardTo(SignInView.class);
        else if (firstStart.opensWith(token)) show(form());
        else show(whereTheLinkIs(token.isEmpty()));
    }

    private void show(Div content) {
        var sign = new Span("C");
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        inside.removeAll();
        inside.add(sign, content);
    }

    private Div form() {
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        var sheet = new Div(refused, form, create);
        sheet.addClassName("sheet");
        return new Div(
                heading("Welcome to Countersign", "Name the site and open the first account, an administrator's."),
                sheet);
    }

    private void create() {
        form.attempt(refused, account -> {
            if (firstStart.complete(token, form.site(), account).isPresent()) {
                signIn.as(account.email());
                UI.getCurrent().getPage().setLocation(".");
            } else {
                show(whereTheLinkIs(false));
            }
        });
        create.setEnabled(true);
    }

    private static Div whereTheLinkIs(boolean none) {
        var sheet = new Div(
                new Paragraph(
                        "The link to open the first account is where Countersign was started: in the terminal, or in its log."),
                new Code("http://…/setup?token=…"),
                new Paragraph("Each start without an account prints a new one, and it works once."));
        sheet.addClassName("sheet");
        return new Div(
                heading(
                        none ? "Almost there" : "This link no longer works",
                        none
                                ? "Nobody is an administrator here yet."
                                : "It was used already, or Countersign has been started again since."),
                sheet);
    }

    private static Div heading(String title, String words) {
        return new Div(new H1(title), new Paragraph(words));
    }
}
