package dev.countersign.embedded;

import java.util.List;

/**
 * A table of the store file: the documents of a collection, or the entries of one of its indexes.
 *
 * <p>Tables have numbers for names. The table {@code relation} says what each of them holds, so that renaming a
 * collection moves nothing.
 */
final class Relation {

    private static final String DOCUMENTS = "";

    /** A column holds more, but nobody has an index of more than thirty fields. */
    private static final int LAST_BIT = 30;

    private final long id;
    private final String table;
    private final boolean isNew;
    private volatile int arrays;

    private Relation(long id, boolean isNew, int arrays) {
        this.id = id;
        this.isNew = isNew;
        this.table = "r" + id;
        this.arrays = arrays;
    }

    static void defineTable(Session session) {
        session.define("""
                create table relation(
                    id integer primary key autoincrement,
                    database text not null,
                    collection text not null,
                    index_name text not null,
                    multikey integer not null default 0,
                    unique(database, collection, index_name))""");
    }

    /** The names of the databases that hold anything. */
    static List<String> databases(Session session) {
        return session.texts("select distinct database from relation order by database");
    }

    /** The tables that hold documents. */
    static List<String> tablesOfDocuments(Session session) {
        return session.texts("select 'r' || id from relation where index_name = '' order by id");
    }

    /** Looks at both ends of every table, which takes no longer when there is more between them. */
    static void checkEnds(Session session) {
        for (String end : List.of("asc", "desc")) {
            for (String table : tablesOfDocuments(session)) {
                byte[] document =
                        session.bytes("select document from " + table + " order by position " + end + " limit 1");
                if (document != null) {
                    StoredDocuments.open(document);
                }
            }
            for (String table : session.texts("select 'r' || id from relation where index_name <> ''")) {
                session.bytes("select key from " + table + " order by key " + end + " limit 1");
            }
        }
    }

    /** Looks at every document. */
    static void checkDocuments(Session session) {
        for (String table : tablesOfDocuments(session)) {
            for (long position : session.numbers("select position from " + table)) {
                StoredDocuments.open(documentAt(session, table, position));
            }
        }
    }

    static byte[] documentAt(Session session, String table, long position) {
        byte[] document = session.bytes("select document from " + table + " where position = ?", position);
        if (document == null) {
            throw EmbeddedStoreException.damaged("A document is missing.");
        }
        return document;
    }

    /** The table with a collection's documents, in the order they came. */
    static Relation documents(Session session, String database, String collection) {
        return openOrDefine(
                session,
                database,
                collection,
                DOCUMENTS,
                "create table %s(position integer primary key, document blob not null)");
    }

    /** The table with an index's entries, in the order of their keys. */
    static Relation entries(Session session, String database, String collection, String index, boolean unique) {
        return openOrDefine(
                session,
                database,
                collection,
                index,
                unique
                        ? "create table %s(key blob primary key, position integer not null) without rowid"
                        : "create table %s(key blob, position integer, primary key(key, position)) without rowid");
    }

    private static Relation openOrDefine(
            Session session, String database, String collection, String index, String definition) {
        var found = session.number(
                "select id from relation where database = ? and collection = ? and index_name = ?",
                database,
                collection,
                index);
        if (found.isEmpty()) {
            session.run(
                    "insert into relation(database, collection, index_name) values (?, ?, ?)",
                    database,
                    collection,
                    index);
        }
        long id = found.orElseGet(
                () -> session.number("select last_insert_rowid()").orElseThrow());
        int arrays = (int)
                session.number("select multikey from relation where id = ?", id).orElse(0);
        Relation relation = new Relation(id, found.isEmpty(), arrays);
        if (relation.isNew) {
            session.define(definition.formatted(relation.table));
        }
        return relation;
    }

    static void rename(Session session, String database, String collection, String newDatabase, String newCollection) {
        session.run(
                "update relation set database = ?, collection = ? where database = ? and collection = ?",
                newDatabase,
                newCollection,
                database,
                collection);
    }

    /** Drops all that a database holds. */
    static void dropDatabase(Session session, String database) {
        session.numbers("select id from relation where database = ?", database)
                .forEach(id -> new Relation(id, false, 0).drop(session));
    }

    /** The name to be used in SQL. */
    String table() {
        return table;
    }

    /** Whether the table was made when this was opened, so that nothing can be in it yet. */
    boolean isNew() {
        return isNew;
    }

    /** Whether a document may have more than one entry here, which is so once an array was indexed. */
    boolean isMultikey() {
        return arrays != 0;
    }

    /** Whether this field of the index, counted from 0, ever held an array. */
    boolean hasArraysAt(int field) {
        return (arrays & bit(field)) != 0;
    }

    /** Whether any field of the index from this one on ever held an array. */
    boolean hasArraysFrom(int field) {
        return arrays >> Math.min(field, LAST_BIT) != 0;
    }

    /** Said each time, since what was noted last may have been rolled back. */
    void noteArraysAt(Session session, int field) {
        int bit = bit(field);
        session.run("update relation set multikey = multikey | ? where id = ? and multikey & ? = 0", bit, id, bit);
        arrays |= bit;
    }

    /** Fields beyond the last bit share it. */
    private static int bit(int field) {
        return 1 << Math.min(field, LAST_BIT);
    }

    long count(Session session) {
        return session.number("select count(*) from " + table).orElseThrow();
    }

    boolean isEmpty(Session session) {
        return session.number("select 1 from " + table + " limit 1").isEmpty();
    }

    void drop(Session session) {
        session.run("delete from relation where id = ?", id);
        session.define("drop table " + table);
    }
}
