package dev.countersign.faults;

import dev.countersign.faults.Ledger.SignedPart;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to an article between its writers and its readers: reviews, signatures, publication and withdrawal. */
record Editing(Desk desk, Ledger ledger, Writing writing, Choice choice, Cast cast) {

    /** Has signed what is open, and mostly publishes then. */
    void bringOut(String article, Account by) {
        desk.look("articles/" + article + "/coverage", by).ifPresent(coverage -> {
            var open = new ArrayList<SignedPart>();
            coverage.body()
                    .path("parts")
                    .valueStream()
                    .filter(part -> !isCovered(part))
                    .forEach(part -> open.add(new SignedPart(
                            part.path("key").asString(), part.path("digest").asString())));
            if (!open.isEmpty()) desk.sign(choice.of(cast.reviewers()), article, open);
            if (choice.inHundred(80)) publish(article, by);
        });
    }

    private void publish(String article, Account by) {
        var state = ledger.published(article);
        var answer = desk.act(
                by.authorization(),
                new Act("article.published", "articles/" + article),
                "articles/" + article + "/publications",
                json(),
                edition -> {
                    var number = edition.body().path("edition").asInt();
                    state.acknowledged(number);
                    say(
                            article,
                            state.seen(number, edition.body().path("digest").asString("")));
                });
        if (answer.isEmpty()) state.perhapsPublished();
    }

    /** Withdraws it if it is live. */
    void withdraw(String article, Account by) {
        desk.read(Kind.ARTICLE, article, by)
                .map(read -> EditionsWhole.live(read.body()))
                .filter(live -> live != PublicState.NOTHING)
                .ifPresent(live -> withdraw(article, live, by));
    }

    private void withdraw(String article, int live, Account by) {
        var state = ledger.published(article);
        var body = json().put("edition", live)
                .put("reason", writing.sentence("claim"))
                .put("severity", "inaccurate");
        var answer = desk.act(
                by.authorization(),
                new Act("article.withdrawn", "articles/" + article),
                "articles/" + article + "/withdrawals",
                body,
                withdrawn -> state.acknowledged(PublicState.NOTHING));
        if (answer.isEmpty()) state.perhapsWithdrawn();
    }

    /** Asks for a review. */
    void askForReview(String article, Account by) {
        desk.act(
                by.authorization(),
                new Act("review.asked", "articles/" + article),
                "articles/" + article + "/requests",
                oneScope().put("note", writing.sentence("draft")),
                asked -> {});
    }

    /** Says what should change, and hands it back to the writers. */
    void askForChanges(String article) {
        var reviewer = choice.of(cast.reviewers());
        desk.act(
                reviewer.authorization(),
                new Act("thread.opened", "articles/" + article),
                "articles/" + article + "/threads",
                json().put("part", "composition").put("words", writing.sentence("draft")),
                opened -> {});
        desk.act(
                reviewer.authorization(),
                new Act("review.changesRequested", "articles/" + article),
                "articles/" + article + "/change-requests",
                json().put("note", writing.sentence("draft")),
                asked -> {});
    }

    private static boolean isCovered(JsonNode part) {
        return part.path("covered").asBoolean();
    }

    private void say(String article, List<String> wrong) {
        wrong.forEach(finding -> ledger.find("articles/" + article + ": " + finding));
    }

    /** One scope makes one request, so that the audit trail tells of one. */
    private static ObjectNode oneScope() {
        var body = json();
        body.putArray("scopes").add("general-health");
        return body;
    }

    private static ObjectNode json() {
        return Client.MAPPER.createObjectNode();
    }
}
