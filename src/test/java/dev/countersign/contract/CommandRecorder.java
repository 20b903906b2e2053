package dev.countersign.contract;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Listens to a driver, and keeps what was asked of the database with the first command that asked it. It does not throw: what a listener throws
 * is lost in the driver, or breaks its connection.
 */
public final class CommandRecorder implements CommandListener {

    /** Hears every client that Spring makes in the tests. A test that makes its own adds this to its settings. */
    public static final CommandRecorder OF_THE_APPLICATION = new CommandRecorder();

    private static final int ENOUGH_TO_RECOGNISE_IT = 400;

    private final SortedMap<Demand, String> heard = new TreeMap<>();

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
        for (var demand : CommandReading.demandsOf(event.getCommandName(), event.getCommand())) {
            if (!heard.containsKey(demand)) heard.put(demand, shortened(event));
        }
    }

    static String shortened(CommandStartedEvent event) {
        var command = event.getCommand().toJson();
        return command.substring(0, Math.min(command.length(), ENOUGH_TO_RECOGNISE_IT));
    }

    /** What was heard since this was asked last, each with a command that asked it. */
    synchronized SortedMap<Demand, String> take() {
        var taken = new TreeMap<>(heard);
        heard.clear();
        return taken;
    }

    /** What was heard and not taken yet. */
    synchronized Map<Demand, String> heard() {
        return new TreeMap<>(heard);
    }
}
