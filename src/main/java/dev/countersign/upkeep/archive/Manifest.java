package dev.countersign.upkeep.archive;

import dev.countersign.kit.Json;
import dev.countersign.upkeep.schema.Release;
import dev.countersign.upkeep.schema.Schemas;
import dev.countersign.upkeep.schema.StoreRefusedException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * What an archive says of itself.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion of the archive's layout; what it holds is versioned by schema
 * @param release the version of Countersign that made it
 * @param at when
 * @param files one for each collection, in order of name
 */
record Manifest(String format, int formatVersion, String release, Instant at, List<Contents> files) {

    static final String FORMAT = "countersign-export";
    static final int FORMAT_VERSION = 1;

    /**
     * One collection.
     *
     * @param name of the file within the archive
     * @param schema of its documents, at most
     * @param documents how many there are, one on each line
     * @param bytes of the file, uncompressed
     * @param sha256 of the file, uncompressed, in lower-case hexadecimal
     */
    record Contents(String name, String collection, int schema, long documents, long bytes, String sha256) {}

    byte[] json() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) {
        try {
            var tree = Json.MAPPER.readTree(json);
            if (!FORMAT.equals(tree.path("format").stringValue("")))
                throw new StoreRefusedException("This is no export of Countersign: its manifest.json says otherwise.");
            var version = tree.path("formatVersion").intValue(0);
            if (version > FORMAT_VERSION)
                throw new StoreRefusedException(
                        "This export was made by Countersign %s in format %d, and this version reads format %d at most. Import it with that version or a newer one."
                                .formatted(tree.path("release").stringValue("?"), version, FORMAT_VERSION));
            return Json.MAPPER.treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw new StoreRefusedException("This export is damaged: its manifest.json cannot be read.");
        }
    }

    /** Demands that this version knows all that is in it. */
    void demandKnown(Schemas schemas) {
        for (var file : files)
            if (!schemas.collections().contains(file.collection())
                    || file.schema() > schemas.current(file.collection()))
                throw new StoreRefusedException(
                        "This export was made by Countersign %s, in which %s have schema %d; this is Countersign %s, which %s. Import it with that version or a newer one."
                                .formatted(
                                        release,
                                        file.collection(),
                                        file.schema(),
                                        Release.name(),
                                        schemas.collections().contains(file.collection())
                                                ? "knows schema %d at most"
                                                        .formatted(schemas.current(file.collection()))
                                                : "knows no such collection"));
    }
}
