package dev.countersign.faults;

import dev.countersign.faults.Ledger.SignedPart;
import dev.countersign.faults.Ledger.Thing;
import dev.countersign.review.DefaultPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Asks the application to do things, and enters in the ledger what it says to that. Nothing is done past this desk. */
final class Desk {

    static final String MANAGE = "manage/";

    private final Client client;
    private final Ledger ledger;
    private final Choice choice;
    private final Set<Integer> expectedFailures;
    private volatile boolean silent;

    /** @param expectedFailures the statuses above 499 that are no fault here, because something is amiss on purpose */
    Desk(Client client, Ledger ledger, Choice choice, Set<Integer> expectedFailures) {
        this.client = client;
        this.ledger = ledger;
        this.choice = choice;
        this.expectedFailures = expectedFailures;
    }

    /** Reads something of the house, and remembers what it said. */
    Optional<Reply.Answered> read(Kind kind, String id, Account as) {
        var reply = client.get(MANAGE + kind.path(id), as);
        reply.answer().filter(answer -> answer.status() == 200).ifPresent(answer -> note(kind, id, answer));
        return done(reply, kind.path(id));
    }

    /** Reads anything else. */
    Optional<Reply.Answered> look(String path, Account as) {
        return done(client.get(MANAGE + path, as), path);
    }

    /** Reads as a website does; what is not there or gone is nothing. */
    Optional<Reply.Answered> browse(String path) {
        var reply = client.get(path);
        if (reply.verdict() != Reply.Verdict.DONE) expect(reply, Set.of(404, 410), path);
        return reply.answer().filter(answer -> answer.status() == 200);
    }

    /** Sends something that nobody keeps a ledger of. */
    Reply write(String path, Account as, JsonNode body) {
        return client.send(new Client.Request(
                "POST", MANAGE + path, as.authorization(), Map.of("Idempotency-Key", choice.key()), body));
    }

    /** Makes something, once; its id if it was made. */
    Optional<String> make(Kind kind, Account as, String path, JsonNode body, String marker) {
        var thing = new Thing(kind.collection(), marker);
        ledger.making(thing);
        var answer = send(
                as.authorization(),
                path,
                body,
                marker,
                made -> {
                    var id = made.body().path("id").asString("");
                    ledger.made(thing, id);
                    ledger.attempting(kind.making(id));
                    ledger.done(kind.making(id));
                    note(kind, id, made);
                },
                Set.of(),
                () -> ledger.notMade(thing));
        return answer.filter(made -> made.status() < 300)
                .map(made -> made.body().path("id").asString(""));
    }

    /** Does something, once; the answer if there was one. Refusals for what stands in the way are in order: others work here, too. */
    Optional<Reply.Answered> act(String as, Act act, String path, JsonNode body, Consumer<Reply.Answered> done) {
        ledger.attempting(act);
        Consumer<Reply.Answered> entering = answer -> {
            ledger.done(act);
            done.accept(answer);
        };
        return send(as, path, body, act.toString(), entering, Set.of(403, 409, 412), () -> ledger.refused(act));
    }

    /** Signs these parts, with the signer's password. */
    void sign(Account reviewer, String article, List<SignedPart> parts) {
        var body = Client.MAPPER.createObjectNode();
        body.put("meaning", "clinicalReview").put("conflictOfInterest", "None");
        var checklist = body.putArray("checklist");
        DefaultPolicy.create()
                .checklist()
                .forEach(question ->
                        checklist.addObject().put("key", question.key()).put("yes", true));
        var listed = body.putArray("parts");
        parts.forEach(part -> {
            listed.addObject().put("key", part.key()).put("digest", part.digest());
            ledger.signing(part);
        });
        act(
                reviewer.authorizationByPassword(),
                new Act("article.signed", "articles/" + article),
                "articles/" + article + "/sign-offs",
                body,
                answer -> parts.forEach(ledger::signed));
    }

    /** Changes what something says, over the version that was read. */
    void change(Kind kind, String id, Account as, Reply.Answered read, JsonNode body, Content content) {
        var register = ledger.register(kind.path(id));
        var act = kind.changing(id);
        register.sending(content);
        ledger.attempting(act);
        var reply = client.send(new Client.Request(
                "PUT",
                MANAGE + kind.path(id) + kind.below(),
                as.authorization(),
                Map.of("If-Match", read.tag()),
                body));
        switch (reply.verdict()) {
            case DONE -> {
                var answer = reply.answer().orElseThrow();
                ledger.acknowledge();
                ledger.done(act);
                say(
                        kind.path(id),
                        register.acknowledged(content, kind.content(answer.body(), content), answer.version()));
            }
            case REFUSED -> {
                register.refused(content);
                ledger.refused(act);
                expect(reply, Set.of(412), kind.path(id));
            }
            case OPEN -> expect(reply, Set.of(), kind.path(id));
        }
    }

    /** Sends a post again that was never answered: now it must be, and nothing may be made twice. */
    Reply again(Post post) {
        return client.send(post.request());
    }

    private Optional<Reply.Answered> send(
            String as,
            String path,
            JsonNode body,
            String marker,
            Consumer<Reply.Answered> done,
            Set<Integer> inOrder,
            Runnable refused) {
        var request = new Client.Request("POST", MANAGE + path, as, Map.of("Idempotency-Key", choice.key()), body);
        var post = new Post(request, marker, inOrder.isEmpty(), answer -> {
            ledger.acknowledge();
            done.accept(answer);
        });
        var reply = client.send(request);
        switch (reply.verdict()) {
            case DONE -> {
                var answer = reply.answer().orElseThrow();
                post.done().accept(answer);
                ledger.answered(post, answer);
                return Optional.of(answer);
            }
            case REFUSED -> {
                refused.run();
                expect(reply, inOrder, path);
                return reply.answer();
            }
            case OPEN -> {
                ledger.unanswered(post);
                expect(reply, Set.of(), path);
                return Optional.empty();
            }
        }
        throw new AssertionError();
    }

    private void note(Kind kind, String id, Reply.Answered answer) {
        var content = kind.content(answer.body(), null);
        say(kind.path(id), ledger.register(kind.path(id)).read(content, answer.version()));
    }

    private Optional<Reply.Answered> done(Reply reply, String path) {
        if (reply.verdict() != Reply.Verdict.DONE) expect(reply, Set.of(), path);
        return reply.answer().filter(answer -> answer.status() < 300);
    }

    /** Whether an answer failed to come. */
    boolean wentSilent() {
        return silent;
    }

    /** A refusal that nothing here calls for is a fault, too; silence is not, for silence is what a kill is. */
    private void expect(Reply reply, Set<Integer> inOrder, String path) {
        if (reply instanceof Reply.Silent) silent = true;
        reply.answer()
                .filter(answer -> !inOrder.contains(answer.status()) && !expectedFailures.contains(answer.status()))
                .ifPresent(answer -> ledger.find(path + " was answered " + reply.inWords()));
    }

    private void say(String about, List<String> wrong) {
        wrong.forEach(finding -> ledger.find(about + ": " + finding));
    }
}
