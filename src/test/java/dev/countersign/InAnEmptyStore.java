package dev.countersign;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** The application over a store that has no accounts and no people when a test begins. One start serves all tests that extend this. */
@SpringBootTest
@AutoConfigureMockMvc
@TestExecutionListeners(listeners = InAnEmptyStore.OwnSession.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public abstract class InAnEmptyStore extends SpringBrowserlessTest {

    private static final List<String> COLLECTIONS = List.of(
            "users",
            "setup",
            "wrongPasswords",
            "apiKeys",
            "invitations",
            "notices",
            "mailSettings",
            "passkeys",
            "idempotency",
            "people",
            "evidenceFiles",
            "usualCredentials",
            "badgeIssuers",
            "settings",
            "treatments",
            "treatmentRevisions",
            "articles",
            "revisions",
            "signoffs",
            "waivers",
            "requests",
            "threads",
            "editions");

    @Autowired
    protected MongoOperations store;

    /**
     * One for each start, since tests of another set-up have an application of their own. In the build's folder: the application outlives each
     * test class, and closes its store after the last.
     */
    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        var folder = temporaryFolder();
        properties.add("countersign.data", () -> folder);
    }

    @AfterEach
    void emptyTheStore() {
        for (var collection : COLLECTIONS) store.remove(new Query(), collection);
    }

    private static String temporaryFolder() {
        try {
            var target = Files.createDirectories(Path.of("target", "stores"));
            return Files.createTempDirectory(target, "views").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whoever starts an application makes its session holder the one of the whole process. Where several tests have started theirs, each must
     * have its own back before somebody signs in.
     */
    public static class OwnSession implements TestExecutionListener {

        @Override
        public void prepareTestInstance(TestContext test) {
            SecurityContextHolder.setContextHolderStrategy(
                    test.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
        }
    }
}
