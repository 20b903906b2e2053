package dev.countersign.article.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;

/** A picture with its alternative text written below, since that is signed too. */
final class Picture extends Div {

    Picture(dev.countersign.kit.Image image) {
        addClassName("picture");
        if (image.src().isBlank()) {
            add(new Paragraph("No picture chosen yet"));
            return;
        }
        var alternative = new Paragraph("Alternative text: " + image.alt());
        alternative.addClassName("soft");
        add(new Image(image.src(), image.alt()), alternative);
    }
}
