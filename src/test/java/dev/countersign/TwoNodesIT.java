package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersign.Node.Account;
import dev.countersign.embedded.StoreOnItsPort;
import dev.countersign.kit.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Two processes over one database: what happens on one is so on the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final Pattern TURN = Pattern.compile("(\\S+Z) .*takes its turn at outbox\\.sweep");
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final StoreOnItsPort store = new StoreOnItsPort();
    private final HttpClient client = HttpClient.newHttpClient();
    private List<Node> nodes = List.of();

    private Account writer;
    private Account editor;
    private Account reviewer;

    /** Both at once on an empty database, the sample people on one of them. */
    @BeforeAll
    void startBoth(@TempDir Path folder) throws Exception {
        store.open();
        try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = starting.submit(node(folder.resolve("one"), "--countersign.demo=true"));
            var second = starting.submit(node(folder.resolve("two")));
            nodes = List.of(first.get(), second.get());
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> PASSWORD.matcher(nodes.getFirst().application().output())
                        .find());
        var found = PASSWORD.matcher(nodes.getFirst().application().output());
        assertThat(found.find()).isTrue();
        writer = new Account("ana@sample.example", found.group(1));
        editor = new Account("edgar@sample.example", found.group(1));
        reviewer = new Account("erin@sample.example", found.group(1));
    }

    @AfterAll
    void stopBoth() throws Exception {
        nodes.forEach(node -> node.application().close());
        client.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void showsOnEachNodeWhatWasPublishedOnTheOther(int from) {
        var here = nodes.get(from);
        var there = nodes.get(1 - from);
        var slug = "sore-shoulders-" + from;
        var id = here.start(writer, slug, "Rest %s.".formatted(slug)); // words of its own, which nobody has signed
        here.sign(reviewer, id);
        here.publish(editor, id);
        await().until(() -> there.read("articles/" + slug).statusCode() == 200);
        there.rewrite(writer, id, "Warm %s.".formatted(slug));
        there.sign(reviewer, id);
        assertThat(edition(there, slug)).isEqualTo(1);

        here.publish(editor, id);
        var published = Instant.now();

        assertThat(edition(here, slug)).as("on the node itself, at once").isEqualTo(2);
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> edition(there, slug) == 2);
        System.out.printf(
                "Published on one node, read on the other %d ms later%n",
                Duration.between(published, Instant.now()).toMillis());
        assertThat(there.read("articles?limit=100").body()).contains(slug);
    }

    @Test
    void tellsTheSameChangesOnBoth() {
        var id = nodes.getFirst().start(writer, "stiff-fingers", "Move them.");
        nodes.getLast().sign(reviewer, id);
        nodes.getLast().publish(editor, id);

        var sequences = changes(nodes.getFirst())
                .map(change -> change.path("sequence").asLong())
                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(changes(nodes.getLast()).toList())
                .isEqualTo(changes(nodes.getFirst()).toList());
    }

    @Test
    void opensAccountsForBothWithTheLinkOfEither() throws Exception {
        var administrator = new Account("addie@nodes.example", "quite a long password");
        var token = nodes.getLast().application().setupLink().getQuery().replace("token=", "");
        var other = nodes.getFirst().application().setupLink().getQuery().replace("token=", "");

        assertThat(nodes.getFirst().setUp(token, administrator).statusCode()).isEqualTo(201);
        assertThat(nodes.getLast().setUp(other, administrator).statusCode()).isEqualTo(409);

        for (int opens = 0; opens < 2; opens++) {
            var colleague = new Account("colleague-%d@nodes.example".formatted(opens), "another long password");
            var opened = nodes.get(opens)
                    .post(
                            administrator,
                            "accounts",
                            Map.of(
                                    "name", "Colleague",
                                    "email", colleague.name(),
                                    "password", colleague.password(),
                                    "roles", List.of("writer")));
            assertThat(opened.path("id").asString()).isNotEmpty();
            assertThat(nodes.get(1 - opens).look(colleague, "articles").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void countsWrongPasswordsOnBothTogether() {
        var guess = new Account("tomas@sample.example", "not his password");
        for (int tries = 0; tries < 5; tries++)
            assertThat(nodes.get(tries % 2).look(guess, "articles").statusCode())
                    .isEqualTo(401);
        for (var node : nodes)
            assertThat(node.look(guess, "articles").statusCode()).isEqualTo(429);
    }

    @Test
    void doesScheduledWorkOnceInEachInterval() throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> turns().size() >= 10);

        var turns = turns();
        for (int turn = 1; turn < turns.size(); turn++)
            assertThat(Duration.between(turns.get(turn - 1), turns.get(turn)))
                    .as("turns %s", turns)
                    .isGreaterThan(INTERVAL.multipliedBy(8).dividedBy(10));
    }

    private Callable<Node> node(Path data, String... arguments) {
        var all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--countersign.outbox.sweep=" + INTERVAL.toMillis() + "ms",
                                "--logging.level.dev.countersign.kit.Leases=debug"))
                .toArray(String[]::new);
        return () -> new Node(
                PackagedApplication.start(
                        data,
                        Map.of(
                                "SPRING_MONGODB_URI",
                                store.address(),
                                "COUNTERSIGN_SECRET",
                                "one secret for both nodes, 32 long"),
                        all),
                client);
    }

    private static int edition(Node node, String slug) {
        return Json.MAPPER
                .readTree(node.read("articles/" + slug).body())
                .path("edition")
                .asInt();
    }

    private static Stream<JsonNode> changes(Node node) {
        return Json.MAPPER
                .readTree(node.read("changes?limit=100").body())
                .path("items")
                .valueStream();
    }

    private List<Instant> turns() throws IOException {
        var turns = new ArrayList<Instant>();
        for (var node : nodes)
            TURN.matcher(node.application().output())
                    .results()
                    .map(turn -> Instant.parse(turn.group(1)))
                    .forEach(turns::add);
        turns.sort(Comparator.naturalOrder());
        return turns;
    }
}
