package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;

/** The application dies between any two writes of a publication; after a restart it is published or it is not, and never half. */
@Import(Death.InTheDatabase.class)
@TestPropertySource(properties = {"countersign.outbox.sweep=100ms", "countersign.shelf.announce=100ms"})
class KilledWhilePublishingTests extends ArticleInTheStore {

    @Autowired
    Death death;

    @Autowired
    ChangeFeed feed;

    @Autowired
    MongoOperations database;

    @Test
    void isPublishedOrNotWhereverItDies() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());

        for (int writes = 0, edition = 1; ; writes++) {
            change("Heat loosens, said %d times.".formatted(writes));
            death.comesAfter(writes);
            var survived = publishesAlive();
            death.rise();
            if (survived) break;
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> authoring.get(article.id()).outbox().isEmpty() && nothingIsUntold());

            var live = authoring.get(article.id()).live().number();
            assertThat(live).as("after %d writes", writes).isIn(edition, edition + 1);
            edition = live;
            assertReadersGet(live);
            if (!saysTheChange(writes))
                assertThat(publishing.publish(editor, article.id()).number()).isEqualTo(edition = live + 1);
        }
    }

    private void change(String words) {
        var revision = library.get(heat.id()).revision();
        library.save(
                writer,
                heat.id(),
                revision,
                complete(TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.of(words))));
        signWhatIsOpen(trainer);
    }

    private boolean publishesAlive() {
        try {
            publishing.publish(editor, article.id());
        } catch (Death.Killed | RuntimeException dying) {
            assertThat(dying).as("only death may stop it").matches(cause -> death.struck());
        }
        return !death.struck();
    }

    private boolean saysTheChange(int writes) {
        return json(publishing.editions(article.id()).getFirst()).contains("said %d times".formatted(writes));
    }

    private void assertReadersGet(int live) {
        var shown = publishing.editions(article.id());
        assertThat(shown)
                .extracting(Edition::number)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(live);
        assertThat(shown)
                .filteredOn(edition -> edition.envelope().standing() == Standing.LIVE)
                .extracting(Edition::number)
                .containsExactly(live);
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();
        var told = feed.from(1, 1_000).stream().map(Change::news).toList();
        assertThat(told)
                .filteredOn(News::kind, News.Kind.PUBLISHED)
                .extracting(News::edition)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, live).boxed().toList());
        assertThat(told)
                .filteredOn(News::kind, News.Kind.SUPERSEDED)
                .extracting(News::edition)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(1, live).boxed().toList());
    }

    private boolean nothingIsUntold() {
        return !database.exists(Query.query(Criteria.where("news._id").gt("")), Edition.class);
    }
}
