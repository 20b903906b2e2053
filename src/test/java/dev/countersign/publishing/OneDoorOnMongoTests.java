package dev.countersign.publishing;

import dev.countersign.contract.MongoInDocker;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same walk over a real MongoDB replica set, wherever there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class OneDoorOnMongoTests extends OneDoorTests {

    @Container
    static final MongoDBContainer MONGO = MongoInDocker.replicaSet();

    @DynamicPropertySource
    static void storeInMongo(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MONGO.getReplicaSetUrl("countersign"));
        properties.add("countersign.secret", () -> "a secret of 32 characters or more");
    }
}
