package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.access.Accounts;
import dev.countersign.access.NewAccount;
import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Parts;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.Recalling;
import dev.countersign.review.Sealing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.treatment.TreatmentCard;
import dev.countersign.upkeep.schema.Schemas;
import dev.countersign.upkeep.verify.DataSet;
import dev.countersign.upkeep.verify.Verifying;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Laws of the whole, told to the real services over the embedded store: several people at once edit, undo, sign, waive, contest, change policy,
 * suspend, recall, withdraw and publish by every path, at random. Whatever they did, what readers ever got was covered when they got it.
 */
class AnyHistoryTests extends ArticleInTheStore {

    private static final long SEED = 20261123;
    private static final int THREADS = 3;
    private static final int STEPS = 200;

    @Autowired
    Accounts accounts;

    @Autowired
    Waiving waiving;

    @Autowired
    Recalling recalling;

    @Autowired
    PolicyMaking policies;

    @Autowired
    RollingOut rollingOut;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    MongoOperations store;

    @Autowired
    MongoDatabaseFactory databases;

    @Autowired
    Schemas schemas;

    private final Doings.Seen seen = Doings.Seen.nothing();

    /** Policy is of the whole store, and so is what is verified: a store of its own. */
    @DynamicPropertySource
    static void aStoreOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("any-history").toString();
        properties.add("countersign.data", () -> folder);
    }

    @Test
    void whateverHappensWhatReadersGetWasCoveredAndStaysAsItWas() throws Exception {
        var doings = doings();

        together(doings);

        var editions = store.findAll(Edition.class);
        var signOffs = store.findAll(SignOff.class);
        var waivers = store.findAll(Waiver.class);
        everyPartWasCoveredWhenItWasPublished();
        nothingApprovedWasAltered(editions, signOffs);
        noDateMovedWithoutAReviewOfEveryPart(editions, signOffs, waivers);
        nobodySignedForTheirOwnWords(editions);
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();
        assertEnoughHappened(editions);
    }

    private Doings doings() {
        var physician = reviewer("Mara Physician", Credential.Kind.DEGREE, "MD");
        var writingTrainer = as(trainer, Role.REVIEWER, Role.WRITER);
        var secondTrainer = reviewer("Theo Trainer", Credential.Kind.LICENSE, "LAT");
        var administrator = new Actor(UserId.next(), "Ada", Set.of(Role.ADMINISTRATOR), null);
        for (var signer : List.of(trainer, pharmacist, physician, secondTrainer)) openAccount(administrator, signer);
        var allInOne = as(physician, Role.REVIEWER, Role.WRITER, Role.EDITOR);
        var secondEditor = new Actor(UserId.next(), "Edna Editor", Set.of(Role.EDITOR, Role.WRITER), null);
        var cold = library.add(
                writer,
                complete(TreatmentCard.of("Cold pack", TreatmentCard.Kind.SELF_CARE, RichText.of("The cold numbs."))));
        return new Doings(
                new Doings.House(
                        authoring,
                        library,
                        directory,
                        reviewing,
                        signing,
                        waiving,
                        recalling,
                        policies,
                        publishing,
                        rollingOut,
                        withdrawing),
                new Doings.Cast(
                        List.of(writer, writer, writingTrainer, secondEditor, allInOne),
                        List.of(editor, editor, secondEditor, allInOne),
                        List.of(trainer, trainer, pharmacist, allInOne, secondTrainer),
                        administrator),
                List.of(article.id(), another(), another()),
                List.of(heat.id(), cold.id()),
                new ReentrantReadWriteLock(),
                seen);
    }

    private void openAccount(Actor administrator, Actor signer) {
        var email = signer.user().value().toLowerCase(Locale.ROOT) + "@example.org";
        accounts.create(
                administrator,
                signer.user(),
                new NewAccount(signer.name(), email, "correct horse battery staple", signer.roles(), signer.person()));
    }

    private static Actor as(Actor actor, Role... roles) {
        return new Actor(actor.user(), actor.name(), Set.of(roles), actor.person());
    }

    private ArticleId another() {
        return authoring
                .start(writer, LocaleTag.EN_US, Slug.from("calf-" + UserId.next()), text("Calves tighten."))
                .id();
    }

    private static void together(Doings doings) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Void>) () -> {
                        var random = new Random(SEED + thread);
                        for (int step = 0; step < STEPS; step++) doings.one(random);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(all)) done.get();
        }
    }

    /** A law about things that never happen holds always. What is rare is not asked for here: threads meet as they like. */
    private void assertEnoughHappened(List<Edition> editions) {
        assertThat(editions).as("%s", seen.counted()).hasSizeGreaterThan(8);
        for (var what : List.of(
                "published",
                "waived",
                "recalled",
                "policy changed",
                "credential changed",
                "parts-uncovered",
                "may-not-sign"))
            assertThat(seen.times(what)).as("%s in %s", what, seen.counted()).isPositive();
        LoggerFactory.getLogger(getClass())
                .info(
                        "{}, and {} editions were carried by waivers",
                        seen.counted(),
                        editions.stream()
                                .filter(edition -> !edition.waivers().isEmpty())
                                .count());
    }

    private void everyPartWasCoveredWhenItWasPublished() {
        var report = Verifying.of(new DataSet(databases.getMongoDatabase(), store.getConverter(), schemas));
        assertThat(report.faults()).isEmpty();
        assertThat(report.isSound()).isTrue();
    }

    private void nothingApprovedWasAltered(List<Edition> editions, List<SignOff> signOffs) {
        var editionsNow = new HashMap<Object, Digest>();
        editions.forEach(edition -> editionsNow.put(edition.id(), Doings.fixed(edition)));
        assertThat(editionsNow).containsAllEntriesOf(seen.editions());
        var signOffsNow = new HashMap<Object, Digest>();
        signOffs.forEach(signOff -> signOffsNow.put(signOff.id(), Sealing.of(signOff)));
        assertThat(signOffsNow).containsExactlyInAnyOrderEntriesOf(new HashMap<>(seen.signOffs()));
    }

    /** Told in the plainest way: every part that anybody answers for was signed at or after the date, in these words or in words waived since. */
    private static void noDateMovedWithoutAReviewOfEveryPart(
            List<Edition> editions, List<SignOff> signOffs, List<Waiver> waivers) {
        for (var edition : editions) {
            var answeredFor = new HashSet<PartKey>();
            edition.covers().forEach(cover -> answeredFor.add(cover.part()));
            for (var part : edition.parts()) {
                if (!answeredFor.contains(part.key())) continue;
                var words = with(part, waivers);
                assertThat(reviewed(words, edition.dates().publishedAt(), signOffs))
                        .as("edition %d of %s, %s", edition.number(), edition.article(), part.key())
                        .isAfterOrEqualTo(edition.dates().lastReviewedAt());
                for (var renewal : edition.renewals())
                    assertThat(reviewed(words, renewal.at(), signOffs)).isAfterOrEqualTo(renewal.lastReviewedAt());
            }
        }
    }

    private static Set<Digest> with(Edition.PartDigest part, List<Waiver> waivers) {
        var words = new HashSet<>(Set.of(part.digest()));
        for (boolean grows = true; grows; ) {
            grows = false;
            for (var waiver : waivers)
                if (waiver.part().equals(part.key()) && words.contains(waiver.to())) grows |= words.add(waiver.from());
        }
        return words;
    }

    private static Instant reviewed(Set<Digest> words, Instant until, List<SignOff> signOffs) {
        return signOffs.stream()
                .filter(signOff -> !signOff.signedAt().isAfter(until))
                .filter(signOff -> signOff.parts().stream().anyMatch(signed -> words.contains(signed.digest())))
                .map(SignOff::signedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /**
     * Told in the plainest way, too: whoever was the first to save these words of a section, since other words of it were live, never is among
     * those who answer for them. Of words that come back after others were live, the product knows who brought them back, and not who wrote
     * them once.
     */
    private void nobodySignedForTheirOwnWords(List<Edition> editions) {
        for (var id : editions.stream().map(Edition::article).distinct().toList()) {
            var of = authoring.get(id);
            var words = words(of);
            var own = editions.stream()
                    .filter(edition -> edition.article().equals(id))
                    .sorted(Comparator.comparing(Edition::number))
                    .toList();
            for (int at = 0; at < own.size(); at++)
                for (var cover : own.get(at).covers()) {
                    var writer = writer(of, own, at, cover.part(), words);
                    var signer = own.get(at).signOffs().stream()
                            .filter(signOff -> signOff.id().value().equals(cover.signOff()))
                            .map(SignOff::signer)
                            .findFirst()
                            .orElseThrow();
                    assertThat(writer)
                            .as("%s of edition %d of %s", cover.part(), at + 1, id)
                            .isNotEqualTo(Optional.of(signer.user()));
                }
        }
    }

    private static Optional<UserId> writer(
            Article of, List<Edition> editions, int at, PartKey part, Map<Revision, Map<PartKey, Digest>> words) {
        var edition = editions.get(at);
        var said = edition.digest(part).orElseThrow();
        var before = at > 0 && isLiveUntil(of, editions.get(at - 1), edition) ? editions.get(at - 1) : null;
        if (before != null && before.digest(part).filter(said::equals).isPresent())
            return writer(of, editions, at - 1, part, words);
        var from = before == null ? 0 : before.revision();
        return words.keySet().stream()
                .filter(revision -> revision.number() > from && revision.number() <= edition.revision())
                .filter(revision -> said.equals(words.get(revision).get(part)))
                .findFirst()
                .map(revision -> revision.by().user());
    }

    private static boolean isLiveUntil(Article of, Edition edition, Edition next) {
        return of.withdrawn().stream()
                .filter(gone -> gone.edition().edition().equals(edition.id()))
                .noneMatch(gone -> !gone.at().isAfter(next.dates().publishedAt()));
    }

    /** The words of each section in each revision, oldest first. */
    private Map<Revision, Map<PartKey, Digest>> words(Article of) {
        var words = new LinkedHashMap<Revision, Map<PartKey, Digest>>();
        for (var revision : authoring.history(of, 1)) {
            var parts = new HashMap<PartKey, Digest>();
            var cards = library.all(revision.text().treatments());
            for (var part : Parts.of(of.locale(), revision.text(), cards).all())
                if (part.subject() instanceof Part.Subject.OfSection) parts.put(part.key(), part.digest());
            words.put(revision, parts);
        }
        return words;
    }
}
