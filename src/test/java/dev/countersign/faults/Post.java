package dev.countersign.faults;

import java.util.function.Consumer;

/**
 * A request that makes or does something once, however often it is sent: it carries an idempotency key.
 *
 * @param marker words by which the thing it makes is known, or the name of what it does
 * @param makes whether it makes something new, which nothing can stand in the way of
 * @param done enters in the ledger what it made, from the answer
 */
record Post(Client.Request request, String marker, boolean makes, Consumer<Reply.Answered> done) {

    /** A post that was answered, with what tells its answer from others. */
    record Answered(Post post, int status, String identity) {

        static Answered of(Post post, Reply.Answered answer) {
            return new Answered(post, answer.status(), identity(answer));
        }

        /** Whether the same came back. */
        boolean isSame(Reply.Answered again) {
            return again.status() == status && identity(again).equals(identity);
        }

        private static String identity(Reply.Answered answer) {
            var body = answer.body();
            return body.path("id").asString("") + "/" + body.path("edition").asString("") + "/"
                    + body.path("digest").asString("");
        }
    }

    @Override
    public String toString() {
        return request.method() + " " + request.path() + " (" + marker + ")";
    }
}
