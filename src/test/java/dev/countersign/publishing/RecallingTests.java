package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.article.Withdrawal.Severity;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A card that is taken back: what it does to what is live, to what is signed, and how it is lifted. */
class RecallingTests extends ArticleInTheStore {

    @Autowired
    Recalling recalling;

    @Autowired
    RecallEffects effects;

    @Autowired
    ChangeFeed feed;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void aLiveArticleShowsTheCard() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
    }

    @Test
    void withdrawsWhatIsLiveWhereTheCardIsHarmful() {
        assertThat(effects.foreseen(heat.id()))
                .singleElement()
                .satisfies(effect -> assertThat(effect.article()).isEqualTo(article.id()));

        var recall = recalled(Severity.HARMFUL);

        assertThat(recall.withdraws()).isTrue();
        var gone = authoring.get(article.id());
        assertThat(gone.live()).isNull();
        assertThat(gone.lastWithdrawn().orElseThrow().withdrawal().reason())
                .isEqualTo("The treatment “Warm towel” was recalled: It burns.");
        assertThat(feed.last().orElseThrow().news()).satisfies(news -> {
            assertThat(news.kind()).isEqualTo(News.Kind.RECALLED);
            assertThat(news.type()).isEqualTo(News.Type.TREATMENT);
            assertThat(news.tombstone()).isTrue();
        });
        assertThat(catalogue.recallOf(heat.slug()).orElseThrow().reason()).isEqualTo("It burns.");
    }

    @Test
    void putsANoticeOnWhatIsLiveWhereTheCardIsOutdated() {
        var before = authoring.get(article.id()).live();

        recalled(Severity.OUTDATED);

        assertThat(authoring.get(article.id()).live().edition()).isEqualTo(before.edition());
        var edition = publishing.find(before.edition()).orElseThrow();
        assertThat(json(edition)).contains("\"recalls\":[{\"treatment\":{\"id\":\"" + heat.id());
        assertThat(AsSigned.objections(edition)).isEmpty();
    }

    @Test
    void uncoversTheCardInEveryTextUntilItIsSignedAnew() {
        recalled(Severity.OUTDATED);
        authoring.save(writer, article.id(), 1, text("Calves tighten at night."));
        sign(trainer, "what");

        assertThat(reviewing.of(article.id()).coverage().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.message())
                        .startsWith("Warm towel: needs someone qualified for injury-care: recalled by Edgar Editor on ")
                        .contains("It burns."));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> publishing.publish(editor, article.id()))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("parts-uncovered"));

        sign(trainer, "card:" + heat.slug());
        var edition = publishing.publish(editor, article.id());
        assertThat(json(edition)).doesNotContain("\"recalls\"");
        assertThat(recalling.standing(library.get(heat.id()))).isEmpty();
    }

    @Test
    void leavesALaterRevisionAlone() {
        recalled(Severity.INACCURATE);
        library.save(
                writer,
                heat.id(),
                1,
                complete(TreatmentCard.of(
                        heat.card().name(), heat.card().kind(), RichText.of("Lukewarm, for ten minutes."))));

        sign(trainer, "card:" + heat.slug());

        assertThat(recalling.standing(library.get(heat.id()))).isEmpty();
        assertThat(json(publishing.publish(editor, article.id()))).doesNotContain("\"recalls\"");
    }

    @Test
    void reachesAPublicationThatBeganBeforeIt() {
        authoring.save(writer, article.id(), 1, text("Calves tighten at dawn."));
        signWhatIsOpen(trainer);
        var begun = EditionMaking.of(EditionId.next(), reviewing.of(article.id()), Optional.empty(), Instant.now());
        var recall = recalled(Severity.OUTDATED);

        assertThat(Recalled.of(begun, List.of(recall))).containsExactly(recall);
    }

    @Test
    void refusesToRecallTwiceAndToBeReplacedByItself() {
        recalled(Severity.OUTDATED);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> recalled(Severity.HARMFUL))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("recalled-already"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> recalling.recall(
                        editor,
                        RecallId.next(),
                        heat.id(),
                        1,
                        new Recall.Statement("It burns.", Severity.HARMFUL, heat.id())))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("no-replacement"));
    }

    @Test
    void isNotForWriters() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> recalling.recall(
                        writer,
                        RecallId.next(),
                        heat.id(),
                        1,
                        new Recall.Statement("It burns.", Severity.HARMFUL, null)))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("role-missing"));
    }

    private Recall recalled(Severity severity) {
        return recalling.recall(
                editor,
                RecallId.next(),
                heat.id(),
                library.get(heat.id()).revision(),
                new Recall.Statement("It burns.", severity, null));
    }
}
