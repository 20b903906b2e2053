package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.article.RiskClass;
import dev.countersign.kit.Actor;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Foresight.OnText;
import dev.countersign.publishing.Foresight.Text;
import dev.countersign.review.Ask;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.Requesting;
import dev.countersign.review.policy.PolicyYaml;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new policy: what it would uncover, and that it then does exactly that, and takes nothing away from readers. */
class ForeseeingTests extends ArticleInTheStore {

    private static final String USUAL = PolicyYaml.write(DefaultPolicy.create());

    @Autowired
    Foreseeing foreseeing;

    @Autowired
    LiveReviews liveReviews;

    @Autowired
    PolicyMaking making;

    @Autowired
    Requesting requesting;

    final Actor administrator = new Actor(UserId.next(), "Ada Admin", Set.of(Role.ADMINISTRATOR), null);

    @AfterEach
    void theUsualPolicyAgain() {
        making.make(administrator, making.inForce().version(), DefaultPolicy.create(), "The test is over");
    }

    // Putting in force

    @Test
    void aNewVersionHoldsAtOnceAndSaysWhoMadeItAndWhy() {
        var before = making.inForce();
        var made = making.make(
                administrator, before.version(), policy("spreadDays: 60", "spreadDays: 30"), " Fewer days ");

        assertThat(made.version()).isEqualTo(before.version() + 1);
        assertThat(made.made().by().name()).isEqualTo("Ada Admin");
        assertThat(made.made().why()).isEqualTo("Fewer days");
        assertThat(reviewing.policy().spreadDays()).isEqualTo(30);
        assertThat(making.version(before.version()).saysTheSameAs(before)).isTrue();
        assertThat(audit.latest(editor, Long.MAX_VALUE, 10))
                .filteredOn(entry -> entry.change().type().equals(PolicyMaking.CHANGED))
                .first()
                .satisfies(entry -> assertThat(entry.change().subject()).isEqualTo("policies/" + made.version()))
                .satisfies(entry -> assertThat(entry.change().why()).isEqualTo("Fewer days"));
    }

    @Test
    void whatIsStoredIsReadBackEqual() {
        var rules = policy("consequence: notice", "consequence: dropReviewedBy");
        var made = making.make(administrator, making.inForce().version(), rules, "Round trip");

        assertThat(making.version(made.version()).saysTheSameAs(rules)).isTrue();
        assertThat(PolicyYaml.read(PolicyYaml.write(making.version(made.version())))
                        .policy()
                        .saysTheSameAs(rules))
                .isTrue();
    }

    @Test
    void onlyAdministratorsMayAndOnlySoundRulesAndOnlyWithAReason() {
        var seen = making.inForce().version();

        assertThat(refusal(() -> making.make(editor, seen, policy("60", "30"), "Why not")))
                .isEqualTo("role-missing");
        assertThat(refusal(() -> making.make(administrator, seen, policy("60", "30"), " ")))
                .isEqualTo("invalid-policy");
        assertThat(refusal(() -> making.make(administrator, seen, careless(), "Anybody may say so")))
                .isEqualTo("invalid-policy");
        assertThat(making.inForce().version()).isEqualTo(seen);
    }

    @Test
    void whoeverSawAnOlderOneIsRefusedAndTheSameRulesChangeNothing() {
        var seen = making.inForce().version();
        var made = making.make(administrator, seen, policy("60", "30"), "First");

        assertThat(refusal(() -> making.make(administrator, seen, policy("60", "20"), "Second")))
                .isEqualTo("stale");
        assertThat(making.make(administrator, seen, policy("60", "30"), "Again").version())
                .isEqualTo(made.version());
    }

