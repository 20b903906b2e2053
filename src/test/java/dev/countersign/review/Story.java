package dev.countersign.review;

import dev.countersign.Fixtures;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.kit.WaiverId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article under way, as laws are told about it: who saved which text, how the cards read over time, who signed what. Each step makes a new
 * story; none looks at a database or a clock. What was asked of a story once is remembered.
 */
final class Story {

    private final ArticleId article;
    private final Policy policy;
    private final List<Saved> saves;
    private final Map<TreatmentId, List<Treatment>> library;
    private final List<SignOff> signOffs;
    private final List<Waiver> waivers;
    private final List<Recall> recalls;
    private final LocalDate today;
    private final Map<Object, Parts> known;
    private @Nullable Contributions contributions;
    private @Nullable Coverage coverage;

    private Story(
            ArticleId article,
            Policy policy,
            List<Saved> saves,
            Map<TreatmentId, List<Treatment>> library,
            List<SignOff> signOffs,
            List<Waiver> waivers,
            List<Recall> recalls,
            LocalDate today,
            Map<Object, Parts> known) {
        this.article = article;
        this.policy = policy;
        this.saves = List.copyOf(saves);
        this.library = library;
        this.signOffs = List.copyOf(signOffs);
        this.waivers = List.copyOf(waivers);
        this.recalls = List.copyOf(recalls);
        this.today = today;
        this.known = known;
    }

    /** A text that somebody saved. */
    record Saved(ArticleText text, Contributor by) {}

    /** Somebody who may sign: the account and the person. */
    record Signer(UserId user, Person person) {

        static Signer of(Person person) {
            return new Signer(UserId.next(), person);
        }

        Contributor asWriter() {
            return new Contributor(user, person.id(), person.name());
        }
    }

    static Story begin(Contributor by, ArticleText text, Treatment... cards) {
        var library = new LinkedHashMap<TreatmentId, List<Treatment>>();
        for (var card : cards) library.put(card.id(), List.of(card));
        return new Story(
                ArticleId.next(),
                DefaultPolicy.create(),
                List.of(new Saved(text, by)),
                library,
                List.of(),
                List.of(),
                List.of(),
                Fixtures.TODAY,
                new HashMap<>());
    }

    // What is told

    Story under(Policy changed) {
        return new Story(article, changed, saves, library, signOffs, waivers, recalls, today, known);
    }

    /** Saves another text; saving what is there already changes nothing. */
    Story saved(Contributor by, ArticleText text) {
        if (text.equals(text())) return this;
        var all = new ArrayList<>(saves);
        all.add(new Saved(text, by));
        return new Story(article, policy, all, library, signOffs, waivers, recalls, today, known);
    }

    Story saved(Contributor by, UnaryOperator<ArticleText> change) {
        return saved(by, change.apply(text()));
    }

    /** Saves another card; saving what is there already changes nothing. */
    Story saved(Contributor by, TreatmentId id, UnaryOperator<TreatmentCard> change) {
        var now = treatment(id);
        var card = change.apply(now.card());
        if (card.equals(now.card())) return this;
        var history = new ArrayList<>(library.get(id));
        history.add(new Treatment(id, null, now.slug(), card, now.revision() + 1, by, now.changedAt(), List.of()));
        var changed = new LinkedHashMap<>(library);
        changed.put(id, history);
        return new Story(article, policy, saves, changed, signOffs, waivers, recalls, today, known);
    }

    /** Shows the cards of another story, as they were written and signed there. */
    Story withCardsOf(Story other) {
        return new Story(
                article,
                other.policy,
                saves,
                other.library,
                other.signOffs,
                other.waivers,
                other.recalls,
                other.today,
                other.known);
    }

    /** The same story as it was after so many saves, with the cards as they read now. */
    Story upTo(int saved) {
        return new Story(article, policy, saves.subList(0, saved), library, signOffs, waivers, recalls, today, known);
    }

