package dev.countersign.notice;

import dev.countersign.kit.Absent;
import dev.countersign.kit.InvitationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told, in words. Of an article it names the title and nothing else, since mail is read by others; and it holds no secret.
 *
 * @param subject one line
 * @param lines paragraphs
 * @param path the page on which to act, without the address of the site; null for none
 * @param why why they get it, as a sentence
 * @param enclosed a secret that is put in when it is sent, and kept nowhere; null for none
 */
public record Letter(
        Topic topic,
        String subject,
        List<String> lines,
        @Nullable String path,
        String why,
        @Nullable Enclosed enclosed) {

    public Letter {
        lines = Absent.orEmpty(lines);
    }

    /** A letter without a secret. */
    static Letter of(Topic topic, String subject, String path, String why, String... lines) {
        return new Letter(topic, subject, List.of(lines), path, why, null);
    }

    /** A secret that a letter is to bring: of this kind, for this invitation. */
    public record Enclosed(Kind kind, InvitationId invitation) {}

    /** The kinds of secrets. */
    public enum Kind {
        LINK,
        CODE
    }
}
