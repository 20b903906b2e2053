package dev.countersign.faults;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came back from one request, if anything did. */
sealed interface Reply {

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     * @param body as JSON; missing where there was none
     */
    record Answered(int status, Map<String, String> headers, JsonNode body) implements Reply {

        /** The entity tag, as a change must name it. */
        String tag() {
            return headers.getOrDefault("etag", "");
        }

        /** Which save this is: the last number of the entity tag. It grows with each. */
        long version() {
            var digits = tag().replaceAll(".*?(\\d+)\"?$", "$1");
            return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
        }

        /** The stable name of a refusal. */
        String code() {
            return body.path("code").asString("");
        }
    }

    /** None: the connection broke, or time ran out. What was asked may have been done. */
    record Silent(String why) implements Reply {}

    /** What an answer lets the asker conclude. */
    enum Verdict {
        /** It is done, and must stay so. */
        DONE,
        /** It was refused, and must not have been done. */
        REFUSED,
        /** Nobody knows. */
        OPEN
    }

    /** What may be concluded from this. */
    default Verdict verdict() {
        return switch (this) {
            case Silent silent -> Verdict.OPEN;
            case Answered answered when answered.status() < 300 -> Verdict.DONE;
            case Answered answered when answered.status() < 500 -> Verdict.REFUSED;
            case Answered answered -> Verdict.OPEN;
        };
    }

    /** The answer; nothing if there was none. */
    default Optional<Answered> answer() {
        return this instanceof Answered answered ? Optional.of(answered) : Optional.empty();
    }

    /** What is concluded, for messages. */
    default String inWords() {
        return switch (this) {
            case Silent silent -> "no answer (" + silent.why() + ")";
            case Answered answered -> answered.status() + (answered.status() < 300 ? "" : " " + answered.body());
        };
    }
}
