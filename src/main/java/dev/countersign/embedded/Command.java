package dev.countersign.embedded;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands that are served, with all the options they may have: the list of what the store can do. */
enum Command {
    FIND(
            Kind.READ,
            "filter",
            "sort",
            "projection",
            "skip",
            "limit",
            "batchSize",
            "singleBatch",
            "noCursorTimeout",
            "allowDiskUse"),
    COUNT(Kind.READ, "query", "skip", "limit"),
    DISTINCT(Kind.READ, "key", "query"),
    AGGREGATE(Kind.READ, "pipeline", "cursor", "allowDiskUse"),
    EXPLAIN(Kind.READ, "verbosity"),
    GETMORE(Kind.READ, "collection", "batchSize"),
    KILLCURSORS(Kind.READ, "cursors"),
    LISTDATABASES(Kind.READ, "nameOnly", "authorizedDatabases"),
    LISTCOLLECTIONS(Kind.READ, "nameOnly", "authorizedCollections", "cursor"),
    LISTINDEXES(Kind.READ, "cursor"),
    DBSTATS(Kind.READ),
    COLLSTATS(Kind.READ),
    VALIDATE(Kind.READ, "full"),
    PING(Kind.READ),
    BUILDINFO(Kind.READ),
    CONNECTIONSTATUS(Kind.READ),
    ENDSESSIONS(Kind.READ),
    INSERT(Kind.WRITE, "documents", "ordered"),
    UPDATE(Kind.WRITE, "updates", "ordered"),
    DELETE(Kind.WRITE, "deletes", "ordered"),
    FINDANDMODIFY(Kind.WRITE, "query", "sort", "update", "remove", "new", "upsert", "fields", "arrayFilters"),
    CREATE(Kind.SCHEMA),
    DROP(Kind.SCHEMA),
    CREATEINDEXES(Kind.SCHEMA, "indexes"),
    DROPINDEXES(Kind.SCHEMA, "index"),
    DROPDATABASE(Kind.SCHEMA),
    RENAMECOLLECTION(Kind.SCHEMA, "to", "dropTarget");

    /** What a command does to the file, from which follows what may run beside it. */
    enum Kind {
        /** Runs beside anything, on a snapshot. */
        READ,
        /** Runs one at a time. */
        WRITE,
        /** Runs alone. */
        SCHEMA
    }

    private static final Set<String> OPTIONS_OF_ALL =
            Set.of("$db", "$readPreference", "comment", "maxTimeMS", "readConcern", "writeConcern");

    private static final Map<String, Command> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    command -> command.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Kind kind;
    private final Set<String> options;

    Command(Kind kind, String... options) {
        this.kind = kind;
        this.options = Set.of(options);
    }

    static Optional<Command> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    Kind kind() {
        return kind;
    }

    boolean has(String option) {
        return options.contains(option) || OPTIONS_OF_ALL.contains(option);
    }
}
