package dev.countersign.access;

import org.springframework.data.mongodb.repository.MongoRepository;

interface Sites extends MongoRepository<Site, String> {}
