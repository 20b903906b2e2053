package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads, changes and saves a request, once for each change, for whoever decides what becomes of it. */
@Component
class ChangingRequests {

    private static final int MOST_WORDS = 2_000;

    private final Requests requests;
    private final Once once;
    private final InstantSource clock;

    ChangingRequests(Requests requests, Once once, InstantSource clock) {
        this.requests = requests;
        this.once = once;
        this.clock = clock;
    }

    ReviewRequest get(RequestId id) {
        return requests.findById(id)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-request", "There is no request " + id + ".")
                        .exception());
    }

    /** Changes a request, unless this very change was made already. */
    ReviewRequest of(String change, RequestId id, UnaryOperator<ReviewRequest> step) {
        return Saving.again(() -> {
            var request = get(id);
            if (isMade(change, request)) return request;
            var changed = step.apply(request);
            return changed.equals(request) ? request : requests.save(changed);
        });
    }

    boolean isMade(String change, ReviewRequest request) {
        return once.includes(change, request);
    }

    StateChange change(String type, ReviewRequest request, Actor by) {
        return change(type, request, by, Map.of());
    }

    StateChange change(String type, ReviewRequest request, Actor by, Map<String, String> more) {
        var details = new HashMap<>(request.details());
        details.putAll(more);
        return StateChange.of(type, "articles/" + request.article(), by, clock.instant(), details);
    }

    /** A change that nobody made but the product itself. */
    StateChange change(String id, String type, ReviewRequest request, @Nullable String why, Map<String, String> more) {
        var details = new HashMap<>(request.details());
        details.putAll(more);
        return new StateChange(
                id, type, "articles/" + request.article(), null, "Countersign", clock.instant(), why, details);
    }

    /** Words that must be said, of at most 2,000 characters. */
    static String words(String at, @Nullable String words, String otherwise) {
        if (words == null || words.isBlank()) throw invalid("words-missing", at, otherwise);
        if (words.length() > MOST_WORDS) throw invalid("invalid-content", at, "It has at most 2,000 characters");
        return words.strip();
    }

    private static RuntimeException invalid(String code, String at, String words) {
        return new Refusal(INVALID, code, words + ".", List.of(new Reason(at, words))).exception();
    }
}
