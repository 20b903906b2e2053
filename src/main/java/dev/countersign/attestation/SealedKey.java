package dev.countersign.attestation;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The private half of a key under the deployment's {@link Secret}. It is no part of an export: another deployment makes keys of its own.
 *
 * @param kid the name of the key
 * @param closed as {@link Seal} makes it
 */
@Document("sealedKeys")
record SealedKey(@Id String kid, byte[] closed) {}
