package dev.countersign.importing.outline;

import java.util.regex.Pattern;

/** Rows of a table, written with bars or copied with tabs. A row is kept as one line, its cells apart. */
final class Tables {

    private static final String BETWEEN = " | ";
    private static final Pattern TABS = Pattern.compile("(?<=\\S) *\\t+ *(?=\\S)");
    private static final Pattern ROW = Pattern.compile("\\|.*\\|");
    private static final Pattern RULE = Pattern.compile("\\|?(?:\\s*:?-{2,}:?\\s*\\|)+(?:\\s*:?-{2,}:?\\s*)?");

    private Tables() {}

    /** The line with its tabs shown as bars. */
    static String withBars(String line) {
        var matcher = TABS.matcher(line);
        return matcher.find() ? "|" + matcher.replaceAll(BETWEEN) + "|" : line;
    }

    static boolean isRow(String line) {
        return line.length() > 4 && line.length() <= 2_000 && ROW.matcher(line).matches();
    }

    /** Whether it only draws the line below the head of a table. */
    static boolean isRule(String line) {
        return line.length() <= 2_000 && RULE.matcher(line).matches();
    }

    /** The cells of a row, one after the other. */
    static String cells(String row) {
        var cells = row.substring(1, row.length() - 1).split("\\|", -1);
        var text = new StringBuilder();
        for (var cell : cells)
            if (!cell.isBlank()) text.append(text.isEmpty() ? "" : BETWEEN).append(cell.strip());
        return text.toString();
    }
}
