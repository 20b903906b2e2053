package dev.countersign.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads for the checks: pages are turned to the end, and what does not answer is an error. */
final class Archive {

    private final Client client;
    private final Account as;

    Archive(Client client, Account as) {
        this.client = client;
        this.as = as;
    }

    /** One thing of the house. */
    Reply.Answered get(String path) {
        return found(path).orElseThrow(() -> new IllegalStateException(path + " is not there"));
    }

    /** One thing of the house; nothing if it is not there. */
    Optional<Reply.Answered> found(String path) {
        return answered(client.get(Desk.MANAGE + path, as), path);
    }

    /** All items of a list of the house. */
    List<JsonNode> all(String path) {
        return pages(Desk.MANAGE + path, as.authorization());
    }

    /** What readers get; nothing where they are told that it is not there or gone. */
    Optional<JsonNode> delivered(String path) {
        return answered(client.get(path), path).map(Reply.Answered::body);
    }

    /** All items of a list that readers get. */
    List<JsonNode> allDelivered(String path) {
        return pages(path, null);
    }

    private List<JsonNode> pages(String path, @org.jspecify.annotations.Nullable String authorization) {
        var items = new ArrayList<JsonNode>();
        var next = path + (path.contains("?") ? "&" : "?") + "limit=100";
        for (var page = next; ; ) {
            var reply = client.send(new Client.Request("GET", page, authorization, java.util.Map.of(), null));
            var body = answered(reply, page).map(Reply.Answered::body).orElse(Client.MAPPER.createObjectNode());
            body.path("items").valueStream().forEach(items::add);
            var cursor = body.path("page").path("next").asString("");
            if (cursor.isEmpty()) return items;
            page = next + "&cursor=" + java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static Optional<Reply.Answered> answered(Reply reply, String path) {
        return switch (reply) {
            case Reply.Answered answer when answer.status() == 200 -> Optional.of(answer);
            case Reply.Answered answer when answer.status() == 404 || answer.status() == 410 -> Optional.empty();
            case Reply.Answered answer -> throw new IllegalStateException(path + " was answered " + answer.inWords());
            case Reply.Silent silent -> throw new IllegalStateException(path + " was not answered: " + silent.why());
        };
    }
}
