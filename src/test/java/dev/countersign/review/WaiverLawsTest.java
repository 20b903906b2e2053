package dev.countersign.review;

import static dev.countersign.Fixtures.writing;
import static dev.countersign.review.CoverageLawsTest.covers;
import static dev.countersign.review.CoverageLawsTest.isCovered;
import static dev.countersign.review.CoverageLawsTest.qualifiedAs;
import static dev.countersign.review.CoverageLawsTest.qualifies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.people.Scope;
import dev.countersign.review.Histories.Happening;
import dev.countersign.review.Histories.History;
import dev.countersign.review.Stories.Beginning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of coverage where changes are waived, waivers contested, cards recalled and policies changed, in any order. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class WaiverLawsTest {

    private static final Contributor WRITER = Contributor.of(writing());

    @Property(tries = 200)
    void aPartIsCoveredExactlyIfEnoughSignaturesReachItWithinTheLimits(@ForAll History history) {
        var story = history.story();

        for (var answer : story.coverage().parts())
            assertThat(isCovered(answer)).as(answer.part().title()).isEqualTo(shouldBeCovered(story, answer.part()));
    }

    // Four eyes

    @Property(tries = 120)
    void whoeverFirstSavedTheseWordsNeverAnswersForThem(@ForAll History history) {
        var story = history.story();

        for (var part : story.parts().all())
            for (var cover : covers(story, part))
                assertThat(isBy(cover, firstWriter(story, part))).isFalse();
    }

    @Property(tries = 120)
    void neitherWhoMadeAWaivedChangeNorWhoWaivedItAnswersForItOrMaySignIt(@ForAll History history) {
        var story = history.story();
        for (var part : story.parts().all()) {
            for (var cover : covers(story, part))
                for (var waiver : cover.through()) assertThat(hands(waiver)).noneMatch(hand -> isBy(cover, hand));
            for (var waiver : about(story, part))
                if (waiver.to().equals(part.digest()))
                    assertThat(hands(waiver)).noneMatch(hand -> maySign(story, hand, part));
        }
    }

    @Property
    void anEditUndoneByHandIsCoveredAgainAndStaysItsWriters(
            @ForAll Beginning beginning, @ForAll @Size(max = 8) List<Happening> between) {
        var signed = beginning.story().signedByPhysicians();
        var story = signed;
        for (var happening : between) story = happening.on(story);
        Assume.that(story.recalls().isEmpty() && story.policy().equals(signed.policy()));
        for (var entry : signed.library().entrySet())
            story = story.saved(
                    WRITER, entry.getKey(), card -> entry.getValue().getLast().card());
        var undone = story.saved(WRITER, signed.text());

        assertThat(undone.open()).isEmpty();
        for (var part : signed.parts().all())
            assertThat(maySign(undone, firstWriter(signed, part), part)).isFalse();
    }

    // Contests

    @Property(tries = 120)
    void nothingReachesContestedWordsByAnyWay(@ForAll History history, @ForAll @IntRange(max = 11) int number) {
        Assume.that(history.story().waivers().stream().anyMatch(Waiver::stands));
        var story = new Happening.Contest(number).on(history.story());

        for (var part : story.parts().all()) {
            var contested = new HashSet<Digest>();
            for (var waiver : about(story, part)) if (!waiver.stands()) contested.add(waiver.to());
            for (var cover : covers(story, part))
                assertThat(cover.through()).allSatisfy(waiver -> {
                    assertThat(waiver.stands()).isTrue();
                    assertThat(contested).doesNotContain(waiver.to());
                });
        }
    }

    @Property
    void aContestUncoversUntilSomebodySignsTheseVeryWords(
            @ForAll Beginning beginning, @ForAll @IntRange(max = 7) int at) {
        var signed = beginning.story().signedByPhysicians();
        var edited = reworded(signed, at, "Quite other words.");
        Assume.that(edited.open().size() == 1);
        var key = edited.open().iterator().next();
        var before = signed.part(key.value()).digest();
        var waived = edited.waived(key, before, 2);

        assertThat(waived.open()).isEmpty();
        var contested = waived.contested(0);
        assertThat(contested.open()).containsExactly(key);
        assertThat(contested.waived(key, before, 1).open())
                .as("waived once more")
                .containsExactly(key);
        assertThat(contested.signedByPhysicians().open()).isEmpty();
    }

    // The date

    @Property
    void aWaiverNeverMovesTheReviewDate(
            @ForAll Beginning beginning,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 7) Integer> slips,
            @ForAll @IntRange(max = 40) int days) {
        var story = beginning.story().signedByPhysicians();
        var date = story.coverage().lastReviewedAt();
        for (int slip = 0; slip < slips.size(); slip++) {
            var before = story.daysLater(days);
            var edited = reworded(before, slips.get(slip), "Slip " + slip);
            for (var key : edited.open())
                edited = edited.waived(key, before.part(key.value()).digest(), 1);

            assertThat(edited.open()).isEmpty();
            assertThat(edited.coverage().lastReviewedAt()).isEqualTo(date);
            story = edited;
        }
    }

    // Limits

    @Property
    void aChainOfWaiversCarriesExactlyAsFarAsOneWouldBeAllowedTo(
            @ForAll Beginning beginning,
            @ForAll @IntRange(max = 7) int at,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 4) Integer> words) {
        var story = beginning.story().signedByPhysicians();
        var open = reworded(story, at, "Other words.").open();
        Assume.that(open.size() == 1 && !open.contains(PartKey.COMPOSITION));
        var key = open.iterator().next();
        int sum = 0;
        for (int link = 0; link < words.size(); link++) {
            var before = story;
            story = reworded(story, at, "Link " + link);
            story = story.waived(key, before.part(key.value()).digest(), words.get(link));
            sum += words.get(link);

            assertThat(story.open().isEmpty())
                    .isEqualTo(sum <= story.policy().waivers().mostWords());
        }
    }

    @Property
    void aStricterPolicyCarriesNoMore(
            @ForAll History history, @ForAll @IntRange(max = 9) int fewer, @ForAll @IntRange(max = 9) int more) {
        Assume.that(fewer <= more);
        var story = history.story();
        var policy = story.policy();
        var strict = story.under(Histories.waiving(policy, 8, new Policy.WaiverLimits(true, fewer)));
        var lenient = story.under(Histories.waiving(policy, 9, new Policy.WaiverLimits(true, more)));
        var none = story.under(Histories.waiving(policy, 10, new Policy.WaiverLimits(false, more)));

        assertThat(lenient.open()).isSubsetOf(strict.open());
        assertThat(strict.open()).isSubsetOf(none.open());
        for (var part : none.parts().all())
            assertThat(covers(none, part))
                    .allSatisfy(cover -> assertThat(cover.through()).isEmpty());
    }

    // Recalls and time

    @Property
    void aRecalledCardIsUncoveredUntilItIsSignedAfterwards(
            @ForAll History history, @ForAll @IntRange(max = 2) int number) {
        var before = history.story();
        var card = List.copyOf(before.library().keySet()).get(number);
        var key = PartKey.card(before.treatment(card).slug());
        var recalled = before.recalled(card);

        for (var answer : recalled.coverage().parts()) {
            if (!answer.part().key().equals(key)) continue;
            assertThat(covers(recalled, answer.part())).isEmpty();
            assertThat(isCovered(answer)).isFalse();
        }
        assertThat(recalled.open().stream().filter(open -> !open.equals(key)))
                .containsExactlyInAnyOrderElementsOf(
                        before.open().stream().filter(open -> !open.equals(key)).toList());
        assertThat(recalled.daysLater(1).signedByPhysicians().open()).doesNotContain(key);
    }

    @Property
    void whatALaterDayDoesToACredentialLeavesHistoryStanding(@ForAll History history) {
        assertThat(history.story().daysLater(9_999).coverage())
                .isEqualTo(history.story().coverage());
    }

    // The law told a second time, in the plainest way

    private static boolean shouldBeCovered(Story story, Part part) {
        var needed = story.policy().signersFor(story.text().riskClass());
        return story.policy().needs(part).stream()
                .allMatch(scope -> story.signOffs().stream()
                                .filter(signOff -> counts(story, part, signOff, scope))
                                .map(signOff -> signOff.signer().person())
                                .distinct()
                                .count()
                        >= needed);
    }

    private static boolean counts(Story story, Part part, SignOff signOff, Scope scope) {
        var signer = signOff.signer();
        return signOff.parts().stream()
                        .filter(signed -> signed.scopes().contains(scope))
                        .filter(signed -> story.recalls().stream()
                                .noneMatch(recall -> recall.annuls(signed.digest(), signOff.signedAt())))
                        .anyMatch(signed -> signed.digest().equals(part.digest())
                                || signed.key().equals(part.key())
                                        && reaches(story, part, signed.digest(), mostWords(story), Set.of()))
                && !story.text().authors().contains(signer.person())
                && story.contributions().to(part).stream()
                        .noneMatch(contributor -> contributor.is(signer.user(), signer.person()))
                && signer.credentials().stream()
                        .anyMatch(credential ->
                                qualifies(story.policy(), credential, new PartCoverage.Cover(scope, signOff)));
    }

    private static int mostWords(Story story) {
        var limits = story.policy().waivers();
        return limits.allowed() ? limits.mostWords() : -1;
    }

    /** Whether a way of standing waivers leads from these words to the part, with so many words to spend, and never twice to the same place. */
    private static boolean reaches(Story story, Part part, Digest from, int words, Set<Digest> been) {
        if (words < 0 || been.contains(from)) return false;
        if (from.equals(part.digest())) return true;
        var visited = new HashSet<>(been);
        visited.add(from);
        var about = about(story, part);
        return about.stream()
                .filter(waiver -> waiver.from().equals(from))
                .filter(waiver -> about.stream()
                        .noneMatch(other -> !other.stands() && other.to().equals(waiver.to())))
                .anyMatch(waiver -> reaches(story, part, waiver.to(), words - waiver.words(), visited));
    }

    private static List<Waiver> about(Story story, Part part) {
        return story.waivers().stream()
                .filter(waiver -> waiver.part().equals(part.key()))
                .toList();
    }

    private static Story reworded(Story story, int section, String words) {
        return story.saved(
                WRITER,
                Edits.reworded(story.text(), section % story.text().sections().size(), words));
    }

    private static Contributor firstWriter(Story story, Part part) {
        if (part.subject() instanceof Part.Subject.OfCard of)
            return story.library().get(of.treatment().id()).stream()
                    .filter(revision -> Parts.of(revision).digest().equals(part.digest()))
                    .findFirst()
                    .orElseThrow()
                    .changedBy();
        return IntStream.rangeClosed(1, story.saves().size())
                .filter(saved -> story.upTo(saved)
                        .parts()
                        .find(part.key())
                        .filter(then -> then.digest().equals(part.digest()))
                        .isPresent())
                .mapToObj(saved -> story.saves().get(saved - 1).by())
                .findFirst()
                .orElseThrow();
    }

    private static List<Contributor> hands(Waiver waiver) {
        return Stream.concat(waiver.changedBy().stream(), Stream.of(waiver.by()))
                .toList();
    }

    private static boolean isBy(PartCoverage.Cover cover, Contributor contributor) {
        var signer = cover.signOff().signer();
        return contributor.is(signer.user(), signer.person());
    }

    private static boolean maySign(Story story, Contributor contributor, Part part) {
        return story.eligibility(qualifiedAs(contributor)).stream()
                .anyMatch(eligibility -> eligibility.part().equals(part) && eligibility.maySign());
    }
}
