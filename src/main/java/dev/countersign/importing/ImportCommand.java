package dev.countersign.importing;

import dev.countersign.kit.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * {@code import FILE|- [--dry-run] [--json]} on the command line. A dry run needs nothing but the text; only to keep the draft is the
 * application started, without its web server.
 */
public final class ImportCommand {

    /** All went well. */
    static final int FINE = 0;

    /** The source was refused; why stands in the error output. */
    static final int REFUSED = 1;

    /** The arguments were not understood. */
    static final int USAGE = 2;

    private static final String HELP =
            """
            Usage: import FILE|- [--dry-run] [--json]
              FILE       the text to import; - reads standard input
              --dry-run  show what was recognised, keep nothing
              --json     print what was recognised, with the reasons, as JSON""";

    private final PrintStream out;
    private final PrintStream err;
    private final Function<RecognisedPost, String> keep;

    /**
     * A command that writes to these streams.
     *
     * @param keep makes a draft of the post and says where it is; not called in a dry run
     */
    public ImportCommand(PrintStream out, PrintStream err, Function<RecognisedPost, String> keep) {
        this.out = out;
        this.err = err;
        this.keep = keep;
    }

    /**
     * Runs it.
     *
     * @param arguments those behind {@code import}; such as hold a dot, like {@code --spring.mongodb.uri=…}, are settings of the application
     * @return 0 if all went well, 1 if the text was refused or could not be read, 2 if the arguments were not understood
     */
    public int run(List<String> arguments, InputStream in) {
        var options = arguments.stream().filter(argument -> argument.startsWith("--") && !argument.contains(".")).toList();
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        if (files.size() != 1 || !List.of("--dry-run", "--json").containsAll(options)) {
            err.println(HELP);
            return USAGE;
        }
        try {
            var post = Recogniser.recognise(Source.of(bytes(files.getFirst(), in)));
            boolean dry = options.contains("--dry-run");
            var kept = dry ? "Nothing was kept: this was a dry run." : keep.apply(post);
            out.println(options.contains("--json") ? RecognisedJson.text(post) : ReadableReport.of(post));
            (options.contains("--json") ? err : out).println(kept);
            return FINE;
        } catch (RefusedException e) {
            err.println(e.refusal().inWords());
        } catch (IOException e) {
            err.println("'%s' cannot be read: there is no such file, or it is not yours to read.".formatted(files.getFirst()));
        }
        return REFUSED;
    }

    /** No more than one byte beyond the limit is read, however long the input is. */
    private static byte[] bytes(String file, InputStream in) throws IOException {
        if (file.equals("-")) return in.readNBytes(Source.MOST_BYTES + 1);
        try (var stream = Files.newInputStream(Path.of(file))) {
            Source.demandLength(Files.size(Path.of(file)));
            return stream.readNBytes(Source.MOST_BYTES + 1);
        } catch (java.nio.file.InvalidPathException e) {
            throw new IOException(e);
        }
    }
}
