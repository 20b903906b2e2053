package dev.countersign.embedded;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param backup the version of the way backups are packed
 * @param store the format of the store file in it
 * @param made when it was made
 * @param bytes the length of the store file
 * @param sha256 the digest of the store file, in hexadecimal
 */
record BackupManifest(
        int backup,
        int store,
        @Nullable Instant made,
        long bytes,
        @Nullable String sha256) {

    /** The way in which backups are packed now. */
    static final int CURRENT = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * Reads a manifest that this version understands.
     *
     * @throws EmbeddedStoreException when it does not, or when this is no manifest
     */
    static BackupManifest parse(byte[] json) {
        try {
            BackupManifest manifest = JSON.readValue(json, BackupManifest.class);
            if (manifest.backup > CURRENT) {
                throw new EmbeddedStoreException(
                        "The backup was made by a newer version of Countersign. Restore it with that one.");
            }
            StoreFormat.refuseNewer(manifest.store);
            return manifest;
        } catch (JacksonException failure) {
            throw new EmbeddedStoreException("The backup has a manifest that cannot be read.", failure);
        }
    }
}
