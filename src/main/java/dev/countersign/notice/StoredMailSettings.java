package dev.countersign.notice;

import dev.countersign.kit.UserId;
import org.springframework.data.mongodb.repository.MongoRepository;

interface StoredMailSettings extends MongoRepository<MailSettings, UserId> {}
