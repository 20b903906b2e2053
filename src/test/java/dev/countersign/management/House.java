package dev.countersign.management;

import dev.countersign.InAnEmptyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A house that is set up over HTTP, with the token that its start wrote into the log. One start serves all tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ExtendWith(OutputCaptureExtension.class)
@TestExecutionListeners(listeners = InAnEmptyStore.OwnSession.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
abstract class House {

    static final String PASSWORD = "four plain words here";

    private static final Pattern TOKEN = Pattern.compile("setup\\?token=([\\w-]+)");
    private static final String DATA = temporaryFolder();

    private static @Nullable Program administrator;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", () -> DATA);
    }

    private static String temporaryFolder() {
        try {
            var target = Files.createDirectories(Path.of("target", "stores"));
            return Files.createTempDirectory(target, "managed").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void setUp(CapturedOutput log) {
        if (administrator != null) return;
        var token = TOKEN.matcher(log.getAll());
        if (!token.find()) throw new IllegalStateException("The start wrote no token into the log");
        new Program(port, null)
                .post(
                        "/setup",
                        Map.of(
                                "token",
                                token.group(1),
                                "name",
                                "Ada Admin",
                                "email",
                                "ada@house.example",
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("administrator")))
                .done();
        administrator = new Program(port, null).as("ada@house.example", PASSWORD);
    }

    /** The first administrator, who is nothing else. */
    Program administrator() {
        return java.util.Objects.requireNonNull(administrator);
    }

    /** Somebody with an account of their own in these roles, and with a profile if an id is given. */
    Program account(String email, @Nullable String person, String... roles) {
        var wanted = new java.util.HashMap<String, Object>(Map.of(
                "name", email.replaceAll("@.*", ""), "email", email, "password", PASSWORD, "roles", List.of(roles)));
        if (person != null) wanted.put("person", person);
        administrator().post("/accounts", wanted).done();
        return administrator().as(email, PASSWORD);
    }

    /** A key of somebody. */
    Program key(Program owner) {
        var made = owner.post("/keys", Map.of("name", "a script", "scope", "manage"))
                .done();
        return owner.withKey(made.json().path("key").asString());
    }
}