    Story daysLater(int days) {
        return new Story(article, policy, saves, library, signOffs, waivers, recalls, today.plusDays(days), known);
    }

    /** Signs whatever this person may sign and has not signed yet. */
    Story signed(Signer by) {
        return signed(by, parts().all().stream().map(Part::key).toList());
    }

    /** Signs those of these parts that this person may sign. */
    Story signed(Signer by, Collection<PartKey> keys) {
        var parts = eligibility(by).stream()
                .filter(Eligibility::maySign)
                .filter(eligibility -> keys.contains(eligibility.part().key()))
                .map(eligibility -> new SignOff.SignedPart(
                        eligibility.part().key(), eligibility.part().digest(), eligibility.scopes()))
                .toList();
        return parts.isEmpty() ? this : with(signature(by, parts));
    }

    /** Signs every part for every scope without asking whether that is allowed. */
    Story forged(Signer by) {
        return with(signature(
                by,
                parts().all().stream()
                        .map(part -> new SignOff.SignedPart(part.key(), part.digest(), policy.needs(part)))
                        .toList()));
    }

    /** Signs by as many new physicians as policy asks for. */
    Story signedByPhysicians() {
        var story = this;
        for (int i = 0; i < policy.signersFor(text().riskClass()); i++)
            story = story.forged(Signer.of(Fixtures.aPhysician()));
        return story;
    }

    /** Declares that a part is editorially the same as these words, by an editor who has nothing to do with it, without asking. */
    Story waived(PartKey key, Digest from, int words) {
        return waived(Contributor.of(Fixtures.editing()), key, from, words);
    }

    /** The same by somebody. */
    Story waived(Contributor by, PartKey key, Digest from, int words) {
        var part = parts().find(key).orElseThrow();
        var all = new ArrayList<>(waivers);
        all.add(new Waiver(
                WaiverId.next(),
                null,
                article,
                key,
                from,
                part.digest(),
                Waiver.Kind.TYPO,
                words,
                "A slip",
                by,
                List.copyOf(contributions().hands(part).made()),
                now(),
                policy.version(),
                List.of(),
                new Waiver.Standing(),
                List.of()));
        return withWaivers(all);
    }

    /** Contests the n-th waiver. */
    Story contested(int number) {
        var all = new ArrayList<>(waivers);
        all.set(
                number,
                all.get(number).contested(Contributor.author(PersonId.next(), "Una Uneasy"), now(), "It is not."));
        return withWaivers(all);
    }

    /** Recalls a card in every wording that it has had. */
    Story recalled(TreatmentId id) {
        var card = treatment(id);
        var all = new ArrayList<>(recalls);
        all.add(new Recall(
                RecallId.next(),
                null,
                id,
                card.slug(),
                card.card().name(),
                card.revision(),
                library.get(id).stream()
                        .map(revision -> Parts.of(revision).digest())
                        .distinct()
                        .toList(),
                new Recall.Statement("It burns.", Withdrawal.Severity.HARMFUL, null),
                true,
                policy.version(),
                Fixtures.editing(),
                now(),
                List.of()));
        return new Story(article, policy, saves, library, signOffs, waivers, all, today, known);
    }

    /** One thing after the other: a second for each. */
    private Instant now() {
        var contests = waivers.stream().filter(waiver -> !waiver.stands()).count();
        return today.atTime(9, 0)
                .plusSeconds(signOffs.size() + waivers.size() + contests + recalls.size())
                .toInstant(ZoneOffset.UTC);
    }

    Story withWaivers(List<Waiver> all) {
        return new Story(article, policy, saves, library, signOffs, all, recalls, today, known);
    }

    Story with(SignOff signOff) {
        var all = new ArrayList<>(signOffs);
        all.add(signOff);
        return with(all);
    }

    Story with(List<SignOff> all) {
        return new Story(article, policy, saves, library, all, waivers, recalls, today, known);
    }

