package dev.countersign.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A website that reads while others write: whatever it gets must be whole, and never older than what it got before. */
final class Reader {

    private final Desk desk;
    private final Ledger ledger;
    private final Choice choice;
    private final Map<String, Integer> newest = new HashMap<>();

    Reader(Desk desk, Ledger ledger, Choice choice) {
        this.desk = desk;
        this.ledger = ledger;
        this.choice = choice;
    }

    void readWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            var list = desk.browse("articles?limit=100");
            if (list.isEmpty() && desk.wentSilent()) return;
            var items = list.map(Reply.Answered::body)
                    .orElseGet(MissingNode::getInstance)
                    .path("items")
                    .valueStream()
                    .toList();
            for (int i = 0; i < 10 && !items.isEmpty() && wanted.getAsBoolean(); i++) look(choice.of(items));
        }
    }

    private void look(JsonNode item) {
        var path = "articles/%s?locale=%s"
                .formatted(item.path("slug").asString(), item.path("locale").asString());
        desk.browse(path).ifPresent(answer -> judge(path, new DeliveredEdition(answer.body())));
    }

    private void judge(String path, DeliveredEdition edition) {
        edition.wrongDigests().forEach(wrong -> ledger.find(path + ": " + wrong));
        var id = edition.json().path("id").asString("");
        ledger.published(id)
                .seen(edition.number(), edition.digest())
                .forEach(wrong -> ledger.find(path + ": " + wrong));
        var before = newest.merge(id, edition.number(), Math::max);
        if (before > edition.number())
            ledger.find("%s: edition %d came after edition %d".formatted(path, edition.number(), before));
    }
}
