package dev.countersign.attestation;

import org.springframework.data.mongodb.repository.MongoRepository;

interface SealedKeys extends MongoRepository<SealedKey, String> {}
