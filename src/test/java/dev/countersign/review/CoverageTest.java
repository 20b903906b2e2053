package dev.countersign.review;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aDraft;
import static dev.countersign.Fixtures.aPharmacist;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.cites;
import static dev.countersign.Fixtures.showing;
import static dev.countersign.Fixtures.verified;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Fixtures;
import dev.countersign.article.ArticleText;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.people.Credential;
import dev.countersign.people.Scope;
import dev.countersign.people.Validity;
import dev.countersign.review.PartCoverage.Covered;
import dev.countersign.review.PartCoverage.Uncovered;
import dev.countersign.review.Story.Signer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Coverage by example, and the words in which it answers. */
class CoverageTest {

    private final Contributor writer = Contributor.of(writing());
    private final Signer trainer = Signer.of(anAthleticTrainer());
    private final Story draft = Story.begin(writer, aDraft());

    @Test
    void saysThatNobodySignedYet() {
        assertThat(draft.coverage().isComplete()).isFalse();
        assertThat(draft.coverage().reasons())
                .containsExactly(
                        new Reason(
                                "composition",
                                "Title, summary and order: needs someone qualified for general-health: nobody has signed it yet"),
                        new Reason(
                                "what",
                                "About what: needs someone qualified for general-health: nobody has signed it yet"));
    }

    @Test
    void isCompleteOnceSigned() {
        assertThat(draft.signed(trainer).coverage().isComplete()).isTrue();
        assertThat(draft.signed(trainer).coverage().settled()).isEqualTo(2);
        assertThat(draft.signed(trainer).coverage().reasons()).isEmpty();
    }

    @Test
    void namesWhoSignedBeforeTheChange() {
        var edited = draft.signed(trainer).saved(writer, Edits.reworded(draft.text(), 0, "Other words."));

        assertThat(words(edited, "what"))
                .isEqualTo(
                        "needs someone qualified for general-health: changed since Noor Valdez, MS, ATC signed it on 2026-03-02");
    }

    @Test
    void doesNotTakeASignatureInAnotherArticleForOneBeforeAChange() {
        var card = aTreatment(aCard());
        var first = Story.begin(writer, aDraft().withSections(List.of(showing("cards", card.id()))), card)
                .signed(trainer);
        var second = Story.begin(
                        writer,
                        ArticleText.titled("Another article")
                                .withSections(List.of(showing("cards", card.id(), card.id()))))
                .withCardsOf(first);

        assertThat(second.coverage("card:" + card.slug())).isInstanceOf(Covered.class);
        assertThat(words(second, "composition")).endsWith("nobody has signed it yet");
        assertThat(words(second, "cards")).endsWith("nobody has signed it yet");
    }

    @Test
    void remembersWhoSignedACardInAnotherArticleBeforeItChanged() {
        var card = aTreatment(aCard());
        var first = Story.begin(writer, aDraft().withSections(List.of(showing("cards", card.id()))), card)
                .signed(trainer);
        var second = Story.begin(writer, ArticleText.titled("Other").withSections(List.of(showing("cards", card.id()))))
                .withCardsOf(first.saved(writer, card.id(), now -> Edits.reworded(now, "Warmth eases.")));

        assertThat(words(second, "card:" + card.slug())).contains("changed since Noor Valdez, MS, ATC signed it");
    }

    @Test
    void saysWhyASignatureDoesNotCount() {
        assertThat(words(draft.forged(new Signer(writer.user(), aPhysician())), "what"))
                .endsWith("Adaeze Lindqvist signed it, but wrote some of its words");

        var author = Signer.of(aPhysician());
        assertThat(words(
                        draft.saved(
                                        writer,
                                        draft.text()
                                                .withAuthors(
                                                        List.of(author.person().id())))
                                .forged(author),
                        "what"))
                .endsWith("Adaeze Lindqvist signed it, but is an author of this article");

        var part = draft.part("what");
        assertThat(words(
                        draft.with(draft.signature(
                                author, List.of(Story.over(part.digest(), "what", "medication", "exercise")))),
                        "what"))
                .endsWith("Adaeze Lindqvist signed it, but not for general-health");
    }

    @Test
    void ignoresASignatureOverAnotherDigest() {
        var other = Fixtures.aDraft().withSections(List.of(aSection("what", "Something else.")));
        var digest = Story.begin(writer, other).part("what").digest();

        var forged = draft.with(draft.signature(trainer, List.of(Story.over(digest, "what", "general-health"))));

        assertThat(forged.coverage("what")).isInstanceOf(Uncovered.class);
    }

