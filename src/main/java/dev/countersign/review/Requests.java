package dev.countersign.review;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Requests extends MongoRepository<ReviewRequest, RequestId> {

    List<ReviewRequest> findByArticleOrderById(ArticleId article, Limit limit);

    @Query(value = "{'article': ?0, '_id': {$gt: ?1}}", sort = "{'_id': 1}")
    List<ReviewRequest> ofArticle(ArticleId article, String after, Limit limit);

    @Query(
            value = "{'asked.person': ?0, 'state._class': {$in: ['requestWaiting', 'requestAccepted']}}",
            sort = "{'_id': 1}")
    List<ReviewRequest> openOf(PersonId person, Limit limit);

    @Query(
            value = "{'state._class': {$in: ['requestWaiting', 'requestAccepted']}, 'due': {$gte: ?0, $lte: ?1}}",
            sort = "{'due': 1, '_id': 1}")
    List<ReviewRequest> openDue(LocalDate from, LocalDate until, Limit limit);

    @Query(
            value = "{'asked._class': 'askedAnyone', 'state._class': {$in: ['requestWaiting', 'requestAccepted']}}",
            sort = "{'_id': 1}")
    List<ReviewRequest> openOfAnyone(Limit limit);

    @Query(
            value = "{'asked._class': 'askedPerson', 'state._class': {$in: ['requestWaiting', 'requestAccepted']}}",
            sort = "{'_id': 1}")
    List<ReviewRequest> openOfPeople(Limit limit);
}
