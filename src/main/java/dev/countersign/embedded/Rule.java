package dev.countersign.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The storage rules that let the same code run here and on a MongoDB, and the words by which a breach shows. */
enum Rule {
    ONE_AGGREGATE_ONE_DOCUMENT(
            "one aggregate is one document, there are no sessions and no transactions",
            "lsid",
            "txnNumber",
            "startTransaction",
            "autocommit",
            "commitTransaction",
            "abortTransaction"),
    NO_COLLATION("strings compare as they are; keep a lower-case field beside the text and ask for that", "collation"),
    NO_TEXT_SEARCH("full-text search is the application's own, not the database's", "$text", "$search", "text"),
    NO_SCRIPTS("nothing is evaluated in the database", "$where", "$function", "$accumulator", "mapReduce"),
    NO_GEOMETRY(
            "there are no positions on the earth in the data",
            "$near",
            "$nearSphere",
            "$geoWithin",
            "$geoIntersects",
            "$geoNear",
            "2d",
            "2dsphere"),
    NO_HINTS("an index is found by its fields", "hint", "min", "max"),
    NO_VALIDATORS(
            "the application validates before it writes",
            "validator",
            "validationLevel",
            "validationAction",
            "bypassDocumentValidation",
            "$jsonSchema",
            "collMod"),
    NO_EXPIRY("what expires is deleted by a scheduled task", "expireAfterSeconds"),
    NO_PARTIAL_INDEXES("leave the field out and make the index sparse", "partialFilterExpression"),
    NO_VIEWS("a view is a query in the application", "viewOn"),
    NO_CHANGE_STREAMS("changes are read from the change feed", "$changeStream", "$changeStreamSplitLargeEvent"),
    READS_DO_NOT_WRITE("an aggregation answers and writes nothing", "$out", "$merge"),
    PLAIN_COLLECTIONS("a collection has no options", "capped", "size", "timeseries", "clusteredIndex"),
    PLAIN_INDEXES("an index is on named fields, each up or down", "hashed", "$**", "wildcardProjection", "hidden"),
    OPERATOR_UPDATES("a document is updated by operators, not by a pipeline"),
    WHAT_IS_TESTED("only what is on the tested list of commands and options is served");

    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final String sentence;
    private final Set<String> words;

    Rule(String sentence, String... words) {
        this.sentence = sentence;
        this.words = Set.of(words);
    }

    /** The rule that a command, an option or an operator of this name breaks in any case. */
    static Optional<Rule> brokenBy(String word) {
        return Arrays.stream(values()).filter(rule -> rule.words.contains(word)).findFirst();
    }

    /** Why it is a rule. */
    String sentence() {
        return sentence;
    }

    /** The names of what breaks it in any case. */
    Set<String> words() {
        return words;
    }

    /** The refusal that names this rule. */
    MongoServerError refusal(String word, String command) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                "The embedded store refuses '" + word + "' in " + command + ": " + sentence + ".");
    }
}
