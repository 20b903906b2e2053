package dev.countersign.publishing;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.Authoring;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Proof;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.TreatmentId;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import dev.countersign.review.Eligibility;
import dev.countersign.review.Part;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Sealing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.stream.Collectors;

/**
 * Whatever people may do, one thing after the other, as it comes: drawn from a seed, so that each of several threads does the same each time,
 * if not at the same moments. What is refused is counted and goes on; anything else that is thrown is an error of the product.
 *
 * @param recalls held while a card is recalled, and shared while something is published: a recall that falls into the milliseconds between the
 *     judgement of a publication and its save is known to be followed a moment later (decision 0020), and is not what is asked here
 */
record Doings(
        House house, Cast cast, List<ArticleId> articles, List<TreatmentId> cards, ReadWriteLock recalls, Seen seen) {

    /** The services that people do things with. */
    record House(
            Authoring authoring,
            Library library,
            Directory directory,
            Reviewing reviewing,
            Signing signing,
            Waiving waiving,
            Recalling recalling,
            PolicyMaking policies,
            Publishing publishing,
            RollingOut rollingOut,
            Withdrawing withdrawing) {}

    /** Who does them; some are in several lists. */
    record Cast(List<Actor> writers, List<Actor> editors, List<Actor> reviewers, Actor administrator) {}

    /** What came of it, as it was when it was first seen. */
    record Seen(Map<EditionId, Digest> editions, Map<SignOffId, Digest> signOffs, Map<String, Integer> counted) {

        static Seen nothing() {
            return new Seen(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        void count(String what) {
            counted.merge(what, 1, Integer::sum);
        }

        int times(String what) {
            return counted.getOrDefault(what, 0);
        }
    }

    /** Sentences that differ by a slip, by a few words, and wholly. */
    private static final List<String> SENTENCES = List.of(
            "Calves tigten when they tire, often at night.",
            "Calves tighten when they tire, often at night.",
            "Calves tighten when they get tired, often at night.",
            "The calves tighten when they get tired, mostly at night.",
            "A slow stretch of the muscle eases most cramps within minutes.",
            "A slow stretch of this muscle eases most cramps within minutes.",
            "Nobody knows for certain why cramps come to some people and spare others.");

    /** Does one thing. */
    void one(Random random) {
        var done = random.nextInt(100);
        try {
            if (done < 20) edit(random);
            else if (done < 25) editCard(random);
            else if (done < 51) sign(random);
            else if (done < 66) waive(random);
            else if (done < 70) contest(random);
            else if (done < 72) changePolicy(random);
            else if (done < 75) changeCredential(random);
            else if (done < 77) recall(random);
            else if (done < 79) withdraw(random);
            else publish(random);
        } catch (RefusedException refused) {
            seen.count(refused.refusal().code());
        }
    }

    private void edit(Random random) {
        var article = house.authoring.get(any(random, articles));
        house.authoring.save(
                any(random, cast.writers),
                article.id(),
                article.revision(),
                random.nextInt(3) > 0 ? slipped(random, article.working()) : text(random));
        seen.count("edited");
    }

    /** The same with another sentence next to one of its own: there and back again, sooner or later. */
    private static ArticleText slipped(Random random, ArticleText text) {
        var sections = new ArrayList<>(text.sections());
        var at = random.nextInt(sections.size());
        sections.replaceAll(section -> section instanceof Section.Prose prose
                        && section == text.sections().get(at)
                ? new Section.Prose(prose.key(), prose.heading(), prose.aspect(), nextTo(random, prose.body()))
                : section);
        return text.withSections(sections);
    }

    private static RichText nextTo(Random random, RichText text) {
        var at = SENTENCES.stream().map(RichText::of).toList().indexOf(text);
        return RichText.of(SENTENCES.get(Math.clamp(at + (random.nextBoolean() ? 1 : -1), 0, SENTENCES.size() - 1)));
    }

    private ArticleText text(Random random) {
        var sections = new ArrayList<Section>();
        for (var key : List.of("what", "why"))
            if (random.nextInt(8) > 0)
                sections.add(new Section.Prose(
                        new SectionKey(key), "About it", Aspect.OVERVIEW, RichText.of(any(random, SENTENCES))));
        sections.add(new Section.Treatments(
                new SectionKey("home"),
                "At home",
                Aspect.SELF_CARE,
                RichText.EMPTY,
                random.nextInt(4) == 0 ? cards : List.of(cards.getFirst()),
                RichText.EMPTY));
        var text = ArticleText.titled("Calf cramps at night").withSections(sections);
        return random.nextInt(12) == 0
                ? text.withAuthors(List.of(any(random, cast.reviewers).person()))
                : text;
    }

    private void editCard(Random random) {
        var card = house.library.get(any(random, cards));
        var summary = any(random, List.of("The warmth losens.", "The warmth loosens.", "The warmth relaxes a muscle."));
        house.library.save(
                any(random, cast.writers),
                card.id(),
                card.revision(),
                ArticleInTheStore.complete(
                        TreatmentCard.of(card.card().name(), card.card().kind(), RichText.of(summary))));
        seen.count("card edited");
        if (random.nextBoolean()) return;
        var article = any(random, articles);
        sign(random, cast.reviewers.getFirst(), article);
        publish(random, article);
    }

    private void sign(Random random) {
        sign(random, any(random, cast.reviewers), any(random, articles));
    }

    /** Signs what they may, or sometimes one part whether they may or not. */
    private void sign(Random random, Actor by, ArticleId article) {
        var review = house.reviewing.of(article);
        var eligible = review.eligibility(by.user(), house.directory.get(by.person()), Day.of(Instant.now())).stream()
                .filter(Eligibility::maySign)
                .map(Eligibility::part)
                .toList();
        var parts = random.nextInt(6) == 0 || eligible.isEmpty()
                ? List.of(any(random, review.parts().all()))
                : eligible;
        var interested = random.nextInt(10) == 0;
        var signOff = house.signing.sign(
                by,
                new Signing.Signature(
                        review.article().id(),
                        parts.stream().collect(Collectors.toMap(Part::key, Part::digest)),
                        SignOff.Meaning.CLINICAL_REVIEW,
                        interested ? "See the list" : "None",
                        interested
                                ? List.of(new Interest(Interest.Kind.PAYMENT, "A maker of towels", "talks", null, null))
                                : List.of(),
                        house.reviewing.policy().confirmed(),
                        new Proof.Password("correct")));
        seen.signOffs.put(signOff.id(), Sealing.of(signOff));
        seen.count("signed");
    }

    private void waive(Random random) {
        var article = any(random, articles);
        var by = any(random, cast.editors);
        var possible = house.waiving.possible(article).stream()
                .filter(change -> change.refusal(by).isEmpty() || random.nextInt(8) == 0)
                .toList();
        if (possible.isEmpty()) return;
        var change = any(random, possible);
        house.waiving.declare(
                by,
                article,
                new Waiving.Declaration(
                        change.part().key(),
                        change.part().digest(),
                        change.kind().orElse(Waiver.Kind.TYPO),
                        "It slipped."));
        seen.count("waived");
        if (random.nextBoolean()) publish(random, article);
    }

    private void contest(Random random) {
        var article = any(random, articles);
        var standing = house.waiving.page(article, null, 100).stream()
                .filter(Waiver::stands)
                .toList();
        if (standing.isEmpty()) return;
        house.waiving.contest(
                any(random, cast.reviewers), article, any(random, standing).id(), "It says more.");
        seen.count("contested");
    }

    private void changePolicy(Random random) {
        var now = house.policies.inForce();
        var signers = random.nextInt(6) == 0 ? 2 : 1;
        var stricter = random.nextInt(6) == 0;
        house.policies.make(
                cast.administrator,
                now.version(),
                new Policy(
                        0,
                        null,
                        now.scopes(),
                        new Policy.Needs(
                                now.needs().cards(),
                                now.needs().sections(),
                                stricter ? Map.of(Aspect.OVERVIEW, Set.of(new Scope("medication"))) : Map.of(),
                                now.needs().risks(),
                                now.needs().composition(),
                                now.needs().fallback(),
                                now.needs().free()),
                        now.credentials(),
                        now.methods(),
                        Map.of(
                                RiskClass.GENERAL, new Policy.Terms(signers, 36),
                                RiskClass.TREATMENT, new Policy.Terms(signers, 24),
                                RiskClass.MEDICATION, new Policy.Terms(signers, 12)),
                        now.spreadDays(),
                        new Policy.WaiverLimits(random.nextInt(8) > 0, 2 + random.nextInt(8)),
                        now.checklist(),
                        now.overdue(),
                        any(random, List.of(Policy.ConflictRule.values())),
                        now.recalls(),
                        List.of()),
                "We learned.");
        seen.count("policy changed");
    }

    private void changeCredential(Random random) {
        var person = house.directory.get(any(random, cast.reviewers).person());
        var credential = person.credentials().getFirst();
        if (credential.status() == Credential.Status.ACTIVE)
            house.directory.mark(
                    cast.editors.getFirst(),
                    person.id(),
                    credential.key(),
                    AsSeen.ANY,
                    Credential.Status.SUSPENDED,
                    "The board says so.");
        else
            house.directory.verify(
                    cast.editors.getFirst(),
                    person.id(),
                    credential.key(),
                    Verification.Method.REGISTRY_LOOKUP,
                    "register.example");
        seen.count("credential changed");
    }

    private void recall(Random random) {
        var card = house.library.get(any(random, cards));
        var severity = random.nextInt(3) == 0 ? Withdrawal.Severity.HARMFUL : Withdrawal.Severity.OUTDATED;
        recalls.writeLock().lock();
        try {
            house.recalling.recall(
                    any(random, cast.editors),
                    RecallId.next(),
                    card.id(),
                    card.revision(),
                    new Recall.Statement("It burns.", severity, null));
        } finally {
            recalls.writeLock().unlock();
        }
        seen.count("recalled");
    }

    private void withdraw(Random random) {
        var article = house.authoring.get(any(random, articles));
        if (article.live() == null) return;
        house.withdrawing.withdraw(
                any(random, cast.editors),
                article.id(),
                article.live().number(),
                new Withdrawal("It is wrong.", Withdrawal.Severity.INACCURATE, null));
        seen.count("withdrawn");
    }

    private void publish(Random random) {
        publish(random, any(random, articles));
    }

    private void publish(Random random, ArticleId article) {
        recalls.readLock().lock();
        try {
            var by = any(random, cast.editors);
            switch (random.nextInt(4)) {
                case 0 -> noted(house.publishing.renew(by, article, EditionId.next()), "renewed");
                case 1 -> rollOut(random, by);
                default -> noted(house.publishing.publish(by, article), "published");
            }
        } finally {
            recalls.readLock().unlock();
        }
    }

    private void rollOut(Random random, Actor by) {
        var card = house.library.get(any(random, cards));
        var showing = house.rollingOut.showing(by, card.id()).stream()
                .map(Showing::article)
                .toList();
        if (showing.isEmpty()) return;
        var begun = house.rollingOut.begin(by, RollOutId.next(), card.id(), card.revision(), showing);
        for (var step : house.rollingOut.goOn(begun.id()).steps())
            if (step.outcome() instanceof RollOut.Outcome.Made)
                house.publishing.find(step.edition()).ifPresent(made -> noted(made, "rolled out"));
    }

    private void noted(Edition edition, String how) {
        seen.editions.put(edition.id(), fixed(edition));
        seen.count(how);
    }

    /** What never changes of an edition: its words, and what the publisher signed of it. */
    static Digest fixed(Edition edition) {
        return CanonicalJson.digest(
                List.of(Digest.of(edition.content()).value(), String.valueOf(edition.attestation())));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
