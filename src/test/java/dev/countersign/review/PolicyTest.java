package dev.countersign.review;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aDraft;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.claimed;
import static dev.countersign.Fixtures.oneSectionOfEachKind;
import static dev.countersign.Fixtures.verified;
import static dev.countersign.Fixtures.writing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersign.Fixtures;
import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.SectionKind;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.RichText;
import dev.countersign.people.Credential;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.UsualCredentials;
import dev.countersign.people.Verification;
import dev.countersign.treatment.TreatmentCard;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

    private final Policy policy = DefaultPolicy.create();

    @ParameterizedTest
    @CsvSource({
        "SELF_CARE, injury-care",
        "OVER_THE_COUNTER, medication",
        "PRESCRIPTION, medication",
        "EXERCISE, exercise",
        "LIFESTYLE, general-health",
        "DEVICE, injury-care",
        "PROFESSIONAL, manual-therapy",
    })
    void asksForThePracticeThatACardIsAbout(TreatmentCard.Kind kind, String scope) {
        assertThat(policy.needs(Parts.of(aTreatment(aCard("A card", kind))))).isEqualTo(scopes(scope));
    }

    @ParameterizedTest
    @EnumSource(TreatmentCard.Kind.class)
    void nobodyIsLeftWithoutSomeoneForACard(TreatmentCard.Kind kind) {
        for (var scope : policy.needs(Parts.of(aTreatment(aCard("A card", kind)))))
            assertThat(lettersFor(scope)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void nobodyIsLeftWithoutSomeoneForAnAspect(Aspect aspect) {
        var needed = needs(new Section.Prose(new SectionKey("what"), null, aspect, RichText.of("Words.")));

        assertThat(needed).isNotEmpty();
        for (var scope : needed) assertThat(lettersFor(scope)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void asksForMedicationWhereMedicationIsSpokenOf(Aspect aspect) {
        var aboutDrugs = Set.of(Aspect.MEDICATIONS, Aspect.SIDE_EFFECTS).contains(aspect);

        assertThat(needs(new Section.Prose(new SectionKey("what"), null, aspect, RichText.of("Words."))))
                .isEqualTo(scopes(aboutDrugs ? "medication" : "general-health"));
    }

    @Test
    void givesTheCompositionAndPartsWithoutARuleToGeneralHealth() {
        assertThat(needs(aSection("what", "No aspect."))).isEqualTo(scopes("general-health"));
        assertThat(policy.needs(story(aSection("what", "Words.")).part("composition")))
                .isEqualTo(scopes("general-health"));
    }

    @Test
    void freesPromotionsAndNothingElse() {
        for (var section : oneSectionOfEachKind())
            assertThat(needs(section).isEmpty()).isEqualTo(section instanceof Section.Promotion);
    }

    @Test
    void asksForPromotionsTooWhereTheyAreNotFree() {
        var strict = with(policy.needs().cards(), Set.of(Scope.GENERAL_HEALTH), Set.of());
        var promotion = new Section.Promotion(new SectionKey("book"), "Visit us", RichText.EMPTY, null, null);

        assertThat(strict.needs(story(promotion).part("book"))).isEqualTo(scopes("general-health"));
    }

    @Test
    void fallsBackToGeneralHealthForAKindThatIsNotListed() {
        var forgetful = with(Map.of(), Set.of(Scope.GENERAL_HEALTH), Set.of(SectionKind.PROMOTION));

        assertThat(forgetful.needs(Parts.of(aTreatment(Fixtures.aMedicationCard()))))
                .isEqualTo(scopes("general-health"));
    }

    @Test
    void freesNothingByHavingNothingToFallBackTo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(policy.needs().cards(), Set.of(), Set.of(SectionKind.PROMOTION)))
                .withMessageContaining("general-health");
    }

    /** Letters, scopes recorded with the credential, scopes that it serves. */
    @ParameterizedTest
    @CsvSource({
        "ATC, '', 'injury-care exercise manual-therapy general-health'",
        "ATC, 'exercise', 'exercise'",
        "ATC, 'exercise medication', 'exercise'",
        "ATC, 'medication', ''",
        "RPh, '', 'medication general-health'",
        "Pharm.D., '', 'medication general-health'",
        "pharmd, '', 'medication general-health'",
        "PA-C, 'medication', 'medication'",
        "CSCS, '', 'exercise'",
        "MS, '', ''",
        "XYZ, '', ''",
        "XYZ, 'nutrition', 'nutrition'",
    })
    void letsRecordedScopesOnlyNarrowWhatTheLettersServe(String letters, String recorded, String served) {
        assertThat(policy.servedBy(withScopes(verified(letters), recorded))).isEqualTo(scopes(served));
    }

    @Test
    void countsACredentialWhateverElseTheHolderClaims() {
        var qualification = Qualification.of(policy, List.of(claimed("DO"), verified("RPh")), TODAY);

        assertThat(qualification.serves(new Scope("medication"))).isTrue();
        assertThat(qualification.serves(new Scope("exercise"))).isFalse();
        assertThat(qualification.whyNot("Sasha Prior", new Scope("exercise")))
                .isEqualTo("Sasha Prior’s DO is not verified");
    }

    @ParameterizedTest
    @EnumSource(Verification.Method.class)
    void acceptsEveryCheckButTheHoldersOwnWord(Verification.Method how) {
        var qualification = Qualification.of(policy, List.of(claimed("ATC").verified(Fixtures.checked(how))), TODAY);

        assertThat(qualification.serves(new Scope("exercise"))).isEqualTo(how != Verification.Method.SELF_DECLARED);
    }

    /** Whatever policy says, nothing rests on somebody's own word. */
    @Test
    void neverLetsTheHoldersOwnWordCount() {
        var credulous = accepting(EnumSet.allOf(Verification.Method.class));
        var declared = claimed("ATC").verified(Fixtures.checked(Verification.Method.SELF_DECLARED));

        assertThat(Qualification.of(credulous, List.of(declared), TODAY).scopes())
                .isEmpty();
        assertThat(Qualification.of(credulous, List.of(declared.withStatus(Credential.Status.ACTIVE)), TODAY)
                        .scopes())
                .isEmpty();
    }

    @Test
    void letsAVerificationCountThroughItsLastDay() {
        var checked = claimed("ATC").verified(Fixtures.checkedUntil(TODAY));

        assertThat(Qualification.of(policy, List.of(checked), TODAY).scopes()).isNotEmpty();
        assertThat(Qualification.of(policy, List.of(checked), TODAY.plusDays(1)).scopes())
                .isEmpty();
    }

    /** Letters, kind, whether a credential of both serves anything. */
    @ParameterizedTest
    @CsvSource({
        "ATC, CERTIFICATION, true",
        "ATC, MEMBERSHIP, false",
        "MD, DEGREE, true",
        "M.D., DEGREE, true",
        "MD, LICENSE, false",
        "MD, CERTIFICATE, false",
        "PT, LICENSE, true",
        "PT, CERTIFICATE, false",
        "PharmD, DEGREE, true",
        "RDN, CERTIFICATION, true",
        "RDN, LICENSE, true",
        "RDN, MEMBERSHIP, false",
    })
    void takesLettersOnlyOfTheKindTheyAre(String letters, Credential.Kind kind, boolean serves) {
        var credential = Fixtures.verified(Credential.claimed(kind, letters, letters));

        assertThat(policy.servedBy(credential).isEmpty()).isEqualTo(!serves);
        assertThat(Qualification.of(policy, List.of(credential), TODAY).scopes().isEmpty())
                .isEqualTo(!serves);
    }

    /** The catalogue suggests what the policy that comes with the product then grants, and of a kind that it takes. */
    @Test
    void isWhatTheCatalogueSuggests() {
        policy.credentials()
                .forEach((letters, scopes) -> assertThat(UsualCredentials.of(letters))
                        .as(letters)
                        .hasValueSatisfying(usual -> assertThat(usual.scopes()).isEqualTo(scopes)));
        assertThat(UsualCredentials.builtIn().stream()
                        .filter(usual -> !usual.scopes().isEmpty())
                        .map(usual -> UsualCredential.plain(usual.letters())))
                .isSubsetOf(policy.credentials().keySet());
    }

    private Policy accepting(Set<Verification.Method> methods) {
        return new Policy(
                policy.version(),
                policy.made(),
                policy.scopes(),
                policy.needs(),
                policy.credentials(),
                methods,
                policy.terms(),
                policy.spreadDays(),
                policy.waivers(),
                policy.checklist(),
                policy.overdue(),
                policy.conflicts(),
                policy.recalls(),
                List.of());
    }

    @Test
    void trustsTheLatestCheckAlone() {
        var doubted = verified("ATC").verified(Fixtures.checked(Verification.Method.SELF_DECLARED));

        assertThat(Qualification.of(policy, List.of(doubted), TODAY).scopes()).isEmpty();
        assertThat(Qualification.of(policy, List.of(verified(doubted)), TODAY).scopes())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(RiskClass.class)
    void asksForAtLeastOneSignerAndANextReview(RiskClass risk) {
        assertThat(policy.signersFor(risk)).isPositive();
        assertThat(policy.reviewPeriod(risk).toTotalMonths()).isPositive();
    }

    @Test
    void reviewsRiskierTextsSooner() {
        assertThat(policy.reviewPeriod(RiskClass.MEDICATION)).isEqualTo(Period.ofMonths(12));
        assertThat(policy.reviewPeriod(RiskClass.TREATMENT)).isEqualTo(Period.ofMonths(24));
        assertThat(policy.reviewPeriod(RiskClass.GENERAL)).isEqualTo(Period.ofMonths(36));
    }

    @Test
    void neverAsksForNobody() {
        var careless = policy.with(
                Map.of(RiskClass.GENERAL, new Policy.Terms(0, 12), RiskClass.TREATMENT, new Policy.Terms(-1, 12)));

        for (var risk : RiskClass.values())
            assertThat(careless.signersFor(risk)).isEqualTo(1);
        assertThat(careless.reviewPeriod(RiskClass.GENERAL)).isEqualTo(Period.ofMonths(12));
    }

    private Set<Scope> needs(Section section) {
        return policy.needs(story(section).part(section.key().value()));
    }

    private static Story story(Section section) {
        return Story.begin(Contributor.of(writing()), aDraft().withSections(List.of(section)));
    }

    private Policy with(Map<TreatmentCard.Kind, Set<Scope>> cards, Set<Scope> fallback, Set<SectionKind> free) {
        var needs = policy.needs();
        return policy.with(new Policy.Needs(
                cards, needs.sections(), needs.aspects(), needs.risks(), needs.composition(), fallback, free));
    }

    private Stream<String> lettersFor(Scope scope) {
        return policy.credentials().entrySet().stream()
                .filter(listed -> listed.getValue().contains(scope))
                .map(Map.Entry::getKey);
    }

    private static Set<Scope> scopes(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Scope::new)
                .collect(toSet());
    }

    private static Credential withScopes(Credential credential, String scopes) {
        return new Credential(
                credential.key(),
                credential.kind(),
                credential.abbreviation(),
                credential.title(),
                credential.issuer(),
                credential.jurisdiction(),
                credential.number(),
                credential.validity(),
                credential.status(),
                credential.verifications(),
                scopes(scopes));
    }
}
