package dev.countersign.kit;

import java.util.List;

/**
 * Why something is not done, in words for the person who asked. The same refusal disables a button, answers an API call and stops a service.
 *
 * @param kind what sort of refusal this is, which decides the HTTP status
 * @param code a stable name for programs, such as {@code parts-uncovered}
 * @param message one sentence for people
 * @param reasons the details, one for each part or field concerned; may be empty
 */
public record Refusal(Kind kind, String code, String message, List<Reason> reasons) {

    public Refusal {
        reasons = List.copyOf(reasons);
    }

    /** The sorts of refusal. */
    public enum Kind {
        /** It is not known who asks. */
        UNAUTHENTICATED,
        /** The input breaks a rule. */
        INVALID,
        /** This person may not do this. */
        FORBIDDEN,
        /** The thing named does not exist. */
        NOT_FOUND,
        /** Somebody saved a newer version. */
        STALE,
        /** The state of things does not allow it. */
        CONFLICT
    }

    /**
     * One detail of a refusal.
     *
     * @param at where: a JSON pointer, a part's key or a field's name
     * @param message what is wrong there and what would be right
     */
    public record Reason(String at, String message) {}

    /** A refusal without details. */
    public static Refusal of(Kind kind, String code, String message) {
        return new Refusal(kind, code, message, List.of());
    }

    /** The same refusal as an exception, to stop what was being done. */
    public RefusedException exception() {
        return new RefusedException(this);
    }

    /** The message and every reason, as one text of several lines. */
    public String inWords() {
        var words = new StringBuilder(message);
        for (var reason : reasons) words.append("\n• ").append(reason.message());
        return words.toString();
    }
}
