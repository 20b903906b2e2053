package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.countersign.InAnEmptyStore;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A test of the application fails on what is not on the list, though nothing in it says so. */
class KeepingToTheListTests {

    static class Careless extends InAnEmptyStore {

        @Test
        void looksForAPattern() {
            assertThat(store.find(Query.query(Criteria.where("slug").regex("^heat")), Document.class, "articles"))
                    .isEmpty();
        }

        @Test
        void looksForAValue() {
            assertThat(store.find(Query.query(Criteria.where("slug").is("heat")), Document.class, "articles"))
                    .isEmpty();
        }
    }

    @Test
    void failsATestThatAsksForMore() {
        var ran = EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(true)
                .selectors(selectClass(Careless.class))
                .execute()
                .testEvents();

        assertThat(ran.succeeded().map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("looksForAValue()");
        assertThat(ran.failed().map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("looksForAPattern()");
        assertThat(failures(ran.failed().list()))
                .singleElement()
                .asString()
                .contains(
                        "`$regex` under \"Queries\", in {\"find\": \"articles\", \"filter\": {\"slug\":",
                        "docs/store.md",
                        "src/test/java/dev/countersign/contract")
                .doesNotContain("`find`");
    }

    private static List<String> failures(List<org.junit.platform.testkit.engine.Event> failed) {
        return failed.stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }
}
