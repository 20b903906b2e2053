package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

/**
 * What Countersign relies on in its database, by theme. A database that passes can be used. A subclass registers a {@link StoreUnderTest};
 * at the end the list must be exactly what the tests have asked.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
public abstract class StoreContract {

    @Nested
    class Queries extends QueryContract {}

    @Nested
    class Orders extends OrderContract {}

    @Nested
    class Values extends ValueContract {}

    @Nested
    class Updates extends UpdateContract {}

    @Nested
    class FindAndModify extends FindAndModifyContract {}

    @Nested
    class Bulks extends BulkContract {}

    @Nested
    class Cursors extends CursorContract {}

    @Nested
    class Aggregations extends AggregationContract {}

    @Nested
    class Indexes extends IndexContract {}

    @Nested
    class UniqueIndexes extends UniqueIndexContract {}

    @Nested
    class Collections extends CollectionContract {}

    @Nested
    class Files extends FileContract {}

    @Nested
    class Concurrency extends ConcurrencyContract {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class TheList {

        @Test
        void namesNothingThatIsNotTested(CommandRecorder recorder) {
            var untested = StoreList.demands();
            untested.removeAll(recorder.heard().keySet());
            assertThat(untested)
                    .as("what docs/store.md lists and no test of the contract asks")
                    .isEmpty();
        }

        @Test
        void namesEverythingThatIsTested(CommandRecorder recorder) {
            var unlisted = recorder.heard();
            unlisted.keySet().removeAll(StoreList.demands());
            assertThat(unlisted)
                    .as("what a test of the contract asks and docs/store.md does not list")
                    .isEmpty();
        }
    }
}
