package dev.countersign.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets one node of several do what all of them are scheduled to do. A lease saves work and never makes it right: what runs under one can be run
 * by two at the same time without harm, because a lease ends by the clock whether its holder is done or not.
 */
@Component
public class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /** After this the work of a node that died is free to others. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Environment settings;
    private final ObjectProvider<MongoDatabaseFactory> database;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    Leases(Environment settings, ObjectProvider<MongoDatabaseFactory> database) {
        this.settings = settings;
        this.database = database;
    }

    /**
     * Runs work unless some node ran it within the last interval or is at it. The first time after a start it runs in any case: what a crash
     * left behind does not wait for the lease of the dead to end.
     *
     * @param work its name; the setting {@code countersign.} with this name says how often it is due
     */
    public void inTurn(String work, Runnable task) {
        if (begun.add(work) || isAlone()) task.run();
        else
            leases().lock(terms(work)).ifPresent(lease -> {
                LOG.debug("This node takes its turn at {}", work);
                try {
                    task.run();
                } finally {
                    lease.unlock();
                }
            });
    }

    /** An embedded store has one node, and nobody to spare. */
    private boolean isAlone() {
        return !StringUtils.hasText(settings.getProperty("spring.mongodb.uri"));
    }

    private LockProvider leases() {
        return new MongoLockProvider(database.getObject().getMongoDatabase().getCollection("leases"));
    }

    /** The lease is kept for most of the interval even if the work was done in no time, lest others do it again at once. */
    private LockConfiguration terms(String work) {
        var interval = settings.getRequiredProperty("countersign." + work, Duration.class);
        var most = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
        return new LockConfiguration(
                Instant.now(), work, most, interval.multipliedBy(9).dividedBy(10));
    }
}