    @Test
    void countsTheDayOfSigningInUtcAndTheLastDayOfTheCredential() {
        var lastDay = Signer.of(Fixtures.aPerson("Sasha Prior", verified("ATC").withValidity(Validity.until(TODAY))));

        assertThat(draft.forged(lastDay).open()).isEmpty();
        assertThat(draft.daysLater(1).forged(lastDay).open()).hasSize(2);
    }

    @Test
    void asksForAsManyPeopleAsPolicySays() {
        var strict = withSigners(RiskClass.TREATMENT, 2);
        var story = draft.under(strict).forged(Signer.of(aPhysician()));

        assertThat(words(draft.under(strict), "what")).startsWith("needs 2 more people qualified for general-health");
        assertThat(words(story, "what"))
                .isEqualTo("needs someone qualified for general-health: nobody else has signed it yet");
        assertThat(story.forged(Signer.of(aPhysician())).open()).isEmpty();
    }

    @Test
    void countsOnePersonOnceHoweverOftenTheySign() {
        var story = draft.under(withSigners(RiskClass.TREATMENT, 2))
                .forged(trainer)
                .forged(trainer)
                .forged(Signer.of(trainer.person()))
                .forged(new Signer(trainer.user(), aPhysician()));

        assertThat(story.open()).hasSize(2);
    }

    @Test
    void letsTwoPeopleAnswerForTheScopesOfOnePart() {
        var card = aTreatment(Fixtures.aMedicationCard());
        var normal = DefaultPolicy.create();
        var both = Set.of(new Scope("medication"), new Scope("injury-care"));
        var policy = normal.with(normal.needs().with(Map.of(card.card().kind(), both)));
        var story = Story.begin(writer, aDraft().withSections(List.of(showing("cards", card.id()))), card)
                .under(policy)
                .signed(trainer);

        assertThat(words(story, "card:" + card.slug()))
                .isEqualTo("needs someone qualified for medication: Noor Valdez signed it, but not for medication");
        assertThat(story.signed(Signer.of(aPharmacist())).open()).isEmpty();
    }

    @Test
    void signsAReferenceThatLostItsLastCitationWithTheComposition() {
        var text = Edits.withReferences(
                aDraft().withSections(List.of(
                        new Section.Prose(new SectionKey("what"), null, null, cites("A muscle tightens.", "r1")))),
                List.of(Fixtures.aReference("r1")));
        var story = Story.begin(writer, text).signed(trainer);

        var edited = story.saved(
                writer, Edits.changed(text, 0, section -> Edits.withFirstText(section, cites("It tightens."))));

        assertThat(edited.open()).containsExactlyInAnyOrder(PartKey.COMPOSITION, new PartKey("what"));
    }

    @Test
    void keepsTheCredentialAsItStood() {
        var signed = draft.signed(trainer).signOffs().getFirst();

        assertThat(signed.signer().title()).isEqualTo("Noor Valdez, MS, ATC");
        assertThat(signed.signer().credentials()).isEqualTo(trainer.person().credentials());
        assertThat(signed.signer().credentials())
                .extracting(Credential::abbreviation)
                .contains("ATC");
        assertThat(signed.day()).isEqualTo(TODAY);
    }

    @Test
    void callsPartsByTheNamesThatPeopleRead() {
        var card = aTreatment(aCard());
        var untitled = new Section.Prose(new SectionKey("untitled"), null, null, cites("Words."));
        var story = Story.begin(writer, aDraft().withSections(List.of(untitled, showing("cards", card.id()))), card);

        assertThat(story.parts().all())
                .extracting(Part::title)
                .containsExactly("Title, summary and order", "Section “untitled”", "What helps", "Warm compress");
        assertThat(story.parts().all())
                .extracting(part -> part.key().value())
                .containsExactly("composition", "untitled", "cards", "card:warm-compress");
    }

    private static Policy withSigners(RiskClass risk, int signers) {
        return DefaultPolicy.create().with(Map.of(risk, new Policy.Terms(signers, 12)));
    }

    private static String words(Story story, String key) {
        var open = (Uncovered) story.coverage(key);
        assertThat(open.gaps()).hasSize(1);
        return open.gaps().getFirst().inWords();
    }
}
