package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.article.Withdrawal;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The feed tells of everything that readers get anew, once, in order and without a gap. */
class ChangeFeedTests extends ArticleInTheStore {

    @Autowired
    ChangeFeed feed;

    @Autowired
    Shelf shelf;

    @Autowired
    Announcing announcing;

    @Autowired
    Withdrawing withdrawing;

    @Test
    void tellsOfEditionsOneAndTwo() {
        var first = published("Calves tighten.");
        var second = published("Calves cramp.");

        assertThat(told())
                .extracting(News::kind, News::edition, News::digest, News::tombstone)
                .containsExactly(
                        tuple(News.Kind.PUBLISHED, 1, first.digest(), false),
                        tuple(News.Kind.PUBLISHED, 2, second.digest(), false),
                        tuple(News.Kind.SUPERSEDED, 1, first.digest(), false));
    }

    @Test
    void leavesATombstoneAtAnAddressThatWasLeft() {
        published("Calves tighten.");
        var old = article.slug();
        authoring.rename(editor, article.id(), LocaleTag.EN_US, Slug.from("moved-" + Ulid.next()));
        publishing.publish(editor, article.id());

        assertThat(told())
                .extracting(News::kind, News::edition, News::tombstone)
                .endsWith(tuple(News.Kind.PUBLISHED, 2, false), tuple(News.Kind.SUPERSEDED, 1, true));
        assertThat(told()).last().extracting(News::slug).isEqualTo(old);
    }

    @Test
    void leavesATombstoneForWhatWasWithdrawn() {
        var edition = published("Calves tighten.");
        withdrawing.withdraw(
                editor,
                article.id(),
                1,
                new Withdrawal("A reader found a mistake.", Withdrawal.Severity.INACCURATE, null));

        assertThat(told())
                .extracting(News::kind, News::edition, News::digest, News::tombstone)
                .containsExactly(
                        tuple(News.Kind.PUBLISHED, 1, edition.digest(), false),
                        tuple(News.Kind.WITHDRAWN, 1, edition.digest(), true));
    }

    @Test
    void tellsOfAReviewersNewNameInTheArticleAndOfTheReviewer() {
        published("Calves tighten.");
        directory.save(
                editor,
                trainer.person(),
                directory.get(trainer.person()).profile(),
                Profile.named("Tess Trainer-Field"));

        assertThat(told()).extracting(News::kind).containsExactly(News.Kind.PUBLISHED, News.Kind.UPDATED);
        assertThat(toldOf(trainer.person().value()))
                .extracting(News::type, News::kind)
                .last()
                .isEqualTo(tuple(News.Type.PERSON, News.Kind.UPDATED));
    }

    @Test
    void saysNothingTwiceHoweverOftenAChangeIsFollowed() {
        var edition = published("Calves tighten.");
        directory.save(
                editor,
                trainer.person(),
                directory.get(trainer.person()).profile(),
                Profile.named("Tess Trainer-Hill"));
        var before = feed.last();

        shelf.follow(StateChange.of(
                Shelf.PUBLISHED,
                "articles/" + article.id(),
                editor,
                Instant.now(),
                Map.of("edition", edition.id().value())));
        announcing.announceRest();

        assertThat(feed.last()).isEqualTo(before);
        var change = new StateChange(
                toldOf(trainer.person().value()).getLast().id(),
                "person.changed",
                "people/" + trainer.person(),
                editor.user(),
                editor.name(),
                Instant.now(),
                null,
                Map.of());
        shelf.follow(change);
        assertThat(feed.last()).isEqualTo(before);
    }

    @Test
    void keepsSilentAboutWhomNobodyQuotes() {
        var person = directory.add(editor, Profile.named("Nora Unquoted"), List.of());
        directory.save(editor, person.id(), person.profile(), Profile.named("Nora Unread"));
        assertThat(toldOf(person.id().value())).isEmpty();
    }

    @Test
    void leavesNoGapWhenManyTellAtOnce() throws Exception {
        var before = feed.last().map(Change::sequence).orElse(0L);
        var news = IntStream.range(0, 40).mapToObj(number -> somebody()).toList();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 4; node++) nodes.submit(() -> news.forEach(feed::append));
        }

        assertThat(feed.from(before + 1, 1_000))
                .extracting(Change::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 40).boxed().toList());
        assertThat(feed.from(before + 1, 1_000))
                .extracting(Change::news)
                .extracting(News::id)
                .containsExactlyInAnyOrderElementsOf(news.stream().map(News::id).toList());
    }

    private static News somebody() {
        return new News(
                Ulid.next(),
                News.Kind.UPDATED,
                News.Type.PERSON,
                PersonId.next().value(),
                new Slug("somebody"),
                null,
                null,
                null,
                Instant.EPOCH,
                false);
    }

    private Edition published(String sentence) {
        authoring.save(writer, article.id(), authoring.get(article.id()).revision(), text(sentence));
        signWhatIsOpen(trainer);
        return publishing.publish(editor, article.id());
    }

    private List<News> told() {
        return toldOf(article.id().value());
    }

    private List<News> toldOf(String subject) {
        return feed.from(1, 1_000).stream()
                .map(Change::news)
                .filter(news -> news.subject().equals(subject))
                .toList();
    }
}
