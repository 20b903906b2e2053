package dev.countersign.notice;

import dev.countersign.access.FirstStart;
import dev.countersign.access.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts a letter on paper: greeting, words, link, why they get it. */
@Component
class Writing {

    private final FirstStart firstStart;
    private final SiteAddress site;

    Writing(FirstStart firstStart, SiteAddress site) {
        this.firstStart = firstStart;
        this.site = site;
    }

    /**
     * The letter as it goes out.
     *
     * @param name of the reader
     * @param link where to act, if anywhere
     * @param code six digits to bring, if any
     * @param mayChoose whether the reader can say that they want no more of these
     */
    Post.Written write(Letter letter, String name, @Nullable String link, @Nullable String code, boolean mayChoose) {
        var siteName = firstStart.site().name();
        var foot = new ArrayList<String>();
        foot.add("You get this from %s because %s".formatted(siteName, letter.why()));
        if (mayChoose) foot.add("What you get by mail, and how often, is yours to choose: " + site.of("mail"));
        return new Post.Written(
                "%s · %s".formatted(oneLine(letter.subject()), oneLine(siteName)),
                text(letter.lines(), name, link, code, foot),
                html(letter.lines(), name, link, code, foot));
    }

    String address(String path) {
        return site.of(path);
    }

    private static String text(
            List<String> lines, String name, @Nullable String link, @Nullable String code, List<String> foot) {
        var all = new ArrayList<String>();
        all.add("Hello " + name + ",");
        all.addAll(lines);
        if (code != null) all.add("    " + code);
        if (link != null) all.add(link);
        all.add("--\n" + String.join("\n", foot));
        return String.join("\n\n", all) + "\n";
    }

    private static String html(
            List<String> lines, String name, @Nullable String link, @Nullable String code, List<String> foot) {
        var page = new StringBuilder(
                "<div style=\"font: 16px/1.5 system-ui, sans-serif; max-width: 36em\"><p>Hello %s,</p>"
                        .formatted(HtmlUtils.htmlEscape(name)));
        for (var line : lines)
            page.append("<p>")
                    .append(HtmlUtils.htmlEscape(line).replace("\n", "<br>"))
                    .append("</p>");
        if (code != null)
            page.append("<p style=\"font: 28px monospace; letter-spacing: .2em\">")
                    .append(code)
                    .append("</p>");
        if (link != null) page.append("<p><a href=\"%1$s\">%1$s</a></p>".formatted(HtmlUtils.htmlEscape(link)));
        page.append("<p style=\"font-size: 13px; color: #666\">")
                .append(HtmlUtils.htmlEscape(String.join("\n", foot)).replace("\n", "<br>"))
                .append("</p></div>");
        return page.toString();
    }

    /** A title with a line break in it must not become a head of its own. */
    private static String oneLine(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
