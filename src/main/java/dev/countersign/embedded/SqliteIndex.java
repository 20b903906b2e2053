package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An index: a table of keys in order, each with the position of its document. */
final class SqliteIndex extends Index<Long> {

    private static final String OF_IDS = "_id_";

    private final IndexPattern pattern;
    private final boolean unique;
    private final Relation entries;

    SqliteIndex(String name, IndexPattern pattern, boolean unique, Relation entries) {
        super(name, pattern.fields(), pattern.sparse());
        this.pattern = pattern;
        this.unique = unique;
        this.entries = entries;
    }

    IndexPattern pattern() {
        return pattern;
    }

    Relation entries() {
        return entries;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    boolean isOfIds() {
        return getName().equals(OF_IDS);
    }

    /** Whether this is the index that a description asks for, whatever its name. */
    boolean isAs(Document description) {
        return isOn(description.get("key"))
                && unique == (isOfIds() || Utils.isTrue(description.get("unique")))
                && pattern.sparse() == Utils.isTrue(description.get("sparse"));
    }

    /** Whether these are its fields and directions. */
    boolean isOn(@Nullable Object keys) {
        return keys instanceof Document fields
                && fields.entrySet().stream()
                        .map(field -> new IndexKey(field.getKey(), ((Number) field.getValue()).intValue() > 0))
                        .map(IndexKey::toString)
                        .toList()
                        .equals(shape(this));
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && shape(this).equals(shape(other));
    }

    private static List<String> shape(Index<?> index) {
        return index.getKeys().stream().map(IndexKey::toString).toList();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        // Adding checks. What has been written until then is taken back.
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        Collection<IndexPattern.Entry> added = pattern.entriesOf(document);
        refuseDuplicates(added, collection);
        noteArrays(added);
        put(added, position);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        // Updating checks. What has been written until then is taken back.
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        Collection<IndexPattern.Entry> before = pattern.entriesOf(oldDocument);
        Collection<IndexPattern.Entry> after = pattern.entriesOf(newDocument);
        Collection<IndexPattern.Entry> added = without(after, before);
        refuseDuplicates(added, collection);
        noteArrays(after);
        remove(without(before, after), position);
        put(added, position);
    }

    /** Takes away the entries of a document. */
    void remove(Document document, long position) {
        remove(pattern.entriesOf(document), position);
    }

    /** Where a document is, known to the index of ids alone; the others need not be asked. */
    @Override
    public @Nullable Long getPosition(Document document) {
        if (!isOfIds()) {
            return null;
        }
        for (IndexPattern.Entry entry : pattern.entriesOf(document)) {
            OptionalLong position = positionOf(entry.key());
            if (position.isPresent()) {
                return position.getAsLong();
            }
        }
        return null;
    }

    @Override
    public long getCount() {
        return entries.count(StoreFile.session());
    }

    /** Whether it has yet to be filled. A sparse index may stay without entries, and is not filled at each start. */
    @Override
    public boolean isEmpty() {
        return entries.isNew();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.drop(StoreFile.session());
    }

    /** Never: which index serves a query is decided by {@link Planner}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by the collection");
    }

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("Entries are removed with the position of their document");
    }

    private void refuseDuplicates(Collection<IndexPattern.Entry> added, MongoCollection<Long> collection) {
        if (!unique) {
            return;
        }
        for (IndexPattern.Entry entry : added) {
            if (positionOf(entry.key()).isPresent()) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(entry.values()));
            }
        }
    }

    private OptionalLong positionOf(byte[] key) {
        return StoreFile.session().number("select position from " + entries.table() + " where key = ?", key);
    }

    private void put(Collection<IndexPattern.Entry> added, long position) {
        for (IndexPattern.Entry entry : added) {
            StoreFile.session()
                    .run("insert into " + entries.table() + "(key, position) values (?, ?)", entry.key(), position);
        }
    }

    private void remove(Collection<IndexPattern.Entry> removed, long position) {
        for (IndexPattern.Entry entry : removed) {
            StoreFile.session()
                    .run("delete from " + entries.table() + " where key = ? and position = ?", entry.key(), position);
        }
    }

    /** Several values in a field, or an empty array: from here on the order of entries by this field is not that of documents. */
    private void noteArrays(Collection<IndexPattern.Entry> added) {
        for (int i = 0; i < pattern.size(); i++) {
            int field = i;
            List<Object> values = added.stream()
                    .<Object>map(entry -> Optional.ofNullable(entry.values().get(field)))
                    .distinct()
                    .toList();
            boolean isEmptyArray =
                    added.stream().anyMatch(entry -> entry.values().get(field) instanceof Collection<?>);
            if (values.size() > 1 || isEmptyArray) {
                entries.noteArraysAt(StoreFile.session(), field);
            }
        }
    }

    private static Collection<IndexPattern.Entry> without(
            Collection<IndexPattern.Entry> entries, Collection<IndexPattern.Entry> others) {
        return entries.stream()
                .filter(entry -> others.stream().noneMatch(other -> Arrays.equals(entry.key(), other.key())))
                .toList();
    }
}
