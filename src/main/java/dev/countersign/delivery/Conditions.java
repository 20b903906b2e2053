package dev.countersign.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the caller has already what it asks for (RFC 9110, section 13). */
final class Conditions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private Conditions() {}

    /**
     * Whether nothing has changed for the caller. The tag of either coding will do, since both say the same; a date counts only where no tag
     * was sent.
     */
    static boolean unchanged(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince, Answer answer) {
        if (ifNoneMatch != null) return names(ifNoneMatch, answer);
        if (ifModifiedSince == null || answer.lastModified() == null) return false;
        var since = date(ifModifiedSince);
        return since != null && !answer.lastModified().isAfter(since);
    }

    private static boolean names(String ifNoneMatch, Answer answer) {
        if (ifNoneMatch.strip().equals("*")) return true;
        var tags = TAG.matcher(ifNoneMatch);
        while (tags.find()) {
            var tag = tags.group(1);
            if (tag.equals(answer.plain().tag()) || tag.equals(answer.gzip().tag())) return true;
        }
        return false;
    }

    private static @Nullable Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null; // a date that is none sets no condition
        }
    }
}
