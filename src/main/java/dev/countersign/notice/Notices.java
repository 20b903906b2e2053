package dev.countersign.notice;

import dev.countersign.kit.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Notices extends MongoRepository<Notice, String> {

    @Query(value = "{'posting.state': ?0, 'posting.dueAt': {$lte: ?1}}", sort = "{'posting.dueAt': 1, '_id': 1}")
    List<Notice> due(Notice.State state, Instant now, Limit limit);

    @Query(value = "{'to': ?0}", sort = "{'at': -1, '_id': -1}")
    List<Notice> of(UserId to, Limit limit);

    @Query(value = "{'at': {$lt: ?0}}", sort = "{'at': 1, '_id': 1}")
    List<Notice> olderThan(Instant moment, Limit limit);

    List<Notice> findByIdInOrderById(Collection<String> ids, Limit limit);
}
