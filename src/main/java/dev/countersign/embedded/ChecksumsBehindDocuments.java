package dev.countersign.embedded;

import java.util.function.Consumer;

/** To format 2: each document gets its checksum. Before, it was BSON and nothing else. */
final class ChecksumsBehindDocuments implements Consumer<Session> {

    @Override
    public void accept(Session session) {
        for (String table : Relation.tablesOfDocuments(session)) {
            for (long position : session.numbers("select position from " + table)) {
                byte[] document = Relation.documentAt(session, table, position);
                session.run(
                        "update " + table + " set document = ? where position = ?",
                        StoredDocuments.seal(document),
                        position);
            }
        }
    }
}
