package dev.countersign.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.countersign.kit.CurrentActor;
import jakarta.annotation.security.PermitAll;

/** The frame of every view: the rail on the left (at the bottom on small screens) and the page beside it. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Rail rail;
    private boolean arrived;

    MainLayout(AuthenticationContext session, CurrentActor current) {
        addClassName("shell");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        rail = new Rail();
        add(skipLink());
        if (session.isAuthenticated()) {
            rail.add(new UserMenu(current.get(), session::logout));
            add(rail);
        } else {
            addClassName("alone");
        }
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
