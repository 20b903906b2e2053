package dev.countersign.upkeep;

import dev.countersign.upkeep.schema.Migrating;
import dev.countersign.upkeep.schema.Schemas;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Migrates before anything is served: once everything is wired, and before the web server, the schedules and whoever waits for the start begin.
 * Several nodes that start at once all migrate, which is wasteful and harmless; a lease around this call would spare the waste.
 */
@Component
class MigratingAtStart implements SmartInitializingSingleton {

    private final MongoDatabaseFactory databases;
    private final Schemas schemas;

    MigratingAtStart(MongoDatabaseFactory databases, Schemas schemas) {
        this.databases = databases;
        this.schemas = schemas;
    }

    @Override
    public void afterSingletonsInstantiated() {
        new Migrating(databases.getMongoDatabase(), schemas).run();
    }
}
