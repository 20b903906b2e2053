package dev.countersign.evidence;

import dev.countersign.kit.Json;
import dev.countersign.kit.PersonId;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/**
 * What was asked and said on the way to an edition.
 *
 * @param requests those made before the publication and after the one before
 * @param threads those opened before the publication in which something was said or done after the one before
 * @param names what people are called who were asked
 */
record ReviewTalk(List<ReviewRequest> requests, List<ReviewThread> threads, Map<PersonId, String> names) {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    Map<String, Object> json() {
        return Map.of(
                "requests", requests.stream().map(this::json).toList(),
                "threads", threads.stream().map(ReviewTalk::json).toList());
    }

    /** Whom a request asked, in words. */
    String asked(ReviewRequest request) {
        return switch (request.asked()) {
            case ReviewRequest.Asked.OfPerson one -> name(one.person());
            case ReviewRequest.Asked.Anyone anyone -> "anyone qualified for " + anyone.scope();
        };
    }

    /** What became of a request, in words. */
    String outcome(ReviewRequest request) {
        return switch (request.state()) {
            case ReviewRequest.State.Waiting waiting -> "not answered";
            case ReviewRequest.State.Accepted accepted -> "accepted by " + name(accepted.by());
            case ReviewRequest.State.Declined declined -> "declined: " + declined.reason();
            case ReviewRequest.State.Fulfilled fulfilled -> "fulfilled by sign-off " + fulfilled.signOff();
            case ReviewRequest.State.Reassigned to -> "%s asked %s instead".formatted(to.by(), name(to.to()));
            case ReviewRequest.State.Cancelled cancelled ->
                "taken back by %s: %s".formatted(cancelled.by(), cancelled.why());
        };
    }

    /** How a thread ended, in words. */
    static String outcome(ReviewThread thread) {
        return switch (thread.state()) {
            case ReviewThread.State.Open open -> "still open";
            case ReviewThread.State.Resolved done -> "resolved by " + done.by().name();
            case ReviewThread.State.WavedOn done ->
                "waved on by %s, who opened it".formatted(done.by().name());
        };
    }

    /** What somebody did in a thread, in words. */
    static String act(ReviewThread.Entry entry) {
        return switch (entry) {
            case ReviewThread.Entry.Comment comment -> "wrote";
            case ReviewThread.Entry.Resolved resolved -> "resolved it";
            case ReviewThread.Entry.WavedOn wavedOn -> "waved it on";
            case ReviewThread.Entry.Reopened reopened -> "took it up again";
        };
    }

    /** The people whom a request names. */
    static Stream<PersonId> people(ReviewRequest request) {
        var asked = request.asked() instanceof ReviewRequest.Asked.OfPerson one
                ? Stream.of(one.person())
                : Stream.<PersonId>of();
        var answered = switch (request.state()) {
            case ReviewRequest.State.Accepted accepted -> Stream.of(accepted.by());
            case ReviewRequest.State.Reassigned reassigned -> Stream.of(reassigned.to());
            case ReviewRequest.State.Waiting waiting -> Stream.<PersonId>of();
            case ReviewRequest.State.Declined declined -> Stream.<PersonId>of();
            case ReviewRequest.State.Fulfilled fulfilled -> Stream.<PersonId>of();
            case ReviewRequest.State.Cancelled cancelled -> Stream.<PersonId>of();
        };
        return Stream.concat(asked, answered);
    }

    private String name(PersonId person) {
        return Objects.requireNonNullElse(names.get(person), person.value());
    }

    private Map<String, Object> json(ReviewRequest request) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", request.id());
        members.put("asked", asked(request));
        members.put("by", request.by());
        members.put("at", request.at());
        if (request.due() != null) members.put("due", request.due());
        if (request.note() != null) members.put("note", request.note());
        members.put("outcome", outcome(request));
        members.put("state", typed(request.state()));
        members.put("turns", request.turns().stream().map(ReviewTalk::typed).toList());
        return members;
    }

    private static Map<String, Object> json(ReviewThread thread) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", thread.id());
        members.put("anchor", thread.anchor());
        members.put("outcome", outcome(thread));
        members.put("entries", thread.entries().stream().map(ReviewTalk::typed).toList());
        return members;
    }

    /** A value of a sealed type with the name of its kind. */
    private static Map<String, Object> typed(Record value) {
        var members = new LinkedHashMap<String, Object>();
        var kind = value.getClass().getSimpleName();
        members.put("is", kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1));
        members.putAll(Json.MAPPER.convertValue(value, MEMBERS));
        return members;
    }

    private static Map<String, Object> typed(ReviewRequest.State state) {
        return typed((Record) state);
    }

    private static Map<String, Object> typed(ReviewRequest.Turn turn) {
        return typed((Record) turn);
    }

    private static Map<String, Object> typed(ReviewThread.Entry entry) {
        return typed((Record) entry);
    }
}