    @Test
    void ofManyAtOnceOneIsPutInForce() throws Exception {
        var seen = making.inForce().version();
        var results = new ArrayList<Future<Policy>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 8)
                    .forEach(days -> results.add(threads.submit(
                            () -> making.make(administrator, seen, policy("60", "1" + days), "At once"))));
        }
        var won = results.stream()
                .filter(result -> result.state() == Future.State.SUCCESS)
                .toList();

        assertThat(won).hasSize(1);
        assertThat(reviewing.policy().saysTheSameAs(won.getFirst().get())).isTrue();
        assertThat(making.inForce().version()).isEqualTo(seen + 1);
    }

    // Foreseeing

    @Test
    void theSamePolicyChangesNothing() {
        publishAll();

        assertThat(ours(making.inForce())).isEmpty();
    }

    @Test
    void tellsWhichPartsOfALiveTextWouldBeUncoveredAndWhoNoLongerCounts() {
        publishAll();
        var stricter = policy("  ATC: [exercise, general-health, injury-care, manual-therapy]", "  ATC: [exercise]");
        var effect = ours(stricter).getFirst();

        assertThat(effect.text()).isEqualTo(Text.LIVE);
        assertThat(effect.effect().uncovered())
                .extracting(opened -> opened.part().title())
                .contains("Title, summary and order", "What it is", "At home", "Warm towel");
        assertThat(effect.effect().uncovered().getFirst().why().getFirst())
                .contains("Tess Trainer has no credential that serves general-health");
        assertThat(effect.effect().silenced()).anySatisfy(signer -> {
            assertThat(signer.name()).contains("Tess Trainer");
            assertThat(signer.scope()).isEqualTo(Scope.GENERAL_HEALTH);
        });
        var numbers = foreseeing.all(administrator, stricter, seen -> true).numbers();
        assertThat(numbers.liveUncovered()).isPositive();
        assertThat(numbers.partsUncovered()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void judgesWhatIsLiveByTheWordsThatAreLive() {
        publishAll();
        authoring.save(writer, article.id(), article.revision(), text("Something quite different."));
        library.save(writer, heat.id(), 1, renamed(heat.card()));
        var now = authoring.get(article.id());

        var live = liveReviews.of(now, making.inForce()).orElseThrow();
        assertThat(live.isApproved()).isTrue();
        assertThat(live.wording()).isEqualTo(now.live().wording());
        assertThat(reviewing.of(now).isApproved()).isFalse();
        assertThat(ours(making.inForce())).isEmpty();
    }

    @Test
    void tellsOfATextInReviewWhatItsReviewersSee() {
        signWhatIsOpen(trainer);
        assertThat(ours(policy("signers: 1", "signers: 2"))).isEmpty(); // a draft that nobody was asked about
        requesting.ask(writer, article.id(), Ask.anyone());

        assertThat(ours(policy("signers: 1", "signers: 2")))
                .singleElement()
                .satisfies(effect -> assertThat(effect.text()).isEqualTo(Text.IN_REVIEW))
                .satisfies(effect -> assertThat(effect.effect().uncovered()).isNotEmpty());
    }

    @Test
    void tellsWhichDatesMove() {
        publishAll();
        var shorter = policy("reviewMonths: 24", "reviewMonths: 6");
        var effect = ours(shorter).getFirst();

        assertThat(effect.due().isSooner()).isTrue();
        assertThat(effect.effect().isNothing()).isTrue();
        assertThat(effect.due().to())
                .isEqualTo(shorter.nextReviewDue(
                        article.id(),
                        RiskClass.TREATMENT,
                        publishing.editions(article.id()).getFirst().dates().lastReviewedAt()));
    }

    @Test
    void doesWhatItForetoldAndTakesNothingAway() {
        publishAll();
        var stricter = policy("signers: 1", "signers: 2");
        var foretold = ours(stricter).getFirst().effect().uncovered();
        making.make(administrator, making.inForce().version(), stricter, "Two pairs of eyes");
        var after = authoring.get(article.id());

        assertThat(after.live()).isNotNull();
        assertThat(publishing.editions(article.id()).getFirst().envelope().standing())
                .isEqualTo(Standing.LIVE);
        assertThat(liveReviews
                        .of(after, making.inForce())
                        .orElseThrow()
                        .coverage()
                        .uncovered())
                .extracting(open -> open.part().key())
                .containsExactlyElementsOf(
                        foretold.stream().map(opened -> opened.part().key()).toList());
        assertThat(publishing
                        .mayPublish(editor, reviewing.of(article.id()))
                        .orElseThrow()
                        .code())
                .isEqualTo("parts-uncovered");
    }

    @Test
    void signsAndPublishesUnderTheVersionInForce() {
        var made = making.make(administrator, making.inForce().version(), policy("60", "30"), "Fewer days");

        signWhatIsOpen(trainer);

        assertThat(reviewing.of(article.id()).grounds().signOffs())
                .filteredOn(signOff -> signOff.article().equals(article.id()))
                .singleElement()
                .satisfies(signOff -> assertThat(signOff.policyVersion()).isEqualTo(made.version()));
    }

    @Test
    void tellsAPageAtATimeWhatItTellsInAll() {
        publishAll();
        var stricter = policy("signers: 1", "signers: 2");
        var all = foreseeing.all(administrator, stricter, seen -> true);
        var pages = new ArrayList<OnText>();
        var articles = 0;
        for (var page = foreseeing.page(administrator, stricter, null, 1);
                page.last() != null;
                page = foreseeing.page(administrator, stricter, page.last(), 1)) {
            pages.addAll(page.effects());
            articles += page.numbers().articles();
        }

        assertThat(pages).isEqualTo(all.effects());
        assertThat(articles).isEqualTo(all.numbers().articles());
    }

    @Test
    void goesOnOnlyAsLongAsSomebodyWaits() {
        assertThat(foreseeing.all(administrator, making.inForce(), seen -> false))
                .isEqualTo(Foresight.NONE);
        assertThat(refusal(() -> foreseeing.all(editor, making.inForce(), seen -> true)))
                .isEqualTo("role-missing");
    }

    private List<OnText> ours(Policy proposed) {
        return foreseeing.all(administrator, proposed, seen -> true).effects().stream()
                .filter(effect -> effect.article().equals(article.id()))
                .toList();
    }

    /** Rules that no document can bring, since reading one refuses them; the service refuses them as well. */
    private static Policy careless() {
        var usual = DefaultPolicy.create();
        return new Policy(
                0,
                null,
                usual.scopes(),
                usual.needs(),
                usual.credentials(),
                Set.of(Verification.Method.SELF_DECLARED),
                usual.terms(),
                usual.spreadDays(),
                usual.waivers(),
                usual.checklist(),
                usual.overdue(),
                usual.conflicts(),
                usual.recalls(),
                List.of());
    }

    /** In words that nobody signed before: others may have signed the usual ones in the same store. */
    private void publishAll() {
        article = authoring.save(writer, article.id(), 1, text("Calves tighten, %s.".formatted(article.id())));
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
    }

    private static TreatmentCard renamed(TreatmentCard card) {
        return complete(TreatmentCard.of("Warm wet towel", card.kind(), card.summary()));
    }

    private static Policy policy(String part, String other) {
        assertThat(USUAL).contains(part);
        return PolicyYaml.read(USUAL.replace(part, other)).policy();
    }

    private static String refusal(Runnable step) {
        return catchThrowableOfType(RefusedException.class, step::run).refusal().code();
    }
}
