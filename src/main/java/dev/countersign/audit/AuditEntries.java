package dev.countersign.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface AuditEntries extends MongoRepository<AuditEntry, Long> {

    Optional<AuditEntry> findFirstByOrderByNumberDesc();

    boolean existsByChangeId(String changeId);

    List<AuditEntry> findByNumberGreaterThanOrderByNumber(long number, Limit limit);

    List<AuditEntry> findByNumberLessThanOrderByNumberDesc(long number, Limit limit);
}
