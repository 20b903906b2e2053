package dev.countersign.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process takes of the memory, in MB.
 *
 * @param resident all of it that is in memory, 0 where the system does not say
 * @param ofFiles the part of that which is pages of files, and can be taken back at any time
 * @param heap what the objects take, garbage included
 */
record Memory(long resident, long ofFiles, long heap) {

    static Memory now() {
        return new Memory(
                status("VmRSS"),
                status("RssFile"),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private static long status(String name) {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%,d MB resident, %,d MB of it files; heap %,d MB".formatted(resident, ofFiles, heap);
    }
}
