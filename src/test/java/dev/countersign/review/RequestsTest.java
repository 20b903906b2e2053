package dev.countersign.review;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aDraft;
import static dev.countersign.Fixtures.aMedicationCard;
import static dev.countersign.Fixtures.aPharmacist;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.aWriter;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.showing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Article;
import dev.countersign.article.Stage;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import dev.countersign.review.Story.Signer;
import dev.countersign.treatment.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who could sign what is open, when a request has had what it asked for, and what stage follows. */
class RequestsTest {

    private static final Contributor WRITER = Contributor.author(aWriter().id(), "Juno Marchetti");
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(300));

    private final Person trainer = anAthleticTrainer();
    private final Person pharmacist = aPharmacist();
    private final Treatment ibuprofen = aTreatment(aMedicationCard());
    private final Story story =
            Story.begin(WRITER, aDraft().withSections(List.of(showing("home", ibuprofen.id()))), ibuprofen);

    // Suggestions

    @Test
    void suggestsFirstWhoeverCoversMostAndSaysWhatIsLeft() {
        var suggestions = suggested(story, trainer, aWriter(), pharmacist);

        assertThat(suggestions).extracting(Suggestion::name).containsExactly("Imre Castellan", "Noor Valdez");
        assertThat(suggestions.getFirst().title()).isEqualTo("Imre Castellan, PharmD, RPh");
        assertThat(suggestions.getFirst().left()).isEmpty();
        assertThat(suggestions.getLast().left()).containsExactly(new Scope("medication"));
    }

    @Test
    void suggestsNobodyForTheirOwnWordsNorAsAnAuthor() {
        var byThePharmacist = story.saved(
                new Contributor(null, pharmacist.id(), pharmacist.name()),
                ibuprofen.id(),
                card -> Edits.reworded(card, "Take it with food."));
        assertThat(suggested(byThePharmacist, pharmacist).getFirst().scopes()).doesNotContain(new Scope("medication"));

        var authored = story.saved(WRITER, text -> text.withAuthors(List.of(trainer.id())));
        assertThat(suggested(authored, trainer)).isEmpty();
    }

    @Test
    void suggestsNobodyWhoseCredentialHasLapsed() {
        assertThat(Suggestion.of(review(story), List.of(trainer), Map.of(), TODAY.plusYears(2)))
                .allSatisfy(suggestion -> assertThat(suggestion.letters()).doesNotContain("ATC"));
    }

    @Test
    void suggestsWhoeverCouldReviewItAgainWhereEverythingIsCovered() {
        var covered = story.signedByPhysicians();
        assertThat(review(covered).coverage().isComplete()).isTrue();
        assertThat(suggested(covered, pharmacist).getFirst().scopes())
                .contains(new Scope("medication"), Scope.GENERAL_HEALTH);
    }

    @Test
    void prefersWhoeverHasLessToDo() {
        var other = aPharmacist();
        var busy = Map.of(pharmacist.id(), List.of(asked(pharmacist), asked(pharmacist)));

        var suggestions = Suggestion.of(review(story), List.of(pharmacist, other), busy, TODAY);

        assertThat(suggestions).extracting(Suggestion::person).containsExactly(other.id(), pharmacist.id());
        assertThat(suggestions.getLast().openRequests()).isEqualTo(2);
        assertThat(suggestions.getLast().asked()).isTrue();
    }

    // Fulfilment

    @Test
    void isFulfilledByTheLastSignatureOfWhoeverWasAsked() {
        var signer = Signer.of(trainer);
        var request = asked(trainer);
        assertThat(fulfilled(request, story, trainer)).isEmpty();

        var half = story.signed(signer, List.of(PartKey.COMPOSITION));
        assertThat(fulfilled(request, half, trainer)).isEmpty();

        var whole = half.signed(signer);
        assertThat(fulfilled(request, whole, trainer))
                .contains(whole.signOffs().getLast().id());
    }

    @Test
    void isNotFulfilledBySomebodyElseNorByWhatWasSignedBefore() {
        var signed = story.signed(Signer.of(trainer));

        assertThat(fulfilled(asked(pharmacist), signed, pharmacist)).isEmpty();
        assertThat(fulfilled(asked(trainer, MUCH_LATER), signed, trainer)).isEmpty();
    }

    @Test
    void opensNoMoreThanTheScopeThatAnyoneWasAskedFor() {
        var request = anyone(new Scope("medication"));
        var byTrainer = story.signed(Signer.of(trainer));
        assertThat(fulfilled(request, byTrainer, trainer)).isEmpty();

        var byBoth = byTrainer.signed(Signer.of(pharmacist));
        assertThat(fulfilled(request, byBoth, pharmacist)).isPresent();
    }

    // Stage

    @Test
    void putsTheArticleInReviewWithEverybodyWhoIsAsked() {
        var stage = RequestedStage.after(new Stage.Draft(), List.of(asked(trainer), asked(pharmacist)));

        assertThat(stage)
                .isInstanceOfSatisfying(
                        Stage.InReview.class,
                        asked -> assertThat(asked.reviewers()).containsExactly(trainer.id(), pharmacist.id()));
        assertThat(RequestedStage.after(stage, List.of(asked(trainer), asked(pharmacist))))
                .isEqualTo(stage);
    }

    @Test
    void isADraftAgainOnceNobodyIsAskedAndNobodySigned() {
        var inReview = RequestedStage.after(new Stage.Draft(), List.of(asked(trainer)));
        var declined = asked(trainer).in(new State.Declined(NOW, "No time."));
        var fulfilled = asked(pharmacist).in(new State.Fulfilled(NOW.plusSeconds(1), SignOffId.next()));

        assertThat(RequestedStage.after(inReview, List.of(declined))).isEqualTo(new Stage.Draft());
        assertThat(RequestedStage.after(inReview, List.of(declined, fulfilled))).isEqualTo(inReview);
    }

    @Test
    void leavesRequestedChangesUntilSomebodyIsAskedAnew() {
        var changes = new Stage.ChangesRequested(NOW.plusSeconds(60), "Tess", "Softer", List.of(trainer.id()));

        assertThat(RequestedStage.after(changes, List.of(asked(trainer)))).isEqualTo(changes);
        assertThat(RequestedStage.after(changes, List.of(asked(trainer), asked(pharmacist, MUCH_LATER))))
                .isInstanceOf(Stage.InReview.class);
    }

    // Rules

    @Test
    void remindsADayApartInWords() {
        var reminded = asked(trainer).with(new Turn.Reminded(NOW, "Edgar"));

        assertThat(RequestRules.remindersAreADayApart(asked(trainer), NOW)).isEmpty();
        assertThat(RequestRules.remindersAreADayApart(reminded, NOW.plus(Duration.ofHours(23))))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.message())
                                .isEqualTo(
                                        "A reminder went out on 2 March at 09:30 UTC. The next may follow a day later, from 3 March at 09:30 UTC on."));
        assertThat(RequestRules.remindersAreADayApart(reminded, NOW.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    private static List<Suggestion> suggested(Story story, Person... people) {
        return Suggestion.of(review(story), List.of(people), Map.of(), TODAY);
    }

    private static Optional<SignOffId> fulfilled(ReviewRequest request, Story story, Person person) {
        var review = review(story);
        var here = new ReviewRequest(
                request.id(),
                null,
                review.article().id(),
                request.asked(),
                request.by(),
                request.at(),
                null,
                null,
                false,
                request.state(),
                List.of(),
                List.of());
        return Fulfilment.of(here, review, Optional.of(person), TODAY).map(SignOff::id);
    }

    private ReviewRequest asked(Person person) {
        return asked(person, NOW.minus(Duration.ofDays(1)));
    }

    private ReviewRequest asked(Person person, Instant at) {
        return request(new Asked.OfPerson(person.id()), at);
    }

    private ReviewRequest anyone(Scope scope) {
        return request(new Asked.Anyone(scope), NOW.minus(Duration.ofDays(1)));
    }

    private ReviewRequest request(Asked asked, Instant at) {
        return new ReviewRequest(
                RequestId.next(),
                null,
                story.grounds().article(),
                asked,
                WRITER,
                at,
                null,
                null,
                false,
                new State.Waiting(),
                List.of(),
                List.of());
    }

    private static Review review(Story story) {
        var treatments = new HashMap<TreatmentId, Treatment>();
        story.library().forEach((id, history) -> treatments.put(id, history.getLast()));
        var article = new Article(
                story.grounds().article(),
                null,
                LocaleTag.EN_US,
                new Slug("tight-back"),
                story.text(),
                story.saves().size(),
                WRITER,
                NOW,
                new Stage.Draft(),
                null,
                List.of(),
                0,
                List.of(),
                List.of());
        return new Review(
                article,
                treatments,
                story.parts(),
                story.grounds(),
                story.contributions(),
                story.coverage(),
                Discussion.NONE);
    }
}
