package dev.countersign.access;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.InvitationId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Invitations extends MongoRepository<Invitation, InvitationId> {

    Optional<Invitation> findByToken(Digest token);

    @Query(value = "{'terms.article': ?0}", sort = "{'_id': -1}")
    List<Invitation> ofArticle(ArticleId article, Limit limit);
}
