package dev.countersign.kit.ui;

import com.vaadin.flow.component.html.Div;
import dev.countersign.kit.RichText;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Rich text as readers will see it, in the reading face. */
public final class ReadingText extends Div {

    private static final Safelist ALLOWED = Safelist.none()
            .addTags("p", "h3", "h4", "blockquote", "ul", "ol", "li", "a", "cite", "strong", "em", "sub", "sup")
            .addTags("code", "br", "ins", "del")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .preserveRelativeLinks(true);

    /** A text to read. */
    public ReadingText(RichText text) {
        this(text.html());
    }

    /** Text that is HTML already, such as a marked difference; everything but harmless markup is taken out. */
    public ReadingText(String html) {
        addClassName("reading");
        getElement().setProperty("innerHTML", Jsoup.clean(html, "https://countersign.invalid/", ALLOWED));
    }
}
