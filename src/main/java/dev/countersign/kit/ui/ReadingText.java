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
            .addAttributes("cite", "data-reference")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .preserveRelativeLinks(true);

    /** A text to read. */
    public ReadingText(RichText text) {
        this(text.html());
    }

    /** Text that is HTML already, such as a marked difference; everything but harmless markup is taken out. */
    public ReadingText(String html) {
        addClassName("reading");
        getElement().setProperty("innerHTML", cited(Jsoup.clean(html, "https://countersign.invalid/", ALLOWED)));
    }

    /** Names the reference behind each piece of text that rests on one. */
    private static String cited(String html) {
        if (!html.contains("data-reference")) return html;
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (var cite : page.select("cite[data-reference]"))
            cite.appendElement("sup")
                    .addClass("cited")
                    .attr("data-reference", cite.attr("data-reference"))
                    .text(cite.attr("data-reference"));
        return page.body().html();
    }
}
