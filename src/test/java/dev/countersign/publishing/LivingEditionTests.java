package dev.countersign.publishing;

import static dev.countersign.review.Policy.Overdue.Consequence.DROP_REVIEWED_BY;
import static dev.countersign.review.Policy.Overdue.Consequence.NOTICE;
import static dev.countersign.review.Policy.Overdue.Consequence.UNPUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.audit.AuditEntry;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Json;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Credential;
import dev.countersign.review.Policy.Overdue;
import dev.countersign.review.PolicyMaking;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** What becomes of a live edition while time passes, people lose credentials and reviewers come back. */
@Import(LivingEditionTests.Time.class)
class LivingEditionTests extends ArticleInTheStore {

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        ControlledClock clockOfTheTest() {
            return new ControlledClock();
        }
    }

    @Autowired
    ControlledClock clock;

    @Autowired
    Shelf shelf;

    @Autowired
    ReviewsDue reviews;

    @Autowired
    ChangeFeed feed;

    @Autowired
    PolicyMaking making;

    @Autowired
    MongoOperations store;

    /** Time goes on from test to test, and so do policies. */
    @AfterEach
    void forgetTheEditions() {
        store.remove(new Query(), "editions");
    }

    @Test
    void agesAndTellsOfItOnce() {
        overdue(new Overdue(30, NOTICE, 20));
        published();
        assertThat(json().at("/review/status").asString()).isEqualTo("current");

        passUntilDue(-10);
        assertThat(json().at("/review/status").asString()).isEqualTo("due");
        pass(1);
        assertThat(told()).containsExactly("article.reviewDue");

        pass(25);
        assertThat(json().at("/review/status").asString()).isEqualTo("overdue");
        pass(40);
        assertThat(json().at("/review/status").asString()).as("nothing follows").isEqualTo("overdue");
        assertThat(json().at("/review/reviewers")).as("notice only").isNotEmpty();
        assertThat(told()).containsExactly("article.reviewDue", "article.reviewOverdue");
        assertThat(reviews.due(10)).extracting(ReviewsDue.LiveReview::article).containsExactly(article.id());
    }

    @Test
    void namesItsReviewersNoLongerWherePolicySaysSo() {
        overdue(new Overdue(30, DROP_REVIEWED_BY, 20));
        published();
        passUntilDue(10);
        assertThat(json().at("/review/reviewers")).isNotEmpty();
        assertThat(json().at("/review/graceEndsAt").asString()).isNotEmpty();

        pass(30);

        var review = json().path("review");
        assertThat(review.path("status").asString()).isEqualTo("graceEnded");
        assertThat(review.has("reviewers")).isFalse();
        assertThat(review.has("lastReviewedAt")).isFalse();
        assertThat(review.has("nextReviewDueAt")).isTrue();
        assertThat(AsSigned.objections(live())).isEmpty();
        assertThat(told()).containsExactly("article.reviewOverdue", "article.graceEnds");
    }

    @Test
    void isTakenAwayAfterTheGraceAndAfterAWarning() {
        overdue(new Overdue(30, UNPUBLISH, 20));
        published();

        passUntilDue(400); // nobody looked for more than a year
        assertThat(told()).containsExactly("article.reviewOverdue", "article.graceEnds");
        assertThat(authoring.get(article.id()).live())
                .as("nobody was warned before today")
                .isNotNull();

        pass(6);
        assertThat(authoring.get(article.id()).live()).isNotNull();
        pass(2);

        var gone = authoring.get(article.id()).lastWithdrawn().orElseThrow();
        assertThat(gone.by().name()).isEqualTo("Countersign");
        assertThat(gone.withdrawal().severity()).isEqualTo(dev.countersign.article.Withdrawal.Severity.OUTDATED);
        assertThat(gone.withdrawal().reason()).contains("was to be reviewed again by");
        var change = lastChange("article.withdrawn");
        assertThat(change.by()).isNull();
        assertThat(change.details())
                .containsEntry("policy", String.valueOf(reviewing.policy().version()));
        assertThat(publishing.editions(article.id()).getFirst().envelope().standing())
                .isEqualTo(Standing.WITHDRAWN);
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();

        pass(30);
        assertThat(authoring.get(article.id()).withdrawn()).hasSize(1);
    }

    @Test
    void isGivenTheWholeGraceWhenPolicyBecomesStricter() {
        overdue(new Overdue(30, NOTICE, 60));
        published();
        passUntilDue(400);

        overdue(new Overdue(30, UNPUBLISH, 21));
        pass(0);
        assertThat(json().at("/review/status").asString()).isEqualTo("overdue");
        pass(19);
        assertThat(authoring.get(article.id()).live()).isNotNull();
        assertThat(told()).contains("article.graceEnds");
        pass(8);
        assertThat(authoring.get(article.id()).live()).isNull();
    }

    @Test
    void isRenewedByAReviewOfAllOfItAndByNothingLess() {
        overdue(new Overdue(30, NOTICE, 20));
        var edition = published();
        pass(100);
        var all = reviewing.of(article.id()).parts().all();

        sign(trainer, "what");
        assertThat(live().renewals()).isEmpty();
        assertThat(json().at("/review/lastReviewedAt").asString())
                .isEqualTo(edition.dates().lastReviewedAt().toString());

        sign(trainer, all);

        var renewed = live();
        assertThat(renewed.number()).isEqualTo(1);
        assertThat(renewed.digest()).isEqualTo(edition.digest());
        assertThat(renewed.dates()).isEqualTo(edition.dates());
        assertThat(renewed.signOffs()).isEqualTo(edition.signOffs());
        assertThat(renewed.reviewed().lastReviewedAt()).isAfter(edition.dates().lastReviewedAt());
        assertThat(renewed.reviewed().nextReviewDueAt()).isAfter(edition.dates().nextReviewDueAt());
        assertThat(renewed.envelope().listing().lastReviewedAt())
                .isEqualTo(renewed.reviewed().lastReviewedAt());
        assertThat(json().at("/review/lastReviewedAt").asString())
                .isEqualTo(renewed.reviewed().lastReviewedAt().toString());
        assertThat(json().at("/review/reviewers").size())
                .isGreaterThan(edition.signOffs().size());
        assertThat(json().at("/review/reviewers").valueStream())
                .allSatisfy(reviewer -> assertThat(reviewer.path("parts")).isNotEmpty());
        assertThat(AsSigned.objections(renewed)).isEmpty();
        assertThat(lastNews()).isEqualTo(News.Kind.REVIEWED);
    }

    @Test
    void needsAReviewOnceTheOnlyCoverHasLapsed() {
        overdue(new Overdue(30, NOTICE, 20));
        published();
        var person = directory.get(trainer.person());
        directory.mark(
                editor,
                person.id(),
                person.credentials().getFirst().key(),
                AsSeen.ANY,
                Credential.Status.REVOKED,
                "The register says so");

        assertThat(json().at("/review/status").asString()).isEqualTo("credentialLapsed");
        assertThat(json().at("/review/needed/0/reason").asString()).isEqualTo("credentialLapsed");
        assertThat(json().at("/review/needed/0/parts")).isNotEmpty();
        assertThat(json().path("review").toString()).as("not for readers").doesNotContain("revoked");
        assertThat(reviews.needed(10))
                .singleElement()
                .satisfies(review -> assertThat(review.reasons()).contains("Tess Trainer’s ATC is revoked"));
        assertThat(told()).containsExactly("article.reviewNeeded");
        assertThat(live().signOffs()).as("history stands").isNotEmpty();
        assertThat(lastChange("article.reviewNeeded").details().get("reasons")).contains("is revoked");

        pass(1);
        assertThat(told()).hasSize(1);
    }

    /** All of it signed today, the card too that was signed in a test before. */
    private Edition published() {
        sign(trainer, reviewing.of(article.id()).parts().all());
        return publishing.publish(editor, article.id());
    }

    private void pass(int days) {
        clock.pass(days);
        shelf.refreshByCalendar();
    }

    /** Until so many days after the next review is due. */
    private void passUntilDue(int more) {
        var due = live().envelope().reviewed().nextReviewDueAt();
        pass((int) Duration.between(clock.instant(), due).toDays() + more);
    }

    private void overdue(Overdue rule) {
        var administrator = new Actor(UserId.next(), "Ada", Set.of(Role.ADMINISTRATOR), null);
        var before = reviewing.policy();
        making.make(administrator, before.version(), AnEdition.after(before, clock.instant(), rule), "A test wants it");
    }

    private Edition live() {
        return publishing.editions(article.id()).getFirst();
    }

    private JsonNode json() {
        return Json.MAPPER.readTree(json(live()));
    }

    private News.Kind lastNews() {
        return feed.last().orElseThrow().news().kind();
    }

    private List<String> told() {
        return changes().stream()
                .map(StateChange::type)
                .filter(type -> type.startsWith("article.review") || type.equals("article.graceEnds"))
                .toList();
    }

    private StateChange lastChange(String type) {
        return changes().stream()
                .filter(change -> change.type().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** What the trail tells of the article, oldest first. */
    private List<StateChange> changes() {
        var auditor = new Actor(UserId.next(), "Aud", Set.of(Role.ADMINISTRATOR), null);
        return audit.latest(auditor, Long.MAX_VALUE, 200).reversed().stream()
                .map(AuditEntry::change)
                .filter(change -> change.subject().equals("articles/" + article.id()))
                .toList();
    }
}
