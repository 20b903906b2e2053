package dev.countersign.article;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.aDraft;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.showing;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private final Contributor writer = Contributor.of(writing());
    private final Article article = new Article(
            ArticleId.next(),
            null,
            LocaleTag.EN_US,
            new Slug("tight-back"),
            aDraft(),
            1,
            writer,
            NOW,
            new Stage.Draft(),
            null,
            List.of(),
            0,
            List.of(),
            List.of());

    @Test
    void countsTheSavesOfItsWorkingText() {
        var other = Contributor.of(writing());

        var saved = article.with(ArticleText.titled("Another title"), other, NOW.plusSeconds(5));

        assertThat(saved.revision()).isEqualTo(2);
        assertThat(saved.savedBy()).isEqualTo(other);
        assertThat(saved.currentRevision().text()).isEqualTo(ArticleText.titled("Another title"));
        assertThat(article.currentRevision().id())
                .isLessThan(saved.currentRevision().id());
    }

    @Test
    void isAheadOfItsEditionOnceItIsSavedAgain() {
        var live = article.withLive(new LiveEdition(EditionId.next(), 1, 1, NOW, Digest.of(new byte[0])));

        assertThat(article.isAheadOfLive()).isTrue();
        assertThat(live.isAheadOfLive()).isFalse();
        assertThat(live.with(ArticleText.titled("Another title"), writer, NOW).isAheadOfLive())
                .isTrue();
    }

    @Test
    void startsAgainAsADraftOnceItIsLive() {
        var asked = article.at(new Stage.InReview(NOW, "Wim Ferreira", List.of(), null, null));

        var live = asked.withLive(new LiveEdition(EditionId.next(), 3, 1, NOW, Digest.of(new byte[0])));

        assertThat(live.stage()).isEqualTo(new Stage.Draft());
        assertThat(live.editions()).isEqualTo(3);
        assertThat(live.working()).isEqualTo(article.working());
    }

    @Test
    void keepsItsWordsUnderAnotherAddress() {
        var renamed = article.with(new LocaleTag("es-US"), new Slug("espalda"));

        assertThat(renamed.working()).isEqualTo(article.working());
        assertThat(renamed.revision()).isEqualTo(article.revision());
        assertThat(renamed.with(article.locale(), article.slug())).isEqualTo(article);
    }

    @Test
    void showsEachTreatmentOnceAndInOrder() {
        var heat = TreatmentId.next();
        var ice = TreatmentId.next();
        var text = aDraft().withSections(
                        List.of(showing("first", ice, heat), aSection("between", "And."), showing("then", heat)));

        assertThat(text.treatments()).containsExactly(ice, heat);
    }

    @Test
    void findsASectionByItsKey() {
        assertThat(aDraft().section(new SectionKey("what"))).isPresent();
        assertThat(aDraft().section(new SectionKey("why"))).isEmpty();
    }

    @Test
    void changesOneThingAtATime() {
        var text = aDraft();

        assertThat(text.withAuthors(List.of(PersonId.next())).withAuthors(text.authors()))
                .isEqualTo(text);
        assertThat(text.withSections(List.of()).withSections(text.sections())).isEqualTo(text);
    }

    @Test
    void takesBlanksForNothing() {
        var section = new Section.Promotion(new SectionKey("book"), " ", RichText.EMPTY, "", " ");

        assertThat(section.heading()).isNull();
        assertThat(section.label()).isNull();
        assertThat(section.href()).isNull();
        assertThat(ArticleText.titled("  Easing  ").title()).isEqualTo("Easing");
    }
}
