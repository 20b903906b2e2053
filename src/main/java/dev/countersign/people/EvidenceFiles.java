package dev.countersign.people;

import org.springframework.data.mongodb.repository.MongoRepository;

interface EvidenceFiles extends MongoRepository<EvidenceFile, String> {}
