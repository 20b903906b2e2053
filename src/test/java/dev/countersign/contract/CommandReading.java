package dev.countersign.contract;

import static dev.countersign.contract.Demand.Chapter.COMMANDS;
import static dev.countersign.contract.QueryReading.each;

import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Reads from a command, as the driver sends it, what it asks of the database. */
final class CommandReading {

    /** In the place of a command: any. */
    static final String ANY = "any";

    /** Added by the driver to any command, by itself: sessions and repeatable writes where the database has them. */
    private static final Set<String> OF_THE_DRIVER =
            Set.of("$db", "$readPreference", "$clusterTime", "lsid", "txnNumber");

    /** What any command may have, and that means the same in each. */
    private static final Set<String> OF_ALL = Set.of("writeConcern", "readConcern", "maxTimeMS", "comment");

    private final Set<Demand> demands = new TreeSet<>();
    private final QueryReading queries = new QueryReading(demands);
    private final WriteReading writes = new WriteReading(demands, queries);

    private CommandReading() {}

    /** All that the command asks, each once. */
    static Set<Demand> demandsOf(String command, BsonDocument sent) {
        var reading = new CommandReading();
        reading.read(command, sent);
        return reading.demands;
    }

    private void read(String command, BsonDocument sent) {
        add(command);
        sent.forEach((member, value) -> {
            if (member.equals(command) || OF_THE_DRIVER.contains(member)) return;
            add((OF_ALL.contains(member) ? ANY : command) + " " + member);
            member(command + " " + member, value);
        });
    }

    private void member(String named, BsonValue value) {
        switch (named) {
            case "find filter", "count query", "distinct query", "findAndModify query", "listCollections filter" ->
                queries.query(value);
            case "find sort", "findAndModify sort" -> queries.order(value);
            case "find projection", "findAndModify fields" -> queries.projection(value);
            case "findAndModify update" -> writes.update(value);
            case "findAndModify arrayFilters" -> each(value, queries::query);
            case "insert documents" -> each(value, writes::value);
            case "update updates", "delete deletes" -> each(value, part -> part(named, part));
            case "createIndexes indexes" -> each(value, writes::index);
            case "aggregate pipeline" -> each(value, queries::stage);
            default -> {
                // A number, a name or a switch: the member says it all.
            }
        }
    }

    private void part(String parts, BsonValue part) {
        part.asDocument().forEach((member, value) -> {
            add(parts + "." + member);
            switch (member) {
                case "q" -> queries.query(value);
                case "u" -> writes.update(value);
                case "arrayFilters" -> each(value, queries::query);
                default -> {
                    // A switch.
                }
            }
        });
    }

    private void add(String name) {
        demands.add(new Demand(COMMANDS, name));
    }
}
