package dev.countersign.upkeep.archive;

import com.mongodb.client.MongoClients;
import dev.countersign.DataOnly;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** From the embedded store into a real MongoDB, wherever there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class MovingToMongoTests extends MovingTests {

    @Container
    static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8").withReplicaSet();

    @Override
    ConfigurableApplicationContext openTarget() {
        return DataOnly.open("--spring.mongodb.uri=" + MONGO.getReplicaSetUrl("countersign"));
    }

    @AfterEach
    void leaveNothing() {
        try (var client = MongoClients.create(MONGO.getReplicaSetUrl("countersign"))) {
            client.getDatabase("countersign").drop();
        }
    }
}
