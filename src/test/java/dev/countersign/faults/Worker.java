package dev.countersign.faults;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** One of several clients who work at once: writes, signs, publishes and withdraws, whatever comes to mind. */
final class Worker {

    private static final int MOST_ARTICLES = 40;
    private static final int MOST_CARDS = 16;
    private static final int MOST_PEOPLE = 20;

    private final Desk desk;
    private final Ledger ledger;
    private final Writing writing;
    private final Choice choice;
    private final Cast cast;
    private final Turn turn;
    private final Editing editing;

    /** Whose turn it is with an article: publishing and withdrawing are left to one of so many workers. */
    record Turn(int mine, int workers) {
        boolean has(String article) {
            return Math.floorMod(article.hashCode(), workers) == mine;
        }
    }

    Worker(Desk desk, Ledger ledger, Writing writing, Choice choice, Cast cast, Turn turn) {
        this.desk = desk;
        this.ledger = ledger;
        this.writing = writing;
        this.choice = choice;
        this.cast = cast;
        this.turn = turn;
        this.editing = new Editing(desk, ledger, writing, choice, cast);
    }

    /** Works until told to stop, or until nobody answers any more. */
    void workWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && !desk.wentSilent()) doSomething();
    }

    private void doSomething() {
        var dice = choice.between(1, 100);
        if (count(Kind.CARD) == 0) writeCard();
        else if (dice <= 8 || count(Kind.ARTICLE) == 0) writeArticle();
        else if (dice <= 12) importPost();
        else if (dice <= 17) writeCard();
        else if (dice <= 30) changeCard();
        else if (dice <= 52) changeArticle();
        else if (dice <= 87) mine().ifPresent(id -> editing.bringOut(id, editor()));
        else if (dice <= 92) mine().ifPresent(id -> editing.withdraw(id, editor()));
        else if (dice <= 94) changePerson();
        else if (dice <= 95) welcomePerson();
        else if (dice <= 97) one(Kind.ARTICLE).ifPresent(id -> editing.askForReview(id, editor()));
        else one(Kind.ARTICLE).ifPresent(editing::askForChanges);
    }

    private void writeArticle() {
        if (count(Kind.ARTICLE) >= MOST_ARTICLES) return;
        var title = writing.title();
        var body = json().put("locale", "en-US");
        body.set("text", writing.article(title, someCards()));
        desk.make(Kind.ARTICLE, editor(), "articles", body, title);
    }

    private void importPost() {
        if (count(Kind.ARTICLE) >= MOST_ARTICLES) return;
        var title = writing.title();
        var post = writing.post(title, List.of(writing.measure(), writing.measure()));
        desk.make(Kind.ARTICLE, editor(), "imports?dryRun=false&locale=en-US", json().put("text", post), title);
    }

    private void writeCard() {
        if (count(Kind.CARD) >= MOST_CARDS) return;
        var name = writing.measure();
        desk.make(Kind.CARD, editor(), "treatments", writing.card(name), name);
    }

    private void welcomePerson() {
        if (count(Kind.PERSON) >= MOST_PEOPLE) return;
        var name = writing.marker("Robin Person");
        var body = json();
        body.putObject("profile").put("name", name).put("affiliation", writing.marker("Begun as"));
        desk.make(Kind.PERSON, editor(), "people", body, name);
    }

    private void changeCard() {
        one(Kind.CARD)
                .ifPresent(id -> change(
                        Kind.CARD,
                        id,
                        card -> card.set(
                                "summary", writing.card(writing.measure()).path("summary"))));
    }

    private void changePerson() {
        one(Kind.PERSON)
                .ifPresent(id -> change(Kind.PERSON, id, profile -> profile.put("role", writing.marker("Helper"))));
    }

    private void changeArticle() {
        one(Kind.ARTICLE)
                .ifPresent(id -> change(Kind.ARTICLE, id, text -> {
                    if (choice.inHundred(40))
                        text.setAll(
                                (ObjectNode) writing.article(text.path("title").asString(), someCards()));
                }));
    }

    private void change(Kind kind, String id, java.util.function.Consumer<ObjectNode> edit) {
        var by = editor();
        desk.read(kind, id, by).ifPresent(read -> {
            var changed = (ObjectNode) read.body().path(kind.member()).deepCopy();
            edit.accept(changed);
            var marker = writing.marker("Now");
            changed.put(kind.marked(), marker);
            desk.change(kind, id, by, read, changed, new Content(marker, null));
        });
    }

    private List<String> someCards() {
        var cards = List.copyOf(ledger.made(Kind.CARD.collection()).values());
        if (cards.isEmpty()) return List.of();
        return List.of(choice.of(cards), choice.of(cards)).stream().distinct().toList();
    }

    private Optional<String> one(Kind kind) {
        var ids = List.copyOf(ledger.made(kind.collection()).values());
        return ids.isEmpty() ? Optional.empty() : Optional.of(choice.of(ids));
    }

    private Optional<String> mine() {
        var ids = ledger.made(Kind.ARTICLE.collection()).values().stream()
                .filter(turn::has)
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(choice.of(ids));
    }

    private int count(Kind kind) {
        return ledger.made(kind.collection()).size();
    }

    private Account editor() {
        return choice.of(cast.editors());
    }

    private static ObjectNode json() {
        return Client.MAPPER.createObjectNode();
    }
}
