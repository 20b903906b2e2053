package dev.countersign.people;

import dev.countersign.kit.Digest;

/**
 * Names an {@link EvidenceFile} and says what it is.
 *
 * @param id of the file
 * @param name as whoever filed it called it
 * @param size in bytes
 * @param digest of its bytes: whoever has the file can tell that it is the one
 */
public record FiledEvidence(String id, String name, FileType type, long size, Digest digest) {}
