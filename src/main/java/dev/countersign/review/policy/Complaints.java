package dev.countersign.review.policy;

import dev.countersign.kit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document, each with its place. */
final class Complaints {

    private static final int MOST = 50;

    private final List<Reason> reasons = new ArrayList<>();
    private boolean unknownMember;

    void about(String at, String message) {
        if (reasons.size() < MOST) reasons.add(new Reason(at, message));
    }

    void aboutUnknownMember(String at, String message) {
        unknownMember = true;
        about(at, message);
    }

    /** Adds a further reason, unless something was said of the same place already, or of what is around it or in it. */
    void besides(Reason reason) {
        if (reasons.stream().noneMatch(said -> isWithin(said.at(), reason.at()) || isWithin(reason.at(), said.at())))
            about(reason.at(), reason.message());
    }

    boolean concern(String at) {
        return reasons.stream().anyMatch(said -> isWithin(at, said.at()));
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** The stable name for programs of what is wrong. */
    String code() {
        return unknownMember ? "unknown-member" : "invalid-policy";
    }

    private static boolean isWithin(String around, String at) {
        return at.equals(around) || at.startsWith(around + "/");
    }
}
