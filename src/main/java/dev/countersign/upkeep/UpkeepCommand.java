package dev.countersign.upkeep;

import com.mongodb.client.MongoDatabase;
import dev.countersign.upkeep.archive.Archive;
import dev.countersign.upkeep.archive.Exporting;
import dev.countersign.upkeep.archive.Loading;
import dev.countersign.upkeep.schema.ImportMark;
import dev.countersign.upkeep.schema.Schemas;
import dev.countersign.upkeep.schema.StoreRefusedException;
import dev.countersign.upkeep.verify.DataSet;
import dev.countersign.upkeep.verify.Report;
import dev.countersign.upkeep.verify.Verifying;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** {@code verify}, {@code export FILE} and {@code import FILE} of an export, on the command line. */
public final class UpkeepCommand {

    /** All went well, and what was verified is sound. */
    static final int FINE = 0;

    /** It was refused, or what was verified is not sound; why stands in the output. */
    static final int REFUSED = 1;

    /** The arguments were not understood. */
    static final int USAGE = 2;

    private static final String HELP = """
            Usage: verify [--json]
                   export FILE
                   import FILE [--dry-run] [--json]
              --json     print what was verified as JSON
              --dry-run  check the export, load nothing""";

    /** Works on a copy of an embedded store, which may be in use, and writes nothing, not even an index. */
    private static final List<String> ONLY_READING =
            List.of("--countersign.data.copy=true", "--spring.data.mongodb.auto-index-creation=false");

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String[], ConfigurableApplicationContext> open;

    /**
     * A command that writes to these streams.
     *
     * @param open opens what is stored, and nothing else, with these settings
     */
    public UpkeepCommand(PrintStream out, PrintStream err, Function<String[], ConfigurableApplicationContext> open) {
        this.out = out;
        this.err = err;
        this.open = open;
    }

    /** Whether these arguments are for this command: an import is, if its file is an export. */
    public static boolean isMeant(String[] arguments) {
        if (arguments.length == 0) return false;
        return switch (arguments[0]) {
            case "verify", "export" -> true;
            case "import" -> files(arguments).stream().map(Path::of).anyMatch(Archive::isAt);
            default -> false;
        };
    }

    /**
     * Runs it.
     *
     * @param arguments the command first; such as hold a dot, like {@code --countersign.data=…}, are settings
     * @return 0 if all went well and is sound, 1 if something was refused or is not, 2 if the arguments were not understood
     */
    public int run(String[] arguments) {
        var options = List.of(arguments).stream()
                .filter(argument -> argument.startsWith("--") && !argument.contains("."))
                .toList();
        var files = files(arguments);
        try {
            if (isUnderstood(arguments[0], files, options))
                return switch (arguments[0]) {
                    case "verify" -> verify(arguments, options);
                    case "export" -> export(arguments, Path.of(files.getFirst()));
                    default -> load(arguments, Path.of(files.getFirst()), options);
                };
            err.println(HELP);
            return USAGE;
        } catch (StoreRefusedException e) {
            err.println(e.getMessage());
            return REFUSED;
        }
    }

    private static boolean isUnderstood(String command, List<String> files, List<String> options) {
        return switch (command) {
            case "verify" -> files.isEmpty() && List.of("--json").containsAll(options);
            case "export" -> files.size() == 1 && options.isEmpty();
            default -> files.size() == 1 && List.of("--json", "--dry-run").containsAll(options);
        };
    }

    private int verify(String[] arguments, List<String> options) {
        try (var stored = open(arguments, ONLY_READING)) {
            stored.mark().demandAbsent();
            return tell(stored.verify(), options);
        }
    }

    private int export(String[] arguments, Path file) {
        if (Files.exists(file))
            throw new StoreRefusedException("%s exists already, and nothing is overwritten.".formatted(file));
        try (var stored = open(arguments, ONLY_READING)) {
            out.println(new Exporting(stored.database(), stored.schemas()).to(file));
            return FINE;
        }
    }

    private int load(String[] arguments, Path file, List<String> options) {
        try (var archive = Archive.open(file)) {
            archive.demandIntact();
            if (options.contains("--dry-run")) {
                out.println("The export is whole. Nothing was loaded: this was a dry run.");
                return FINE;
            }
            try (var stored = open(arguments, List.of())) {
                new Loading(stored.database(), stored.schemas()).load(archive, err::println);
                err.println("Everything was loaded. Verifying it.");
                return tell(stored.verify(), options);
            }
        }
    }

    private int tell(Report report, List<String> options) {
        out.println(options.contains("--json") ? report.json() : report.inWords());
        return report.isSound() ? FINE : REFUSED;
    }

    private Stored open(String[] arguments, List<String> more) {
        var settings = new ArrayList<>(List.of(arguments).stream()
                .filter(argument -> argument.startsWith("--") && argument.contains("."))
                .toList());
        settings.addAll(more);
        return new Stored(open.apply(settings.toArray(String[]::new)));
    }

    private static List<String> files(String[] arguments) {
        return List.of(arguments).subList(1, arguments.length).stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    private record Stored(ConfigurableApplicationContext context) implements AutoCloseable {

        MongoDatabase database() {
            return context.getBean(MongoDatabaseFactory.class).getMongoDatabase();
        }

        Schemas schemas() {
            return context.getBean(Schemas.class);
        }

        ImportMark mark() {
            return new ImportMark(database());
        }

        Report verify() {
            return Verifying.of(new DataSet(database(), context.getBean(MongoConverter.class), schemas()));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
