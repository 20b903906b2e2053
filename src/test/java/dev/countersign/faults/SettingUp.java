package dev.countersign.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first hour of a house: its administrator, its people and their credentials, their accounts and keys. */
final class SettingUp {

    private static final String PASSWORD = "seven quiet herons";

    private final Client client;
    private final Choice choice;

    private SettingUp(Client client, Choice choice) {
        this.client = client;
        this.choice = choice;
    }

    /** Sets up a house that has nobody yet. */
    static Cast of(House house, Choice choice) throws IOException {
        var token = house.application().setupLink().getQuery().replaceFirst("^token=", "");
        var setting = new SettingUp(house.client(), choice);
        var administrator = setting.first(token);
        return new Cast(
                administrator,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> setting.editor(administrator, i))
                        .toList(),
                IntStream.rangeClosed(1, 2)
                        .mapToObj(i -> setting.reviewer(administrator, i))
                        .toList());
    }

    private Account first(String token) {
        var body = json().put("token", token);
        post("setup", null, account(body, "Ada Keeper", "ada@house.example", "administrator", "editor"));
        return withKey(new Account("ada@house.example", PASSWORD, null));
    }

    private Account editor(Account administrator, int number) {
        var email = "editor%d@house.example".formatted(number);
        opened(administrator, account(json(), "Editor " + number, email, "writer", "editor"));
        return withKey(new Account(email, PASSWORD, null));
    }

    private Account reviewer(Account administrator, int number) {
        var name = List.of("Noor Valdez", "Imre Castellan").get(number - 1);
        var body = json();
        body.putObject("profile").put("name", name).put("affiliation", "Begun as reviewer " + number);
        body.putArray("credentials")
                .addObject()
                .put("kind", "degree")
                .put("abbreviation", "MD")
                .put("title", "Doctor of Medicine");
        var person = post("people", administrator.authorization(), body);
        var id = person.path("id").asString();
        var key = person.at("/credentials/0/key").asString("");
        post(
                "people/" + id + "/credentials/" + key + "/verifications",
                administrator.authorization(),
                json().put("how", "registryLookup").put("evidence", "https://register.example/" + number),
                Map.of("If-Match", "\"" + person.path("version").asString() + "\""));
        var email = "reviewer%d@house.example".formatted(number);
        opened(administrator, account(json(), name, email, "reviewer").put("person", id));
        return new Account(email, PASSWORD, null);
    }

    private void opened(Account administrator, ObjectNode account) {
        post("accounts", administrator.authorizationByPassword(), account);
    }

    private Account withKey(Account account) {
        var made = post(
                "keys",
                account.authorizationByPassword(),
                json().put("name", "Faults").put("scope", "manage"));
        return account.with(made.path("key").asString());
    }

    private static ObjectNode account(ObjectNode body, String name, String email, String... roles) {
        body.put("name", name).put("email", email).put("password", PASSWORD);
        var listed = body.putArray("roles");
        for (var role : roles) listed.add(role);
        return body;
    }

    private JsonNode post(String path, @Nullable String as, JsonNode body) {
        return post(path, as, body, Map.of());
    }

    private JsonNode post(String path, @Nullable String as, JsonNode body, Map<String, String> besides) {
        var headers = new HashMap<>(besides);
        headers.put("Idempotency-Key", choice.key());
        var reply = client.send(new Client.Request("POST", Desk.MANAGE + path, as, headers, body));
        if (reply.verdict() != Reply.Verdict.DONE)
            throw new IllegalStateException("Setting up, POST %s was answered %s".formatted(path, reply.inWords()));
        return reply.answer().orElseThrow().body();
    }

    private static ObjectNode json() {
        return Client.MAPPER.createObjectNode();
    }
}
