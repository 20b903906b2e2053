package dev.countersign.publishing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Kills the application between two of its writes, as the database sees it: from the write chosen on, no command reaches the database any more,
 * whoever sends it, until {@link #rise}.
 */
final class Death implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

    private int writesLeft = Integer.MAX_VALUE;

    /** Lets this many writes pass and none after them. */
    synchronized void comesAfter(int writes) {
        writesLeft = writes;
    }

    /** Whether it has come. */
    synchronized boolean struck() {
        return writesLeft < 0;
    }

    synchronized void rise() {
        writesLeft = Integer.MAX_VALUE;
    }

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
        if (writesLeft == 0 && WRITES.contains(event.getCommandName())) writesLeft = -1;
        if (writesLeft < 0) throw new Killed();
        if (writesLeft != Integer.MAX_VALUE && WRITES.contains(event.getCommandName())) writesLeft--;
    }

    /** Makes the application of a test mortal. */
    @TestConfiguration
    static class InTheDatabase {
        @Bean
        Death death() {
            return new Death();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer mortal(Death death) {
            return settings -> settings.addCommandListener(death);
        }
    }

    /** Nothing in the application catches this, as nothing catches a SIGKILL. */
    static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }
}
