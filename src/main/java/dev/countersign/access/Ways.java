package dev.countersign.access;

import dev.countersign.kit.MailAddress;
import dev.countersign.kit.Refusal.Reason;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two ways to somebody who is invited: on one comes the link, on the other the code to sign with. Who holds the one must not hold the other
 * by the same means.
 *
 * @param linkTo where the link is mailed to; null if the one who invites hands it over
 * @param codeTo where codes are mailed to; null if an editor tells them, such as by telephone
 * @param phone by which number to tell it, for the editor's eyes
 */
public record Ways(
        @Nullable MailAddress linkTo,
        @Nullable MailAddress codeTo,
        @Nullable @Size(max = 40) String phone) {

    /** Whether the link goes by mail. */
    public boolean linkIsMailed() {
        return linkTo != null;
    }

    /** Whether codes go by mail. */
    public boolean codeIsMailed() {
        return codeTo != null;
    }

    /** What is wrong with them, at the fields concerned. */
    List<Reason> objections() {
        return linkTo != null && linkTo.equals(codeTo)
                ? List.of(new Reason(
                        "/codeTo",
                        "The code needs another way than the link: another address, or an editor who tells it"))
                : List.of();
    }
}