    SignOff signature(Signer by, List<SignOff.SignedPart> parts) {
        return new SignOff(
                SignOffId.next(),
                null,
                article,
                saves.size(),
                parts,
                new SignOff.Signer(
                        by.user(),
                        by.person().id(),
                        by.person().slug(),
                        by.person().name(),
                        by.person().postNominals(today).toString(),
                        by.person().credentials()),
                SignOff.Meaning.CLINICAL_REVIEW,
                "None",
                List.of(),
                policy.confirmed(),
                policy.version(),
                now(),
                false,
                Confirmation.PASSWORD,
                null,
                List.of());
    }

    static SignOff.SignedPart over(Digest digest, String key, String... scopes) {
        return new SignOff.SignedPart(
                new PartKey(key), digest, Arrays.stream(scopes).map(Scope::new).collect(Collectors.toSet()));
    }

    // What can be asked

    Policy policy() {
        return policy;
    }

    List<Saved> saves() {
        return saves;
    }

    Map<TreatmentId, List<Treatment>> library() {
        return library;
    }

    List<SignOff> signOffs() {
        return signOffs;
    }

    List<Waiver> waivers() {
        return waivers;
    }

    List<Recall> recalls() {
        return recalls;
    }

    ArticleId article() {
        return article;
    }

    ArticleText text() {
        return saves.getLast().text();
    }

    Treatment treatment(TreatmentId id) {
        return library.get(id).getLast();
    }

    Parts parts() {
        return parts(text());
    }

    Part part(String key) {
        return parts().find(new PartKey(key)).orElseThrow();
    }

    Coverage coverage() {
        if (coverage == null) coverage = Coverage.of(grounds(), parts().all(), contributions());
        return coverage;
    }

    PartCoverage coverage(String key) {
        return coverage().find(new PartKey(key)).orElseThrow();
    }

    /** The keys of the parts that are not covered. */
    Set<PartKey> open() {
        return coverage().uncovered().stream()
                .map(answer -> answer.part().key())
                .collect(Collectors.toSet());
    }

    Coverage.Grounds grounds() {
        return new Coverage.Grounds(
                article,
                policy,
                text().riskClass(),
                new LinkedHashSet<>(text().authors()),
                signOffs,
                waivers,
                null,
                recalls);
    }

    /** The contributions to the text and to the cards that it shows, as a review gathers them. */
    Contributions contributions() {
        if (contributions == null) contributions = gathered();
        return contributions;
    }

    private Contributions gathered() {
        var written = saves.stream()
                .map(saved -> new Contributions.Written(
                        parts(saved.text()).all().stream()
                                .filter(part -> !(part.subject() instanceof Part.Subject.OfCard))
                                .toList(),
                        Optional.of(saved.by())))
                .toList();
        var all = fold(written);
        text().treatments()
                .forEach(id -> all.and(fold(library.get(id).stream()
                        .map(treatment -> new Contributions.Written(
                                List.of(Parts.of(treatment)), Optional.of(treatment.changedBy())))
                        .toList())));
        return all;
    }

    List<Eligibility> eligibility(Signer signer) {
        var contributions = contributions();
        return parts().all().stream()
                .map(part -> Eligibility.of(grounds(), part, contributions, signer.user(), signer.person(), today))
                .toList();
    }

    private Contributions fold(List<Contributions.Written> written) {
        var signed = grounds().withoutWaivers();
        return Contributions.of(
                written,
                part -> waivers.stream()
                        .filter(waiver ->
                                waiver.isAbout(part, article) && waiver.to().equals(part.digest()))
                        .toList(),
                (part, contributors) -> !(Coverage.of(signed, part, contributors) instanceof PartCoverage.Uncovered));
    }

    private Parts parts(ArticleText of) {
        var current = new LinkedHashMap<TreatmentId, Treatment>();
        library.forEach((id, history) -> current.put(id, history.getLast()));
        return known.computeIfAbsent(List.of(of, current), asked -> Parts.of(LocaleTag.EN_US, of, current));
    }
}
