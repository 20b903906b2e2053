package dev.countersign.review;

import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.showing;
import static dev.countersign.Fixtures.writing;
import static dev.countersign.review.PartKey.COMPOSITION;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.PartCoverage.Covered;
import dev.countersign.review.PartCoverage.Free;
import dev.countersign.review.PartCoverage.Uncovered;
import dev.countersign.review.Stories.Beginning;
import dev.countersign.review.Stories.Step;
import dev.countersign.review.Story.Signer;
import dev.countersign.treatment.Treatment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of coverage, over stories of every kind. What they mean is written in PRODUCT under "Coverage, precisely". */
@Domain(Stories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class CoverageLawsTest {

    private static final Contributor WRITER = Contributor.of(writing());

    // What covers

    @Property(tries = 120)
    void aPartIsCoveredExactlyIfEnoughOfTheQualifiedSignedTheseWords(@ForAll Story story) {
        for (var answer : story.coverage().parts())
            assertThat(isCovered(answer)).isEqualTo(shouldBeCovered(story, answer.part()));
    }

    @Property
    void nobodyIsAskedToSignAPromotionAndNothingElseIsFree(@ForAll Story story) {
        for (var answer : story.coverage().parts())
            assertThat(answer instanceof Free).isEqualTo(isPromotion(answer.part()));
    }

    @Property
    void aTextIsCompleteExactlyIfNoPartIsUncovered(@ForAll Story story) {
        var coverage = story.coverage();
        var open = coverage.parts().stream().filter(Uncovered.class::isInstance).toList();

        assertThat(coverage.isComplete()).isEqualTo(open.isEmpty());
        assertThat(coverage.uncovered()).isEqualTo(open);
        assertThat(coverage.settled()).isEqualTo(coverage.parts().size() - open.size());
        assertThat(coverage.parts())
                .extracting(PartCoverage::part)
                .isEqualTo(story.parts().all());
    }

    @Property
    void everyGapIsExplained(@ForAll Story story) {
        for (var open : story.coverage().uncovered()) {
            assertThat(open.gaps()).isNotEmpty().allSatisfy(gap -> {
                assertThat(gap.missing()).isPositive();
                assertThat(gap.why()).isNotBlank();
                assertThat(story.policy().needs(open.part())).contains(gap.scope());
            });
            var reasons = story.coverage().reasons().stream()
                    .filter(reason -> reason.at().equals(open.part().key().value()));
            assertThat(reasons).hasSameSizeAs(open.gaps());
        }
    }

    // Who counts

    @Property
    void noContributorsSignatureCounts(@ForAll Story story) {
        for (var part : story.parts().all())
            for (var contributor : story.contributions().to(part)) {
                var signature = story.forged(qualifiedAs(contributor));

                assertThat(signature.coverage(part.key().value()).getClass())
                        .isEqualTo(story.coverage(part.key().value()).getClass());
                assertThat(covers(signature, part))
                        .noneMatch(cover -> contributor.is(
                                cover.signOff().signer().user(),
                                cover.signOff().signer().person()));
            }
    }

    @Property
    void noNamedAuthorsSignatureCounts(@ForAll Story before) {
        var author = Signer.of(aPhysician());
        var story = before.forged(author)
                .saved(WRITER, text -> text.withAuthors(List.of(author.person().id())))
                .forged(author);

        for (var part : story.parts().all())
            assertThat(covers(story, part))
                    .extracting(cover -> cover.signOff().signer().person())
                    .doesNotContain(author.person().id());
    }

    @Property(tries = 120)
    void noCredentialThatFailsInAnyWayEverCounts(@ForAll Story before, @ForAll Signer signer) {
        var story = before.forged(signer);

        for (var part : story.parts().all())
            for (var cover : covers(story, part))
                assertThat(cover.signOff().signer().credentials())
                        .anyMatch(credential -> qualifies(story.policy(), credential, cover));
    }

    @Property
    void whatALaterDayDoesToACredentialLeavesHistoryStanding(@ForAll Beginning beginning) {
        var story = beginning.story().signedByPhysicians();

        assertThat(story.daysLater(9_999).coverage()).isEqualTo(story.coverage());
    }

    @Property
    void coverageDependsOnNeitherTheOrderNorTheRepetitionOfSignOffs(@ForAll Story story, @ForAll Random random) {
        var shuffled = new ArrayList<>(story.signOffs());
        shuffled.addAll(story.signOffs());
        Collections.shuffle(shuffled, random);

        assertThat(story.with(shuffled).coverage()).isEqualTo(story.coverage());
    }

    @Property
    void moreSignOffsNeverUncover(
            @ForAll Story story, @ForAll Signer signer, @ForAll @IntRange(min = -2, max = 2) int days) {
        var signature = story.daysLater(days).forged(signer).signOffs().getLast();

        assertThat(story.with(signature).open()).isSubsetOf(story.open());
    }

    // What an edit does

    @Property(tries = 120)
    void whateverHappensAnUnchangedDigestStaysCovered(@ForAll Story before, @ForAll Step step) {
        var after = step.on(before);
        Assume.that(after.text().authors().equals(before.text().authors()));

        for (var answer : before.coverage().parts())
            if (answer instanceof Covered)
                after.coverage()
                        .find(answer.part().key())
                        .filter(then ->
                                then.part().digest().equals(answer.part().digest()))
                        .ifPresent(then -> assertThat(then).isInstanceOf(Covered.class));
    }

    @Property
    void aCoveredCardIsCoveredInEveryArticleThatShowsIt(@ForAll Story story) {
        var shown = story.text().treatments().toArray(TreatmentId[]::new);
        var elsewhere = Edits.withRisk(
                ArticleText.titled("Another article").withSections(List.of(showing("cards", shown))),
                story.text().riskClass());
        var other = Story.begin(WRITER, elsewhere).withCardsOf(story);

        for (var answer : story.coverage().parts())
            if (answer instanceof Covered && answer.part().subject() instanceof Part.Subject.OfCard)
                assertThat(other.coverage(answer.part().key().value())).isInstanceOf(Covered.class);
    }

    @Property
    void otherWordsInASectionUncoverThatSectionAlone(@ForAll Beginning beginning, @ForAll @IntRange(max = 7) int at) {
        var story = beginning.story().signedByPhysicians();
        var index = at % story.text().sections().size();
        var section = story.text().sections().get(index);

        var edited = story.saved(WRITER, Edits.reworded(story.text(), index, "Quite other words."));

        assertThat(story.open()).isEmpty();
        assertThat(edited.open())
                .isEqualTo(section instanceof Section.Promotion ? Set.of() : Set.of(PartKey.of(section.key())));
    }

    @Property
    void otherWordsInACardUncoverThatCardAlone(@ForAll Beginning beginning, @ForAll @IntRange(max = 2) int at) {
        var story = beginning.story().signedByPhysicians();
        var id = List.copyOf(story.library().keySet()).get(at);

        var edited = story.saved(WRITER, id, card -> Edits.reworded(card, "Quite other words."));

        assertThat(edited.open())
                .isEqualTo(
                        story.text().treatments().contains(id)
                                ? Set.of(PartKey.card(story.treatment(id).slug()))
                                : Set.of());
    }

    @Property
    void anotherReferenceOfACardUncoversThatCardAlone(@ForAll Beginning beginning) {
        var story = beginning.story().signedByPhysicians();
        var id = List.copyOf(story.library().keySet()).getFirst();

        var edited = story.saved(
                WRITER,
                id,
                card -> Edits.with(
                        card,
                        card.summary(),
                        List.of(Edits.retitled(card.references().getFirst(), "Another report"))));

        assertThat(edited.open())
                .isEqualTo(
                        story.text().treatments().contains(id)
                                ? Set.of(PartKey.card(story.treatment(id).slug()))
                                : Set.of());
    }

    @Property
    void anotherReferenceUncoversWhatCitesItAndTheCompositionIfNobodyDoes(
            @ForAll Beginning beginning, @ForAll @IntRange(max = 2) int reference) {
        var story = beginning.story().signedByPhysicians();
        var key = story.text().references().get(reference).key();
        var citing = story.text().sections().stream()
                .filter(section ->
                        section.texts().anyMatch(text -> text.citations().contains(key)))
                .toList();

        var edited = story.saved(WRITER, Edits.retitledReference(story.text(), reference, "Another report"));

        assertThat(edited.open())
                .isEqualTo(
                        citing.isEmpty()
                                ? Set.of(COMPOSITION)
                                : citing.stream()
                                        .filter(section -> !(section instanceof Section.Promotion))
                                        .map(section -> PartKey.of(section.key()))
                                        .collect(toSet()));
    }

    @Property
    void anotherTitleUncoversTheCompositionAlone(@ForAll Beginning beginning) {
        var story = beginning.story().signedByPhysicians();

        assertThat(story.saved(WRITER, Edits.retitled(story.text(), "Another title"))
                        .open())
                .containsExactly(COMPOSITION);
    }

    @Property
    void anEditUndoneByHandIsCoveredAgain(@ForAll Beginning beginning, @ForAll List<Step> steps) {
        var signed = beginning.story().signedByPhysicians();
        var story = signed;
        for (var step : steps.subList(0, Math.min(4, steps.size()))) story = step.on(story);
        for (var entry : signed.library().entrySet())
            story = story.saved(
                    WRITER, entry.getKey(), card -> entry.getValue().getLast().card());

        assertThat(story.saved(WRITER, signed.text()).open()).isEmpty();
    }

    // What order and membership do

    @Property
    void aNewSectionUncoversItselfAndTheComposition(@ForAll Beginning beginning, @ForAll @IntRange(max = 7) int at) {
        var story = beginning.story().signedByPhysicians();
        var index = at % (story.text().sections().size() + 1);

        var edited = story.saved(WRITER, Edits.inserted(story.text(), index, aSection("brand-new", "More to say.")));

        assertThat(edited.open()).containsExactlyInAnyOrder(COMPOSITION, new PartKey("brand-new"));
    }

    @Property
    void aSectionTakenAwayUncoversTheCompositionAlone(@ForAll Beginning beginning, @ForAll @IntRange(max = 7) int at) {
        var story = beginning.story().signedByPhysicians();
        var index = at % story.text().sections().size();

        assertThat(story.saved(WRITER, Edits.removed(story.text(), index)).open())
                .containsExactly(COMPOSITION);
    }

    @Property
    void aSectionInAnotherPlaceUncoversTheCompositionAlone(
            @ForAll Beginning beginning, @ForAll @IntRange(max = 7) int from, @ForAll @IntRange(max = 7) int to) {
        var story = beginning.story().signedByPhysicians();
        var count = story.text().sections().size();
        Assume.that(from % count != to % count);

        assertThat(story.saved(WRITER, Edits.moved(story.text(), from % count, to % count))
                        .open())
                .containsExactly(COMPOSITION);
    }

    @Property
    void aCardAddedTakenAwayOrMovedUncoversItsSectionAndTheComposition(
            @ForAll Beginning beginning, @ForAll Random random) {
        var cards = List.copyOf(beginning.story().library().keySet());
        var signed = beginning
                .story()
                .saved(WRITER, text -> Edits.inserted(text, 0, showing("more-cards", cards.get(0), cards.get(1))))
                .signedByPhysicians();
        var shown = (Section.Treatments) signed.text().sections().getFirst();
        var list = new ArrayList<>(cards.subList(0, 1 + random.nextInt(3)));
        Collections.shuffle(list, random);
        Assume.that(!list.equals(shown.treatments()));

        var edited = signed.saved(WRITER, Edits.changed(signed.text(), 0, section -> Edits.showing(shown, list)));

        var before = new HashSet<>(signed.parts().all());
        var unseenCards = edited.parts().all().stream()
                .filter(part -> part.subject() instanceof Part.Subject.OfCard && !before.contains(part))
                .map(Part::key);
        assertThat(edited.open())
                .isEqualTo(Stream.concat(Stream.of(COMPOSITION, new PartKey("more-cards")), unseenCards)
                        .collect(toSet()));
    }

    @Property
    void aCardShownTwiceIsOnePart(@ForAll Beginning beginning) {
        var card = List.copyOf(beginning.story().library().keySet()).getFirst();
        var story = beginning
                .story()
                .saved(WRITER, text -> text.withSections(List.of(showing("one", card, card), showing("two", card))));

        assertThat(story.parts().all())
                .extracting(Part::key)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Property(tries = 20)
    void aPartIsNeverLostBecauseAnotherHasItsKey(@ForAll Beginning beginning) {
        var text = Edits.inserted(
                beginning.story().text(), 0, beginning.story().text().sections().getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Story.begin(
                                WRITER,
                                text,
                                beginning.story().library().values().stream()
                                        .map(List::getLast)
                                        .toArray(Treatment[]::new))
                        .parts())
                .withMessageContaining("key");
    }

    // The law told a second time, in the plainest way

    private static boolean shouldBeCovered(Story story, Part part) {
        var needed = story.policy().signersFor(story.text().riskClass());
        return story.policy().needs(part).stream()
                .allMatch(scope -> story.signOffs().stream()
                                .filter(signOff -> signOff.parts().stream()
                                        .anyMatch(signed -> signed.digest().equals(part.digest())
                                                && signed.scopes().contains(scope)))
                                .filter(signOff -> !story.text()
                                        .authors()
                                        .contains(signOff.signer().person()))
                                .filter(signOff -> story.contributions().to(part).stream()
                                        .noneMatch(contributor -> Objects.equals(
                                                        contributor.user(),
                                                        signOff.signer().user())
                                                || Objects.equals(
                                                        contributor.person(),
                                                        signOff.signer().person())))
                                .filter(signOff -> signOff.signer().credentials().stream()
                                        .anyMatch(credential -> qualifies(
                                                story.policy(), credential, new PartCoverage.Cover(scope, signOff))))
                                .map(signOff -> signOff.signer().person())
                                .distinct()
                                .count()
                        >= needed);
    }

    static boolean qualifies(Policy policy, Credential credential, PartCoverage.Cover cover) {
        var day = cover.signOff().day();
        var validity = credential.validity();
        var begins = validity.validFrom() == null ? validity.issuedOn() : validity.validFrom();
        return credential.status() == Credential.Status.ACTIVE
                && (begins == null || !begins.isAfter(day))
                && (validity.expiresOn() == null || !validity.expiresOn().isBefore(day))
                && !credential.verifications().isEmpty()
                && policy.methods()
                        .contains(credential.verifications().getLast().how())
                && serves(policy, credential, cover.scope());
    }

    private static boolean serves(Policy policy, Credential credential, Scope scope) {
        var letters = credential.abbreviation().replace(".", "").toUpperCase(Locale.ROOT);
        var recorded = credential.scopes();
        var listed = policy.credentials().get(letters);
        if (listed == null) return recorded.contains(scope);
        return listed.contains(scope) && (recorded.isEmpty() || recorded.contains(scope));
    }

    static boolean isCovered(PartCoverage answer) {
        return switch (answer) {
            case Free free -> true;
            case Covered covered -> true;
            case Uncovered uncovered -> false;
        };
    }

    private static boolean isPromotion(Part part) {
        return part.subject() instanceof Part.Subject.OfSection of && of.section() instanceof Section.Promotion;
    }

    static List<PartCoverage.Cover> covers(Story story, Part part) {
        return switch (story.coverage(part.key().value())) {
            case Free free -> List.of();
            case Covered covered -> covered.by();
            case Uncovered uncovered -> uncovered.by();
        };
    }

    /** The contributor with every qualification that there is. */
    static Signer qualifiedAs(Contributor contributor) {
        var physician = aPhysician();
        var id = contributor.person() == null ? physician.id() : contributor.person();
        var user = contributor.user() == null ? UserId.next() : contributor.user();
        return new Signer(
                user,
                new Person(
                        id,
                        null,
                        physician.slug(),
                        physician.profile(),
                        physician.credentials(),
                        null,
                        List.of(),
                        List.of()));
    }
}
