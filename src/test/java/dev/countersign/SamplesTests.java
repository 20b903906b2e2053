package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.audit.AuditTrail;
import dev.countersign.kit.Slug;
import dev.countersign.publishing.Edition;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.ReviewStatus;
import dev.countersign.publishing.ReviewsDue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The samples come through the one door, and make the first evening worth it. */
@SpringBootTest(properties = {"countersign.demo=true", "countersign.shelf.refresh=1s"})
class SamplesTests {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", () -> data.toString());
    }

    @Autowired
    Authoring authoring;

    @Autowired
    Publishing publishing;

    @Autowired
    ReviewsDue reviews;

    @Autowired
    AuditTrail audit;

    @Test
    void publishThreeArticlesThatShareCardsAndLeaveOneInReview() {
        assertThat(live()).hasSize(3);
        assertThat(live().flatMap(edition -> edition.envelope().listing().treatments().stream()))
                .contains("heat-pack", "calf-stretch-against-a-wall")
                .hasSizeGreaterThan((int) live().flatMap(edition -> edition.envelope().listing().treatments().stream())
                        .distinct()
                        .count());
        assertThat(live().flatMap(edition -> edition.envelope().listing().reviewers().stream())
                        .distinct())
                .hasSize(2);
        assertThat(authoring.inReview())
                .extracting(Article::slug)
                .containsExactly(new Slug("tension-headache-first-steps"));
        assertThat(authoring.latest(1_000))
                .filteredOn(article -> article.stage() instanceof Stage.InReview)
                .hasSize(1);
    }

    @Test
    void haveOneOverdueReviewAndAnUnbrokenTrail() {
        await().untilAsserted(() -> assertThat(
                        live().map(edition -> edition.envelope().reviewStatus()))
                .containsExactlyInAnyOrder(ReviewStatus.OVERDUE, ReviewStatus.CURRENT, ReviewStatus.CURRENT));
        assertThat(reviews.due(5)).hasSize(1);
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();
    }

    private Stream<Edition> live() {
        return authoring.latest(1_000).stream()
                .map(Article::id)
                .map(publishing::editions)
                .flatMap(List::stream);
    }
}
