package dev.countersign.importing;

import dev.countersign.importing.Leftover.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises lines that belong to the page from which a post was copied. */
final class PageFurniture {

    private static final int LONGEST = 240;
    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?";
    static final String DATE = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:" + MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:de )?" + MONTH
            + ",? (?:de )?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|" + MONTH + " \\d{4})";
    private static final String LABELLED_DATE =
            "(?:(?:last |first |next |page )?(?:published|updated|posted|reviewed|review(?: due| date)?|modified|date|medically reviewed|fecha|publicado|actualizado)(?: on| el)?:? ?)?"
                    + DATE + "(?: (?:at )?\\d{1,2}:\\d{2}(?: ?[ap]m)?)?";
    private static final String READING =
            "\\d{1,3}[ -]?(?:min|mins|minute|minutes)\\.?(?: to)? (?:read|reading)(?: time)?|(?:reading|read) time:? .{1,20}|estimated read.{1,30}";

    private static final Map<Pattern, Kind> PATTERNS = patterns();

    private PageFurniture() {}

    /** What sort of page furniture a line is; empty if it is none. */
    static Optional<Kind> of(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        return PATTERNS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, Kind> patterns() {
        var patterns = new LinkedHashMap<Pattern, Kind>();
        put(
                patterns,
                Kind.NAVIGATION,
                "(?:top|bottom|end) of page",
                "back to (?:top|blog|all posts|home|articles|news)",
                "(?:skip|jump) to (?:\\w+ ){0,2}(?:content|navigation|article)",
                "(?:main |toggle |open |close )?(?:menu|navigation|nav)",
                "home|blogs?|about(?: us)?|services|contact(?: us)?|shop|store|cart(?: \\(\\d+\\))?|log ?in|sign in|log ?out|register|my account|search(?:\\W{0,3}| .{0,20}…)?|close|loading\\W*|pricing|careers|gift cards|locations?|team|our team|testimonials|events|faqs? page|book (?:now|online)|get started|learn more|read more|see more|show more|load more|more|next|previous|prev|print|advertisement|advert|ad|sponsored|inicio|saltar al contenido",
                "(?:previous|prev|next)(?: (?:post|article))?\\s*[:→←»«>].*",
                "(?=(?:.*\\b(?:home|about|services|blog|contact|shop|fees|team|faqs?|prices|patients|reviews)\\b){3})[^.,:;!?]{0,160}",
                "[^›».!?]{2,40}(?: [›»] [^›».!?]{2,60}){1,6}",
                "(?!\\d{4}-\\d)(?:(?:call|phone|tel|telephone|ring|t|fax)(?: us)?(?: (?:now|today))?\\s*[:|]?\\s*)?[+(]?\\d[()\\d .-]{6,20}",
                "(?:request|make|schedule)(?: an?)? (?:appointment|consultation|visit)",
                "submit(?: an?)? comment|view privacy policy.{0,40}",
                "was this (?:article |page |post )?helpful\\b.{0,40}",
                "see all(?: posts)?|post not marked as liked",
                "← .{1,100}",
                ".{1,100} [→»]",
                "(?:home|blog|inicio) ?(?:[›»>/|→·] ?.{1,60}){1,6}",
                "(?:\\p{L}[\\p{L}&' ]{1,20} ?[|›»·•] ?){2,10}\\p{L}[\\p{L}&' ]{1,20}",
                "(?:\\d+ )?comments?(?: \\(\\d+\\))?|leave a (?:comment|reply).*|no comments(?: yet)?|\\d+ views?|\\d+ likes?|likes?|reply|posted in .{1,60}|filed under:? .{1,80}|written in .{1,40}");
        put(
                patterns,
                Kind.NEWSLETTER,
                "(?:please )?(?:subscribe|sign up|join|register)\\b.{0,80}\\b(?:newsletters?|mailing list|inbox|e-?mail list|updates|e-?mails?|blogs?|list)\\b.{0,120}",
                "subscribe(?: now| today)?[.!]?",
                "(?:enter|your) (?:your )?e-?mail(?: address)?(?: here)?\\*?",
                "(?:get|receive|want)\\b.{0,80}\\b(?:your|to your|straight to your) inbox\\b.{0,60}",
                "(?:newsletter|join our newsletter|thanks for (?:subscribing|submitting).*)",
                "suscríbete.{0,120}");
        put(
                patterns,
                Kind.NAVIGATION,
                "your e-?mail address will not be published.{0,80}",
                "required fields are marked.{0,20}",
                "save my name, e-?mail.{0,80}");
        put(
                patterns,
                Kind.SHARING,
                "(?:please )?(?:share|tweet|pin|like|follow|save)(?: (?:this|it|us|me|on|via|post|article|page|now)\\b.{0,80})?\\W*",
                "(?:facebook|twitter|x|instagram|linkedin|pinterest|whatsapp|e-?mail|copy link|link copied|tiktok|youtube|reddit|pin it|tweet)(?:[ |,·•]+(?:facebook|twitter|x|instagram|linkedin|pinterest|whatsapp|e-?mail|copy link|tiktok|youtube|reddit|print))*",
                "(?:follow|find|connect with|like) us (?:on|at)\\b.{0,80}",
                "\\d+ shares?",
                "comparte(?: .{0,60})?");
        put(
                patterns,
                Kind.LEGAL,
                "(?:copyright|©|\\(c\\)).{0,200}",
                ".{0,160}\\ball rights reserved\\b.{0,60}",
                "(?:this (?:web)?site uses|we use) cookies.{0,200}",
                "(?:(?:this|our|the) )?(?:post|page|article|site|blog)?.{0,20}\\bcontains? affiliate links\\b.{0,120}",
                "(?:accept|reject|manage)(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences)|cookies?",
                "(?:privacy (?:policy|notice)|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|accessibility(?: statement)?|sitemap|disclaimer|imprint)(?: ?[|·•] ?.{1,80})?",
                "powered by .{1,60}");
        put(
                patterns,
                Kind.DATE,
                LABELLED_DATE + "(?:\\s*[.,|·•—–-]?\\s*" + LABELLED_DATE + "){0,3}\\.?",
                LABELLED_DATE + "(?: in [^.|·]{2,40}?)?(?:\\s*[|·•—–-]\\s*(?:" + READING + "))?",
                READING,
                "(?:(?:last )?(?:published|updated|posted)(?: on)?:? ?)?" + DATE + "\\s*[|·•—–-]\\s*(?:" + READING
                        + ")");
        put(
                patterns,
                Kind.CAPTION,
                "\\[?(?:image|photo|picture|figure|alt(?: text)?|caption|foto)\\s*(?:\\d+)?\\s*(?:by|:|credit|courtesy|source|description|de)\\s?.{0,160}",
                "(?:photo|image) (?:by|credit|courtesy|via).{0,100}",
                "\\(?(?:getty|shutterstock|unsplash|istock|pexels|adobe stock).{0,60}");
        put(
                patterns,
                Kind.METADATA,
                "(?:tags?|categor(?:y|ies)|topics?|keywords|etiquetas)\\s*: .{1,160}",
                "#\\w+(?: #\\w+)*");
        return patterns;
    }

    private static void put(Map<Pattern, Kind> patterns, Kind kind, String... alternatives) {
        for (var alternative : alternatives) patterns.put(Words.pattern("(?:" + alternative + ")"), kind);
    }
}
