package dev.countersign.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import dev.countersign.access.Invitation;
import dev.countersign.access.InvitedSignIn;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.When;

/**
 * Where the link of an invitation leads. Looking at it opens nothing: only the button uses the link up, since programs that look into letters
 * follow the links in them.
 */
@Route(value = "invitation/:link", autoLayout = false)
@PageTitle("Invitation · Countersign")
@AnonymousAllowed
class InvitationView extends Main implements BeforeEnterObserver {

    private final transient InvitedSignIn signIn;
    private final String site;
    private final Div inside = new Div();

    InvitationView(InvitedSignIn signIn, FirstStart firstStart) {
        this.signIn = signIn;
        this.site = firstStart.site().name();
        addClassName("door");
        inside.addClassName("inside");
        add(inside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var link = event.getRouteParameters().get("link").orElse("");
        try {
            invite(link, signIn.look(link));
        } catch (RefusedException refused) {
            say(refused.refusal());
        }
    }

    private void invite(String link, Invitation invitation) {
        var terms = invitation.terms();
        var open = new Button("Open the text", click -> open(link));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setDisableOnClick(true);
        var sheet = new Div(
                new Paragraph(
                        "You can read it as readers will, comment, ask for changes, and sign what your credentials qualify you for."),
                new Paragraph(
                        "The link works once, in this browser, until %s. To sign you need a code that reaches you by another way."
                                .formatted(When.written(Day.of(terms.until())))),
                open);
        sheet.addClassName("sheet");
        show(
                "You are invited to review a text",
                "%s, %s of %s asks you".formatted(terms.name(), terms.byName(), site),
                sheet);
    }

    private void open(String link) {
        try {
            var invitation = signIn.enter(link);
            // Replaced, so that going back does not lead to a link that is used up
            UI.getCurrent()
                    .getPage()
                    .executeJs(
                            "location.replace(new URL($0, document.baseURI))",
                            "review/" + invitation.terms().article());
        } catch (RefusedException refused) {
            say(refused.refusal());
        }
    }

    private void say(Refusal refusal) {
        var sheet = new Div(new Paragraph(refusal.message()));
        sheet.addClassName("sheet");
        show(title(refusal.code()), "An invitation of " + site, sheet);
    }

    private static String title(String code) {
        return switch (code) {
            case "link-used" -> "This link was used";
            case "invitation-expired" -> "This invitation has expired";
            case "invitation-revoked" -> "This invitation was taken back";
            case "has-account" -> "You have an account by now";
            case "signed-in" -> "Somebody is signed in here";
            default -> "This link opens nothing";
        };
    }

    private void show(String title, String words, Div sheet) {
        var sign = new Span("C");
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        inside.removeAll();
        inside.add(sign, new Div(new H1(title), new Paragraph(words)), sheet);
    }
}
