package dev.countersign.publishing;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aPharmacist;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.publishing.AnEdition.PUBLISHED;
import static dev.countersign.publishing.AnEdition.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.people.Credential;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.publishing.ReviewNeed.Why;
import dev.countersign.review.PartKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A live edition needs a review when nobody who signed for some scope of a part may sign for it any more. */
class ReviewNeedsTest {

    private final Person trainer = anAthleticTrainer();
    private final Person pharmacist = aPharmacist();
    private final AnEdition told = new AnEdition()
            .part("composition", "general-health")
            .part("what", "injury-care")
            .part("card:tablet", "medication")
            .signed(trainer, "composition", "what")
            .signed(pharmacist, "card:tablet");

    @Test
    void isNotNeededWhileEverybodyStands() {
        assertThat(needs(TODAY, trainer, pharmacist)).isEmpty();
    }

    @Test
    void isNeededTheDayAfterTheOnlyCoverLapsed() {
        var lastDay = TODAY.plusYears(1);
        assertThat(needs(lastDay, trainer, pharmacist))
                .noneMatch(need -> need.scope().equals(new Scope("injury-care")));

        var needs = needs(lastDay.plusDays(1), trainer, pharmacist);

        assertThat(needs)
                .extracting(ReviewNeed::why, ReviewNeed::scope, ReviewNeed::parts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Why.CREDENTIAL_LAPSED,
                                new Scope("general-health"),
                                List.of(new PartKey("composition"))),
                        org.assertj.core.groups.Tuple.tuple(
                                Why.CREDENTIAL_LAPSED, new Scope("injury-care"), List.of(new PartKey("what"))));
        assertThat(needs.getLast().words())
                .isEqualTo("Nobody who signed for injury-care may still do so: Noor Valdez’s ATC expired on %s"
                        .formatted(lastDay));
    }

    @Test
    void isNeededWhenTheCredentialIsSuspendedOrThePersonIsGone() {
        assertThat(needs(TODAY, marked(trainer, Credential.Status.SUSPENDED), pharmacist))
                .extracting(ReviewNeed::words)
                .last()
                .asString()
                .contains("Noor Valdez’s ATC is suspended");
        assertThat(needs(TODAY, trainer))
                .extracting(ReviewNeed::words)
                .containsExactly(
                        "Nobody who signed for medication may still do so: Imre Castellan is not known here any more");
    }

    @Test
    void isNotNeededWhereSomebodyElseSignedTheSamePartForTheSameScope() {
        var physician = aPhysician();
        told.signed(physician, "what");
        var revoked = marked(trainer, Credential.Status.REVOKED);

        assertThat(needs(TODAY, revoked, pharmacist, physician))
                .extracting(ReviewNeed::scope)
                .containsExactly(new Scope("general-health"));
    }

    @Test
    void isNotNeededOnceSomebodyWhoStandsRenewedTheReview() {
        var physician = aPhysician();
        var edition = told.made();
        var again = told.signature(physician, PUBLISHED.plus(Duration.ofDays(3)), "composition", "what", "card:tablet");
        var renewed = edition.with(Renewals.of(edition, List.of(again), AnEdition.rules()));

        assertThat(ReviewNeeds.of(
                        renewed, live(marked(trainer, Credential.Status.REVOKED), pharmacist, physician), TODAY))
                .isEmpty();
    }

    private List<ReviewNeed> needs(LocalDate on, Person... people) {
        return ReviewNeeds.of(told.made(), live(people), on);
    }

    private static Person marked(Person person, Credential.Status status) {
        return new Person(
                person.id(),
                person.version(),
                person.slug(),
                person.profile(),
                person.credentials().stream()
                        .map(credential -> credential.withStatus(status))
                        .toList(),
                person.npi(),
                person.declarations(),
                person.outbox());
    }
}
