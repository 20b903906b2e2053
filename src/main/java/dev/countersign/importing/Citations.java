package dev.countersign.importing;

import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a list of sources: its words stay as they are, what identifies it is found by form. */
final class Citations {

    private static final int LONGEST = 500;
    private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s,;)\\]]{1,200})");
    private static final Pattern PMID =
            Pattern.compile("(?i)\\bPMID:?\\s*(\\d{1,9})\\b|pubmed\\.ncbi\\.nlm\\.nih\\.gov/(\\d{1,9})\\b");
    private static final Pattern URL = Pattern.compile("https?://[^\\s)\\]>,;]{3,900}");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])((?:19|20)\\d{2})(?![\\d/-])");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^\\w{1,6}]:\\s+\\S");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\[\\^?\\w{1,6}]:?|\\d{1,3}[.)])\\s*");

    private Citations() {}

    /** Whether a text is a note at the foot of a text in Markdown: {@code [^1]: …}. */
    static boolean isFootnote(String text) {
        return FOOTNOTE.matcher(text).lookingAt() && text.length() <= LONGEST;
    }

    /** Whether a text has a year and a DOI or a number in PubMed, as only an entry of a list of sources has. */
    static boolean isIdentified(String text) {
        return text.length() <= LONGEST
                && YEAR.matcher(text).find()
                && (DOI.matcher(text).find() || PMID.matcher(text).find());
    }

    /** The reference that an entry describes; empty if it is too long to be one. */
    static Optional<Reference> of(String key, Passage entry) {
        var text = NUMBER.matcher(entry.text()).replaceFirst("");
        if (text.length() > LONGEST || text.isBlank()) return Optional.empty();
        var url = first(URL, text);
        if (url == null)
            url = entry.link()
                    .map(link -> link.href())
                    .filter(href -> URL.matcher(href).matches())
                    .orElse(null);
        return Optional.of(new Reference(
                key,
                text,
                List.of(),
                null,
                null,
                first(YEAR, text),
                null,
                null,
                withoutEnd(first(DOI, text)),
                first(PMID, text),
                withoutEnd(url),
                null,
                null,
                null,
                null));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) return null;
        for (int group = 1; group <= matcher.groupCount(); group++)
            if (matcher.group(group) != null) return matcher.group(group);
        return matcher.group();
    }

    private static @Nullable String withoutEnd(@Nullable String text) {
        return text == null ? null : text.replaceAll("[.,;]+$", "");
    }
}
