package dev.countersign.review;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aPharmacist;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.aWriter;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.checkedUntil;
import static dev.countersign.Fixtures.claimed;
import static dev.countersign.Fixtures.showing;
import static dev.countersign.Fixtures.verified;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Fixtures;
import dev.countersign.article.ArticleText;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RichText;
import dev.countersign.people.Credential;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.review.PartCoverage.Covered;
import dev.countersign.review.PartCoverage.Free;
import dev.countersign.review.PartCoverage.Uncovered;
import dev.countersign.review.Story.Signer;
import dev.countersign.treatment.Demands;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reviewing page promises is what coverage keeps. */
@Domain(Stories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class EligibilityLawsTest {

    @Property
    void whoMaySignClosesTheGapsTheyMayAnswerFor(@ForAll Story story, @ForAll Signer signer) {
        for (var eligibility : story.eligibility(signer)) {
            if (!eligibility.maySign()) continue;
            var before = story.coverage(eligibility.part().key().value());
            var after = story.signed(signer, List.of(eligibility.part().key()))
                    .coverage(eligibility.part().key().value());

            assertThat(eligibility.scopes()).isNotEmpty();
            for (var scope : eligibility.scopes())
                assertThat(missing(after, scope))
                        .isEqualTo(
                                counts(before, scope, signer) ? missing(before, scope) : less(missing(before, scope)));
        }
    }

    @Property
    void whoIsRefusedWouldNotHaveCoveredIt(@ForAll Story story, @ForAll Signer signer) {
        var forged = story.forged(signer);
        for (var eligibility : story.eligibility(signer)) {
            if (eligibility.maySign() || lacksOnlyDemands(eligibility)) continue;
            var key = eligibility.part().key().value();

            assertThat(gaps(forged.coverage(key))).isEqualTo(gaps(story.coverage(key)));
        }
    }

    @Property
    void whoMaySignForSomeScopesWouldNotHaveCoveredTheOthers(@ForAll Story story, @ForAll Signer signer) {
        var forged = story.forged(signer);
        for (var eligibility : story.eligibility(signer)) {
            if (!eligibility.maySign()) continue;
            var key = eligibility.part().key().value();
            for (var scope : story.policy().needs(eligibility.part()))
                if (!eligibility.scopes().contains(scope))
                    assertThat(missing(forged.coverage(key), scope)).isEqualTo(missing(story.coverage(key), scope));
        }
    }

    @Property
    void everyRefusalSaysWhyAndNamesThePart(@ForAll Story story, @ForAll Signer signer) {
        for (var eligibility : story.eligibility(signer)) {
            assertThat(eligibility.maySign()).isEqualTo(eligibility.refusals().isEmpty());
            assertThat(eligibility.scopes().isEmpty()).isEqualTo(!eligibility.maySign());
            assertThat(eligibility.refusals()).allSatisfy(reason -> {
                assertThat(reason.at()).isEqualTo(eligibility.part().key().value());
                assertThat(reason.message()).isNotBlank();
            });
        }
    }

    @Property
    void promotionsAreNotSigned(@ForAll Story story, @ForAll Signer signer) {
        for (var eligibility : story.eligibility(signer))
            if (story.coverage(eligibility.part().key().value()) instanceof Free)
                assertThat(eligibility.maySign()).isFalse();
    }

    // By example

    private final Contributor writer = Contributor.of(writing());
    private final Treatment compress = aTreatment(aCard());
    private final Treatment drug = aTreatment(Fixtures.aMedicationCard());
    private final Story story = Story.begin(
            writer,
            ArticleText.titled("Easing a tight back").withSections(List.of(showing("cards", compress.id(), drug.id()))),
            compress,
            drug);

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(claimed("ATC"), "Sasha Prior’s ATC is not verified"),
                Arguments.of(verified("ATC").withStatus(Credential.Status.SUSPENDED), "Sasha Prior’s ATC is suspended"),
                Arguments.of(verified("ATC").withStatus(Credential.Status.REVOKED), "Sasha Prior’s ATC is revoked"),
                Arguments.of(verified("ATC").withStatus(Credential.Status.RETIRED), "Sasha Prior’s ATC is retired"),
                Arguments.of(
                        verified("ATC").withValidity(Validity.until(TODAY.minusDays(1))),
                        "Sasha Prior’s ATC expired on 2026-03-01"),
                Arguments.of(
                        verified("ATC").withValidity(new Validity(null, TODAY.plusDays(1), null)),
                        "Sasha Prior’s ATC is valid only from 2026-03-03"),
                Arguments.of(
                        claimed("ATC").verified(Fixtures.checked(Verification.Method.SELF_DECLARED)),
                        "Sasha Prior’s ATC rests on their own word alone"),
                Arguments.of(
                        verified("ATC").verified(checkedUntil(TODAY.minusDays(1))),
                        "Sasha Prior’s ATC was verified only until 2026-03-01"),
                Arguments.of(
                        Fixtures.verified(Credential.claimed(Credential.Kind.MEMBERSHIP, "ATC", "Air Traffic Club")),
                        "Sasha Prior’s ATC is entered as a membership, which these letters are not"),
                Arguments.of(
                        verified("ATC")
                                .withStatus(Credential.Status.SUSPENDED)
                                .verified(Fixtures.checked(Verification.Method.SELF_DECLARED)),
                        "Sasha Prior’s ATC rests on their own word alone"),
                Arguments.of(verified("RPh"), "Sasha Prior has no credential that serves injury-care"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unfit")
    void refusesWhoIsNotQualifiedAndSaysWhy(Credential credential, String why) {
        var signer = Signer.of(Fixtures.aPerson("Sasha Prior", credential));
        var key = "card:" + compress.slug();

        assertThat(refusals(story, signer, key)).containsExactly("Needs someone qualified for injury-care: " + why);
        assertThat(story.forged(signer).coverage(key))
                .isInstanceOfSatisfying(
                        Uncovered.class,
                        open -> assertThat(open.gaps().getFirst().inWords())
                                .isEqualTo("needs someone qualified for injury-care: " + why + " when signing"));
    }

    @Test
    void letsEachSignWhatTheyAreQualifiedFor() {
        var trainer = Signer.of(anAthleticTrainer());
        var pharmacist = Signer.of(aPharmacist());

        assertThat(story.signed(trainer).open()).containsExactly(PartKey.card(drug.slug()));
        assertThat(story.signed(pharmacist).open()).containsExactly(PartKey.card(compress.slug()));
        assertThat(story.signed(trainer).signed(pharmacist).open()).isEmpty();
    }

    @Test
    void refusesWriters() {
        var signer = Signer.of(aPhysician());
        var edited = story.saved(signer.asWriter(), compress.id(), card -> Edits.reworded(card, "Warmth eases."));

        assertThat(refusals(edited, signer, "card:" + compress.slug()))
                .containsExactly("Adaeze Lindqvist wrote some of these words and cannot sign them");
        assertThat(refusals(edited, signer, "card:" + drug.slug())).isEmpty();
    }

    @Test
    void refusesAWriterWhoSignsUnderAnotherPersonOrAccount() {
        var signer = Signer.of(aPhysician());
        var edited = story.saved(signer.asWriter(), compress.id(), card -> Edits.reworded(card, "Warmth eases."));
        var otherAccount = Signer.of(signer.person());
        var otherPerson = new Signer(signer.user(), aPhysician());

        assertThat(refusals(edited, otherAccount, "card:" + compress.slug())).hasSize(1);
        assertThat(refusals(edited, otherPerson, "card:" + compress.slug())).hasSize(1);
    }

    @Test
    void refusesNamedAuthors() {
        var signer = Signer.of(aPhysician());
        var authored = story.saved(
                writer, text -> text.withAuthors(List.of(signer.person().id())));

        assertThat(refusals(authored, signer, "composition"))
                .containsExactly("Adaeze Lindqvist is an author of this article");
    }

    @Test
    void refusesWhoHoldsNothing() {
        assertThat(refusals(story, Signer.of(aWriter()), "composition"))
                .containsExactly(
                        "Needs someone qualified for general-health: Juno Marchetti has no credential that serves general-health");
    }

    @Test
    void refusesACardThatDoesNotSayWhatIsDemanded() {
        var bare = story.saved(writer, drug.id(), card -> TreatmentCard.of(card.name(), card.kind(), RichText.EMPTY));

        assertThat(refusals(bare, Signer.of(aPharmacist()), "card:" + drug.slug()))
                .containsExactlyElementsOf(
                        Demands.unmetBy(bare.treatment(drug.id()).card()).stream()
                                .map(Reason::message)
                                .toList())
                .hasSize(4);
    }

    @Test
    void leavesHistoryStandingWhenACredentialIsTakenAway() {
        var trainer = anAthleticTrainer();
        var signed = story.signed(Signer.of(trainer));
        var revoked = new Signer(
                signed.signOffs().getFirst().signer().user(),
                new Person(
                        trainer.id(),
                        null,
                        trainer.slug(),
                        trainer.profile(),
                        trainer.credentials().stream()
                                .map(credential -> credential.withStatus(Credential.Status.REVOKED))
                                .toList(),
                        null,
                        List.of(),
                        List.of()));

        assertThat(signed.coverage("card:" + compress.slug())).isInstanceOf(Covered.class);
        assertThat(refusals(signed, revoked, "card:" + compress.slug()))
                .containsExactly("Needs someone qualified for injury-care: Noor Valdez’s ATC is revoked");
    }

    private static List<String> refusals(Story story, Signer signer, String key) {
        return story.eligibility(signer).stream()
                .filter(eligibility -> eligibility.part().key().value().equals(key))
                .flatMap(eligibility -> eligibility.refusals().stream())
                .map(Reason::message)
                .toList();
    }

    private static boolean lacksOnlyDemands(Eligibility eligibility) {
        if (!(eligibility.part().subject() instanceof Part.Subject.OfCard of)) return false;
        var demands = Demands.unmetBy(of.treatment().card()).stream()
                .map(Reason::message)
                .collect(Collectors.toSet());
        return eligibility.refusals().stream().map(Reason::message).allMatch(demands::contains);
    }

    private static List<String> gaps(PartCoverage answer) {
        return answer instanceof Uncovered open
                ? open.gaps().stream()
                        .map(gap -> gap.missing() + " for " + gap.scope())
                        .toList()
                : List.of();
    }

    private static int missing(PartCoverage answer, Scope scope) {
        return answer instanceof Uncovered open
                ? open.gaps().stream()
                        .filter(gap -> gap.scope().equals(scope))
                        .mapToInt(PartCoverage.Gap::missing)
                        .sum()
                : 0;
    }

    private static int less(int missing) {
        return Math.max(0, missing - 1);
    }

    private static boolean counts(PartCoverage answer, Scope scope, Signer signer) {
        var covers = answer instanceof Uncovered open
                ? open.by()
                : answer instanceof Covered covered ? covered.by() : List.<PartCoverage.Cover>of();
        return covers.stream()
                .filter(cover -> cover.scope().equals(scope))
                .anyMatch(cover ->
                        cover.signOff().signer().person().equals(signer.person().id()));
    }
}
