package dev.countersign.faults;

/** How the application says that it cannot. */
final class Refusals {

    private Refusals() {}

    /** Whether this is a problem document of this status with a sentence for people, and not the one for what nobody foresaw. */
    static boolean isInWords(Reply reply, int status) {
        return reply.answer()
                .filter(answer -> answer.status() == status)
                .filter(answer ->
                        answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json"))
                .filter(answer -> !answer.code().isEmpty() && !answer.code().equals("internal"))
                .filter(answer -> answer.body().path("detail").asString("").contains(" "))
                .isPresent();
    }
}
