package dev.countersign.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.countersign.access.FirstStart;
import dev.countersign.access.InvitationDoor;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.RefusedException;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/**
 * The frame of every view: the rail on the left (at the bottom on small screens) and the page beside it. Whoever was invited has nowhere else to
 * go, so there is no rail for them but a line that says who invites them.
 *
 * <p>What views show for other modules ({@code CardAside} and its like) is not reached from the views' own code, and the browser is sent what
 * is. What such pieces are made of is named here, so that every view has it.
 */
@Layout
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Rail rail;
    private boolean arrived;

    MainLayout(AuthenticationContext session, CurrentActor current, InvitationDoor invitations, FirstStart firstStart) {
        addClassName("shell");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        rail = new Rail();
        add(skipLink());
        var invitation = invitations.current();
        actor(session, current)
                .filter(actor -> invitation.isEmpty())
                .ifPresentOrElse(
                        actor -> {
                            rail.add(new UserMenu(actor, session::logout));
                            add(rail);
                        },
                        () -> addClassName("alone"));
        invitation.ifPresent(guest -> add(new GuestBar(guest, firstStart.site().name())));
        add(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.mark(event.getLocation());
        if (arrived) announce(event.getLocationChangeEvent().getTrigger());
        arrived = true;
    }

    /**
     * Begins the new page at its top, unless the reader went back to it, and takes the focus to its heading, so that those who hear the page
     * hear where they are; unless a field took it already.
     */
    private void announce(NavigationTrigger trigger) {
        UI.getCurrent().getPage().executeJs("""
                if ($0) scrollTo(0, 0);
                requestAnimationFrame(() => {
                  const content = document.getElementById('content');
                  if (content && !content.contains(document.activeElement))
                    (content.querySelector('h1') ?? content).focus({preventScroll: true});
                })""", trigger != NavigationTrigger.HISTORY);
    }

    /** Nobody, too, if the account was disabled meanwhile: then the page says so, and there is nothing to navigate to. */
    private static Optional<Actor> actor(AuthenticationContext session, CurrentActor current) {
        try {
            return session.isAuthenticated() ? Optional.of(current.get()) : Optional.empty();
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static Anchor skipLink() {
        var link = new Anchor("#content", "Skip to the content");
        link.addClassName("skip");
        link.getElement().setAttribute("router-ignore", true);
        link.getElement()
                .executeJs("this.addEventListener('click', e => {"
                        + "e.preventDefault(); document.getElementById('content').focus()})");
        return link;
    }
}
