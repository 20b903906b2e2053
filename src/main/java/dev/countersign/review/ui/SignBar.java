package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The bar at the foot of the review page: what would be signed and as what, or why nothing can be. */
final class SignBar extends Section {

    private SignBar(Component... content) {
        super(content);
        addClassName("sign-bar");
        getElement().setAttribute("aria-label", "Your signature");
    }

    /** For somebody who signs. */
    static SignBar signing(int parts, String letters, Runnable onRequestChanges, Runnable onSign) {
        var words = parts == 0 ? new Span("Nothing here needs your signature now") : will(parts, letters);
        var requesting = new Button("Request changes", click -> onRequestChanges.run());
        var signing = new Button("Sign %s…".formatted(counted(parts)), click -> onSign.run());
        signing.addThemeName("primary");
        signing.setEnabled(parts > 0);
        words.setId("sign-words");
        signing.getElement().setAttribute("aria-describedby", "sign-words");
        return new SignBar(words, requesting, signing);
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
