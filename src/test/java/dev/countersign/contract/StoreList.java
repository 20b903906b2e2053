package dev.countersign.contract;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/store.md: the document is the list, so the two cannot drift apart. */
public final class StoreList {

    private static final Path DOCUMENT = Path.of("docs", "store.md");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private StoreList() {}

    /** Everything that may be asked of a database. */
    static Set<Demand> demands() {
        return Arrays.stream(Demand.Chapter.values())
                .flatMap(chapter -> rowsOf(chapter.heading()).flatMap(row -> demandsOf(chapter, row)))
                .collect(toCollection(TreeSet::new));
    }

    /** The rows of the table under a heading, without that of its titles; each as its cells. */
    public static Stream<List<String>> rowsOf(String heading) {
        return read().lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(row -> List.of(row.substring(2, row.length() - 1).split(" \\|( |$)", -1)));
    }

    private static Stream<Demand> demandsOf(Demand.Chapter chapter, List<String> row) {
        var name = code(row.getFirst()).findFirst().orElseThrow();
        var itself = Stream.of(new Demand(chapter, name));
        if (chapter != Demand.Chapter.COMMANDS) return itself;
        var members = code(row.get(1)).map(member -> new Demand(chapter, name + " " + member));
        return name.equals(CommandReading.ANY) ? members : Stream.concat(itself, members);
    }

    /** What is set as code in a cell. */
    public static Stream<String> code(String cell) {
        return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1));
    }

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
