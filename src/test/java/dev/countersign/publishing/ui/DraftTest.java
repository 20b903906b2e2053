package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Stage;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a writer has in hand before it is saved. */
class DraftTest {

    private static final Contributor WANDA = new Contributor(null, null, "Wanda Writer");

    private final Treatment towel = treatment("Warm towel", 1);
    private final Section causes = prose("causes");
    private final Section home = new Section.Treatments(
            new SectionKey("at-home"), "At home", null, RichText.EMPTY, List.of(towel.id()), RichText.EMPTY);
    private final Draft draft = new Draft(article(causes, home), Map.of(towel.id(), towel));

    @Test
    void readsFromTitleToLastCard() {
        assertThat(draft.pieces())
                .extracting(piece -> piece.part().value())
                .containsExactly("composition", "causes", "at-home", "card:warm-towel");
    }

    @Test
    void isTypedUntilTheOldWordsStandAgain() {
        assertThat(draft.isTyped()).isFalse();
        draft.type(new Section.Prose(causes.key(), "Why", null, RichText.EMPTY));
        assertThat(draft.isTyped()).isTrue();
        draft.type(causes);
        assertThat(draft.isTyped()).isFalse();
    }

    @Test
    void movesWithinTheTextAndStaysAtItsEnds() {
        draft.move(home.key(), 1);
        assertThat(draft.isTyped()).isFalse();
        draft.move(home.key(), -1);
        assertThat(draft.text().sections()).containsExactly(home, causes);
    }

    @Test
    void givesASecondSectionOfANameItsOwnKey() {
        assertThat(draft.freeKey("Causes").value()).isEqualTo("causes-2");
        assertThat(draft.freeKey("Composition").value()).isEqualTo("the-composition");
    }

    @Test
    void keepsTheCardThatWasSeenWhenTheLibraryHasANewerOne() {
        draft.meet(revised(towel, 2));
        assertThat(draft.seen(towel.id()).revision()).isEqualTo(1);
    }

    @Test
    void leavesCardsAloneThatItNoLongerShows() {
        draft.type(towel.id(), TreatmentCard.of("Hot towel", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY));
        assertThat(draft.typedCards()).containsKey(towel.id());
        draft.remove(home.key());
        assertThat(draft.typedCards()).isEmpty();
    }

    @Test
    void seesAnotherStageOfTheSameRevisionButNoNewerRevision() {
        var asked = draft.seen().at(new Stage.ChangesRequested(Instant.EPOCH, "Tess", "Softer", List.of()));
        draft.seeUnlessNewer(asked);
        assertThat(draft.seen().stage()).isEqualTo(asked.stage());
        draft.seeUnlessNewer(article(2, home));
        assertThat(draft.seen().revision()).isEqualTo(1);
    }

    private static Article article(Section... sections) {
        return article(1, sections);
    }

    private static Article article(int revision, Section... sections) {
        return new Article(
                ArticleId.next(),
                1L,
                LocaleTag.EN_US,
                new Slug("calf-cramps"),
                ArticleText.titled("Calf cramps").withSections(List.of(sections)),
                revision,
                WANDA,
                Instant.EPOCH,
                new Stage.Draft(),
                null,
                List.of(),
                0,
                List.of(),
                List.of());
    }

    private static Section prose(String key) {
        return new Section.Prose(new SectionKey(key), "Causes", null, RichText.of("Sitting for hours."));
    }

    private static Treatment treatment(String name, int revision) {
        return new Treatment(
                TreatmentId.next(),
                1L,
                Slug.from(name),
                TreatmentCard.of(name, TreatmentCard.Kind.SELF_CARE, RichText.EMPTY),
                revision,
                WANDA,
                Instant.EPOCH,
                List.of());
    }

    private static Treatment revised(Treatment treatment, int revision) {
        return new Treatment(
                treatment.id(), 2L, treatment.slug(), treatment.card(), revision, WANDA, Instant.EPOCH, List.of());
    }
}
