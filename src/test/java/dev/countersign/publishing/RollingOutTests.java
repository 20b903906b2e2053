package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.article.Article;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new revision of a card, signed once, on its way to the readers of every article that shows it. */
class RollingOutTests extends ArticleInTheStore {

    @Autowired
    RollingOut rollingOut;

    private Article calves;
    private Article feet;

    @BeforeEach
    void twoLiveArticlesShowTheCard() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        calves = article;
        article = authoring.start(
                writer,
                LocaleTag.EN_US,
                Slug.from("feet-" + UserId.next()),
                text("Feet cramp in cold water: %s.".formatted(UserId.next())));
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        feet = article;
    }

    @Test
    void bringsASignedRevisionToTheReadersOfEachChosenArticle() {
        changeTheCard("Warmth loosens for twenty minutes.");
        sign(trainer, "card:" + heat.slug());

        var done = rolledOut(calves, feet);

        assertThat(done.isDone()).isTrue();
        assertThat(done.steps()).extracting(RollOut.Step::outcome).containsOnly(new RollOut.Outcome.Made(2));
        assertThat(json(live(calves))).contains("twenty minutes");
        assertThat(json(live(feet))).contains("twenty minutes");
    }

    @Test
    void leavesAloneWhatWritersAreAt() {
        changeTheCard("Warmth loosens for twenty minutes.");
        sign(trainer, "card:" + heat.slug());
        var rewritten =
                authoring.save(writer, calves.id(), 1, text("Calves tighten at night, and nobody signed this."));

        rolledOut(calves);

        assertThat(json(live(calves)))
                .contains("twenty minutes")
                .contains("Calves tighten.")
                .doesNotContain("nobody");
        var after = authoring.get(calves.id());
        assertThat(after.working()).isEqualTo(rewritten.working());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.isAheadOfLive()).isTrue();
        article = after;
        signWhatIsOpen(trainer);
        assertThat(publishing.publish(editor, calves.id()).number()).isEqualTo(3);
    }

    @Test
    void refusesInTheWordsOfTheDoorWhereNobodySignedTheRevision() {
        changeTheCard("Warmth loosens for twenty minutes.");

        assertThat(rollingOut.showing(editor, heat.id())).allMatch(showing -> !showing.isReady());
        var done = rolledOut(calves);

        assertThat(done.steps().getFirst().outcome()).isInstanceOfSatisfying(RollOut.Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("parts-uncovered");
            assertThat(refused.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.message()).contains("changed since Tess Trainer"));
        });
        assertThat(live(calves).number()).isEqualTo(1);
    }

    @Test
    void tellsWhereTheCardIsCurrentAndWhereItCouldBe() {
        changeTheCard("Warmth loosens for twenty minutes.");
        sign(trainer, "card:" + heat.slug());
        rolledOut(calves);

        assertThat(rollingOut.showing(editor, heat.id()))
                .filteredOn(showing -> showing.article().equals(calves.id()))
                .singleElement()
                .satisfies(showing -> assertThat(showing.isCurrent()).isTrue());
        assertThat(rollingOut.showing(editor, heat.id()))
                .filteredOn(showing -> showing.article().equals(feet.id()))
                .singleElement()
                .satisfies(showing -> assertThat(showing.isReady()).isTrue());
        assertThat(rollingOut.showing(writer, heat.id())).noneMatch(Showing::isReady);
    }

    @Test
    void goesOnWhereItWasLeft() {
        changeTheCard("Warmth loosens for twenty minutes.");
        sign(trainer, "card:" + heat.slug());
        var begun = rollingOut.begin(editor, RollOutId.next(), heat.id(), 2, List.of(calves.id(), feet.id()));
        publishing.renew(editor, calves.id(), begun.steps().getFirst().edition()); // and then it was killed

        rollingOut.resume();

        var done = rollingOut.get(begun.id());
        assertThat(done.steps()).extracting(RollOut.Step::outcome).containsOnly(new RollOut.Outcome.Made(2));
        assertThat(live(calves).number()).isEqualTo(2);
        assertThat(authoring.get(calves.id()).editions()).isEqualTo(2);
    }

    @Test
    void refusesAnotherRevisionThanTheOneThatWasSeen() {
        changeTheCard("Warmth loosens for twenty minutes.");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> rollingOut.begin(editor, RollOutId.next(), heat.id(), 1, List.of(calves.id())))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("stale"));
    }

    @Test
    void refusesAnArticleThatDoesNotShowTheCard() {
        var other = authoring.start(
                writer,
                LocaleTag.EN_US,
                Slug.from("other-" + UserId.next()),
                text("x")
                        .withSections(List.of(new Section.Prose(
                                new SectionKey("what"),
                                "What it is",
                                Aspect.OVERVIEW,
                                RichText.of("Nothing of the kind.")))));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        rollingOut.begin(editor, RollOutId.next(), heat.id(), 1, List.of(calves.id(), other.id())))
                .satisfies(refused -> assertThat(refused.refusal().reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.at()).isEqualTo("/articles/1")));
    }

    private RollOut rolledOut(Article... articles) {
        var begun = rollingOut.begin(
                editor,
                RollOutId.next(),
                heat.id(),
                library.get(heat.id()).revision(),
                List.of(articles).stream().map(Article::id).toList());
        return rollingOut.goOn(begun.id());
    }

    private Edition live(Article of) {
        var live = authoring.get(of.id()).live();
        return publishing.find(live.edition()).orElseThrow();
    }

    private void changeTheCard(String summary) {
        library.save(
                writer,
                heat.id(),
                1,
                complete(TreatmentCard.of(heat.card().name(), heat.card().kind(), RichText.of(summary))));
    }
}
