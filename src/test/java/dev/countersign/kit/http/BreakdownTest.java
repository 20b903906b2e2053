package dev.countersign.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;

class BreakdownTest {

    private static final ServerAddress SOMEWHERE = new ServerAddress("localhost", 1);

    static Stream<RuntimeException> absences() {
        return Stream.of(
                new MongoTimeoutException("No server was found"),
                new MongoSocketOpenException("Refused", SOMEWHERE, new java.net.ConnectException()));
    }

    @ParameterizedTest
    @MethodSource("absences")
    void knowsThatTheDatabaseIsAwayHoweverDeepItLies(RuntimeException absence) {
        var failure = new IllegalStateException(new DataAccessResourceFailureException("Away", absence));
        assertThat(Breakdown.behind(failure)).get().satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("5");
        });
    }

    @Test
    void knowsThatTheDiskIsFull() {
        assertThat(Breakdown.behind(new RuntimeException(answered(14031))))
                .get()
                .extracting(Problem::status)
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
    }

    @Test
    void leavesEverythingElseToTheLog() {
        assertThat(Breakdown.behind(answered(9))).isEmpty();
        assertThat(Breakdown.behind(new NullPointerException())).isEmpty();
    }

    private static MongoCommandException answered(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonDouble(0)).append("code", new BsonInt32(code)), SOMEWHERE);
    }
}
