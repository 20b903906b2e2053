package dev.countersign.contract;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Listens in the process of a packaged application, and writes down at once what is not on the list: that process may be killed. */
final class CommandReporter implements CommandListener {

    private static final Path REPORT = Path.of("target", "recorded", "beyond-the-list.txt");

    /** What is on the list, or was written down before. */
    private final Set<Demand> known = new ConcurrentSkipListSet<>(StoreList.demands());

    @Override
    public void commandStarted(CommandStartedEvent event) {
        for (var demand : CommandReading.demandsOf(event.getCommandName(), event.getCommand())) {
            if (known.add(demand)) write(demand + ", in " + CommandRecorder.shortened(event) + "\n");
        }
    }

    private static void write(String line) {
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What packaged applications wrote down since this was asked last. */
    static List<String> take() {
        try {
            if (!Files.exists(REPORT)) return List.of();
            var lines = Files.readAllLines(REPORT);
            Files.delete(REPORT);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
