package dev.countersign.importing;

import dev.countersign.kit.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code import FILE|- [--dry-run] [--json]} on the command line. */
public final class ImportCommand {

    /** All went well. */
    public static final int FINE = 0;

    /** The source was refused; why stands in the error output. */
    public static final int REFUSED = 1;

    /** The arguments were not understood. */
    public static final int USAGE = 2;

    private static final String HELP = "Usage: import FILE|- [--dry-run] [--json]";

    private ImportCommand() {}

    /** Shows what would be recognised, and stores nothing. */
    public static int dryRun(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        if (files.size() != 1) {
            err.println(HELP);
            return USAGE;
        }
        try {
            var post = Recogniser.recognise(Source.of(bytes(files.getFirst(), in)));
            out.print(ReadableReport.of(post));
            return FINE;
        } catch (RefusedException e) {
            err.println(e.refusal().inWords());
            return REFUSED;
        } catch (IOException e) {
            err.println("Cannot read " + files.getFirst() + ".");
            return REFUSED;
        }
    }

    private static byte[] bytes(String file, InputStream in) throws IOException {
        if (!file.equals("-")) return Files.readAllBytes(Path.of(file));
        return in.readNBytes(Source.MOST_BYTES + 1);
    }

    public static void main(String[] a) {
        System.exit(dryRun(List.of(a), System.in, System.out, System.err));
    }
}
