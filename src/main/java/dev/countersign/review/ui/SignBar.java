package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.Glyph;
import java.util.Optional;

/** The bar at the foot of the review page, within reach of a thumb: what would be signed and as what, or why nothing can be. */
final class SignBar extends Section {

    /** What a reader can do with the text as a whole. */
    interface Follower {

        void requestsChanges();

        void signs();

        void renews();

        void asksForShortcuts();
    }

    private SignBar(Component... content) {
        super(content);
        addClassName("sign-bar");
        getElement().setAttribute("aria-label", "Your signature");
    }

    /**
     * For somebody who signs.
     *
     * @param parts how many wait for them
     * @param renewable whether everything is covered as it is live, so that they could review it again without a change
     * @param mayNotRequest why they may not hand the text back; empty if they may
     */
    static SignBar signing(
            int parts, boolean renewable, Optional<Refusal> mayNotRequest, String letters, Follower follower) {
        var words = parts == 0 ? new Span("Nothing here needs your signature now") : will(parts, letters);
        words.setId("sign-words");
        var next = new Button("Next", Glyph.DOWN.icon());
        next.setAriaLabel("Next part that needs you");
        next.addClassName("next");
        next.setVisible(parts > 0);
        next.getElement().executeJs("this.addEventListener('click', () => window.countersignReading?.move(1))");
        var requesting = new Button("Request changes", click -> follower.requestsChanges());
        requesting.setEnabled(mayNotRequest.isEmpty());
        var signing = new Button("Sign %s…".formatted(counted(parts)), click -> follower.signs());
        signing.addThemeName("primary");
        signing.addClassName("signing");
        signing.setEnabled(parts > 0);
        signing.setVisible(parts > 0 || !renewable);
        signing.getElement().setAttribute("aria-describedby", "sign-words");
        var renewing = new Button("Reviewed, no change…", click -> follower.renews());
        renewing.addThemeName("primary");
        renewing.addClassName("signing");
        renewing.setVisible(parts == 0 && renewable);
        var shortcuts = new Button(Glyph.KEYBOARD.icon(), click -> follower.asksForShortcuts());
        shortcuts.setAriaLabel("Keyboard shortcuts");
        shortcuts.setTooltipText("Keyboard shortcuts: ?");
        shortcuts.addThemeName("tertiary");
        shortcuts.addClassName("shortcuts");
        var about = new Div(words);
        about.addClassName("about");
        mayNotRequest.map(Refusal::message).map(Paragraph::new).ifPresent(why -> {
            why.addClassNames("soft", "small");
            why.setId("request-words");
            requesting.getElement().setAttribute("aria-describedby", "request-words");
            about.add(why);
        });
        var buttons = new Div(next, requesting, signing, renewing, shortcuts);
        buttons.addClassName("buttons");
        return new SignBar(about, buttons);
    }

    /** For somebody who only reads here, and why. */
    static SignBar reading(String why) {
        return new SignBar(new Paragraph("You are reading only. " + why));
    }

    private static Span will(int parts, String letters) {
        var words = new Span(new Text("You will sign "), strong(counted(parts)));
        if (!letters.isEmpty()) words.add(new Text(" as "), strong(letters));
        return words;
    }

    private static HtmlComponent strong(String words) {
        var strong = new HtmlComponent("strong");
        strong.getElement().setText(words);
        return strong;
    }

    private static String counted(int parts) {
        return parts == 1 ? "1 part" : parts + " parts";
    }
}
