package dev.countersign.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the program says: on its output, and in a file beside the evidence. */
final class Said {

    private final PrintStream output;
    private final Path file;

    Said(PrintStream output, Path folder) throws IOException {
        this.output = output;
        this.file = Files.createDirectories(folder).resolve("faults.log");
        Files.deleteIfExists(file);
    }

    synchronized void line(String line) {
        output.println(line);
        try {
            Files.writeString(
                    file,
                    line + System.lineSeparator(),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
