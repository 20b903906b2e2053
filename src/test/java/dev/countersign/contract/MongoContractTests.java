package dev.countersign.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB keeps the contract, as a replica set of one member, wherever there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class MongoContractTests extends StoreContract {

    @Container
    static final MongoDBContainer MONGO = MongoInDocker.replicaSet();

    @RegisterExtension
    static final StoreUnderTest STORE = new StoreUnderTest(MONGO::getReplicaSetUrl);

    @AfterAll
    static void disconnect() {
        STORE.close();
    }
}
