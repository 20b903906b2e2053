package dev.countersign.contract;

import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB in a container, for the tests that are for a real one. */
public final class MongoInDocker {

    private MongoInDocker() {}

    /** A replica set of one member, of the image that the system property {@code countersign.mongo} names. */
    public static MongoDBContainer replicaSet() {
        return new MongoDBContainer(System.getProperty("countersign.mongo", "mongo:8")).withReplicaSet();
    }
}
