package dev.countersign.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code backup FILE} and {@code restore FILE} on the command line. The application is not started for them, and may
 * run while a backup is made.
 */
public final class BackupCommand {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private static final String HELP = """
            Usage: backup FILE [--countersign.data=DIR]
                   restore FILE [--countersign.data=DIR]
              FILE  the backup; it is never overwritten
              DIR   the data folder, else $COUNTERSIGN_DATA, else ./data; to restore into, it must be empty or absent""";

    private static final String NOT_HERE = """
            The data is in the MongoDB that SPRING_MONGODB_URI names, not in a folder.
            Back it up with mongodump and restore it with mongorestore, or move it with ./countersign export and import.""";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    BackupCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends with 0 if all went well, 1 if it was refused, 2 if the arguments were not understood. */
    public static void main(String[] arguments) {
        System.exit(new BackupCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        boolean understood =
                arguments.stream().allMatch(argument -> !argument.startsWith("--") || argument.contains("."));
        if (!understood || words.size() != 2 || !List.of("backup", "restore").contains(words.getFirst())) {
            err.println(HELP);
            return USAGE;
        }
        if (!setting(arguments, "spring.mongodb.uri").orElse("").isBlank()) {
            err.println(NOT_HERE);
            return REFUSED;
        }
        Path folder = Path.of(setting(arguments, "countersign.data").orElse("./data"));
        Path file = Path.of(words.get(1));
        try {
            out.println(words.getFirst().equals("backup") ? backUp(folder, file) : restore(folder, file));
            return FINE;
        } catch (EmbeddedStoreException refusal) {
            err.println(refusal.getMessage());
            return REFUSED;
        }
    }

    private static String backUp(Path folder, Path file) {
        BackupManifest made = new Backup(file).make(folder);
        return "Backed up %s to %s: %,d bytes of data, found whole, SHA-256 %s."
                .formatted(folder, file, made.bytes(), made.sha256());
    }

    private static String restore(Path folder, Path file) {
        BackupManifest restored = new Backup(file).restore(folder);
        return "Restored the backup of %s into %s: %,d bytes of data, SHA-256 as it was."
                .formatted(restored.made(), folder, restored.bytes());
    }

    /** As Spring Boot finds it: an argument, else a variable of the environment. */
    private Optional<String> setting(List<String> arguments, String name) {
        String start = "--" + name + "=";
        String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
        return arguments.stream()
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst()
                .or(() -> Optional.ofNullable(environment.get(variable)));
    }
}
