package dev.countersign.review;

import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.showing;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.ArticleText;
import dev.countersign.kit.Contributor;
import dev.countersign.review.Stories.Step;
import dev.countersign.review.Story.Signer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote the words of a part since it was last covered. */
@Domain(Stories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class ContributionsTest {

    private static final Contributor ANN = Contributor.of(writing());
    private static final Contributor BEA = Contributor.of(writing());
    private static final Contributor CAS = Contributor.of(writing());

    private static final String PASSAGE = "the big muscle of the calf tightens by itself";

    private final Story written = Story.begin(
            ANN,
            ArticleText.titled("Easing a tight back")
                    .withSections(
                            List.of(aSection("what", "A muscle tightens."), aSection("why", "Too little rest."))));

    @Test
    void whoeverSavedTheFirstTextWroteAllOfIt() {
        for (var part : written.parts().all())
            assertThat(contributors(written, part)).containsExactly(ANN);
    }

    @Test
    void whoeverChangesAPartJoinsThoseBefore() {
        var story = written.saved(BEA, Edits.reworded(written.text(), 0, "Some muscle tightens."));

        assertThat(contributors(story, "what")).containsExactlyInAnyOrder(ANN, BEA);
        assertThat(contributors(story, "why")).containsExactly(ANN);
        assertThat(contributors(story, "composition")).containsExactly(ANN);
    }

    @Test
    void coverageStartsTheListAnew() {
        var story = written.signedByPhysicians();
        var edited = story.saved(BEA, Edits.reworded(story.text(), 0, "Some muscle tightens."));

        assertThat(contributors(edited, "what")).containsExactly(BEA);
    }

    @Test
    void aSignatureThatDoesNotCoverKeepsTheList() {
        var story = written.forged(new Signer(ANN.user(), aPhysician()));
        var edited = story.saved(BEA, Edits.reworded(story.text(), 0, "Some muscle tightens."));

        assertThat(contributors(edited, "what")).containsExactlyInAnyOrder(ANN, BEA);
    }

    @Test
    void anEditUndoneByHandBelongsToThoseWhoWroteItFirst() {
        var story = written.saved(BEA, Edits.reworded(written.text(), 0, "Some muscle tightens."))
                .saved(CAS, written.text());

        assertThat(contributors(story, "what")).containsExactly(ANN);
    }

    @Test
    void wordsMovedUnderAnotherKeyStayTheirWritersWords() {
        var story = written.saved(BEA, Edits.renamed(written.text(), 0, "what-it-is"));

        assertThat(contributors(story, "what-it-is")).containsExactlyInAnyOrder(ANN, BEA);
    }

    @Test
    void wordsTakenOutInOneSaveAndPutBackInAnotherStayTheirWritersWords() {
        var cut = written.saved(BEA, Edits.removed(written.text(), 0));
        var pasted = cut.saved(BEA, Edits.inserted(cut.text(), 1, aSection("what-it-is", "A muscle tightens.")));
        var back = cut.saved(CAS, Edits.inserted(cut.text(), 1, aSection("what", "A muscle tightens, some say.")));

        assertThat(contributors(pasted, "what-it-is")).containsExactlyInAnyOrder(ANN, BEA);
        assertThat(contributors(back, "what")).containsExactlyInAnyOrder(ANN, CAS);
    }

    @Test
    void wordsSplitOffIntoANewPartStayTheirWritersWords() {
        var shortened = Edits.reworded(written.text(), 0, "A muscle.");
        var story = written.saved(BEA, Edits.inserted(shortened, 1, aSection("then", "It tightens.")));

        assertThat(contributors(story, "then")).containsExactlyInAnyOrder(ANN, BEA);
    }

    /** Bea wrote both sections, Ann the passage in the first, and Cas moves it; a passage is five words. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cut in one save, pasted in the next | Here.         | Rest a while, …         | true",
                "copied, and left where it was       | Here …, again. | Rest a while, …        | true",
                "pasted between other words          | Here.         | Rest, as … often, a while. | true",
                "too short to be anybody's           | Here.         | Rest: the big muscle.   | false",
                "not moved at all                    | Here.         | Rest a while longer.    | false"
            })
    void aPassageMovedBetweenTwoSectionsThatStayCarriesItsWriter(String name, String from, String to, boolean carries) {
        var begun = Story.begin(
                BEA,
                ArticleText.titled("Moving").withSections(List.of(aSection("one", "Here."), aSection("two", "Rest."))));
        var story = begun.saved(ANN, Edits.reworded(begun.text(), 0, "Here " + PASSAGE + "."));
        var cut = story.saved(CAS, Edits.reworded(story.text(), 0, from.replace("…", PASSAGE)));
        var pasted = cut.saved(CAS, Edits.reworded(cut.text(), 1, to.replace("…", PASSAGE)));

        assertThat(contributors(pasted, "two"))
                .containsExactlyInAnyOrderElementsOf(carries ? List.of(ANN, BEA, CAS) : List.of(BEA, CAS));
    }

    @Test
    void aPassageThatWasSignedIsNobodysWhereverItIsMoved() {
        var story = Story.begin(
                        ANN,
                        ArticleText.titled("Moving")
                                .withSections(List.of(aSection("one", PASSAGE), aSection("two", "Rest."))))
                .signedByPhysicians();
        var cut = story.saved(CAS, Edits.reworded(story.text(), 0, "Here."));
        var pasted = cut.saved(CAS, Edits.reworded(cut.text(), 1, "Rest: " + PASSAGE));

        assertThat(contributors(pasted, "two")).containsExactly(CAS);
    }

    @Test
    void aNewPartThatTakesFromNoOtherBelongsToItsWriterAlone() {
        var story = written.saved(BEA, Edits.inserted(written.text(), 1, aSection("then", "Something new.")));

        assertThat(contributors(story, "then")).containsExactly(BEA);
    }

    @Test
    void aCardBelongsToThoseWhoWroteItAndNotToThoseWhoShowIt() {
        var card = aTreatment(aCard());
        var story = Story.begin(
                        ANN, ArticleText.titled("Cards").withSections(List.of(showing("cards", card.id()))), card)
                .saved(BEA, card.id(), now -> Edits.reworded(now, "Warmth eases."));

        assertThat(contributors(story, "card:" + card.slug())).containsExactlyInAnyOrder(card.changedBy(), BEA);
        assertThat(contributors(story, "cards")).containsExactly(ANN);
    }

    @Property
    void whoeverMadeNewWordsIsAmongTheirWriters(@ForAll Story before, @ForAll Step step) {
        var after = step.on(before);
        if (after.saves().size() == before.saves().size()) return;
        var by = after.saves().getLast().by();

        for (var part : after.parts().all())
            if (!(part.subject() instanceof Part.Subject.OfCard) && !everSeen(before, part))
                assertThat(contributors(after, part)).contains(by);
    }

    @Property
    void onlyPeopleWhoSavedSomethingAreEverNamed(@ForAll Story story) {
        for (var part : story.parts().all())
            assertThat(contributors(story, part)).allMatch(contributor -> hasSaved(story, contributor));
    }

    @Property
    void signingCanOnlyShortenTheList(@ForAll Story story, @ForAll Signer signer) {
        var signed = story.forged(signer);

        for (var part : story.parts().all())
            assertThat(contributors(signed, part)).isSubsetOf(contributors(story, part));
    }

    @Property
    void nobodyGetsRidOfTheirNameBySavingAgain(@ForAll Story story, @ForAll Step step) {
        var after = step.on(story);
        if (after.signOffs().size() != story.signOffs().size()) return;
        if (!after.text().authors().equals(story.text().authors())) return;

        for (var part : story.parts().all())
            after.parts()
                    .find(part.key())
                    .filter(then -> then.digest().equals(part.digest()))
                    .ifPresent(then -> assertThat(contributors(after, then)).isEqualTo(contributors(story, part)));
    }

    private static boolean everSeen(Story story, Part part) {
        for (int i = 1; i <= story.saves().size(); i++)
            if (story.upTo(i)
                    .parts()
                    .find(part.key())
                    .filter(then -> then.digest().equals(part.digest()))
                    .isPresent()) return true;
        return false;
    }

    private static boolean hasSaved(Story story, Contributor contributor) {
        return story.saves().stream().anyMatch(saved -> saved.by().equals(contributor))
                || story.library().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(card -> card.changedBy().equals(contributor));
    }

    private static Set<Contributor> contributors(Story story, String key) {
        return contributors(story, story.part(key));
    }

    private static Set<Contributor> contributors(Story story, Part part) {
        return story.contributions().to(part);
    }
}
