package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.attestation.KeyRing;
import dev.countersign.attestation.Purpose;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.SigningLimit;
import dev.countersign.kit.StateChange;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import dev.countersign.people.Person;
import dev.countersign.review.SignOff.SignedPart;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Signing: a reviewer answers for the exact words that lay before them. */
@Service
public class Signing {

    /** The detail of {@code article.signed} that seals all that the sign-off says; no part is called so. */
    public static final String STATEMENT = "#statement";

    private final Reviewing reviewing;
    private final SignOffs signOffs;
    private final Directory directory;
    private final Reauthentication reauthentication;
    private final List<SigningLimit> limits;
    private final KeyRing keyRing;
    private final InstantSource clock;

    Signing(
            Reviewing reviewing,
            SignOffs signOffs,
            Directory directory,
            Reauthentication reauthentication,
            List<SigningLimit> limits,
            KeyRing keyRing,
            InstantSource clock) {
        this.reviewing = reviewing;
        this.signOffs = signOffs;
        this.directory = directory;
        this.reauthentication = reauthentication;
        this.limits = List.copyOf(limits);
        this.keyRing = keyRing;
        this.clock = clock;
    }

    /**
     * What a reviewer puts their name to.
     *
     * @param seen each part to sign with the digest that was shown; a text that changed since is never signed
     * @param conflictOfInterest the statement; "None" must be said too
     * @param interests what the statement rests on
     * @param checklist the answers to what policy asks
     * @param proof shows that the signer is at the keyboard
     */
    public record Signature(
            ArticleId article,
            Map<PartKey, Digest> seen,
            SignOff.Meaning meaning,
            String conflictOfInterest,
            List<Interest> interests,
            List<SignOff.Answer> checklist,
            Proof proof) {

        /** One digest over all that is signed, by part. */
        public Digest over() {
            var digests = new TreeMap<String, String>();
            seen.forEach((part, digest) -> digests.put(part.value(), digest.value()));
            return CanonicalJson.digest(digests);
        }
    }

    /** Signs, or refuses with every reason. */
    public SignOff sign(Actor by, Signature signature) {
        return sign(by, SignOffId.next(), signature);
    }

    /** The same under an identity that was chosen before. */
    public SignOff sign(Actor by, SignOffId id, Signature signature) {
        by.demand(Role.REVIEWER);
        signer(by);
        demandStatement(signature);
        demandWithinLimits(by, signature);
        var confirmation = reauthentication.demand(by, signature.proof(), signature.over());
        var person = signer(by); // looked at last: what lapsed while they typed does not count
        var review = reviewing.of(signature.article());
        demandUnchanged(review, signature.seen());
        var answers = Checklist.answered(review.grounds().policy(), signature.checklist());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var parts = eligible(review, signature, by, person, Day.of(now));
        var signOff = new SignOff(
                id,
                null,
                signature.article(),
                review.article().revision(),
                parts,
                new SignOff.Signer(
                        by.user(),
                        person.id(),
                        person.slug(),
                        person.name(),
                        person.postNominals(Day.of(now)).toString(),
                        person.credentials()),
                signature.meaning(),
                signature.conflictOfInterest().strip(),
                signature.interests(),
                answers,
                review.grounds().policy().version(),
                now,
                takesInTheWholeText(review, parts),
                confirmation,
                null,
                List.of());
        return signOffs.save(attested(signOff).with(changes(signOff, review, by)));
    }

    /** The sign-off of this id. */
    public Optional<SignOff> find(SignOffId id) {
        return signOffs.findById(id);
    }

    /**
     * The sign-offs that were given in an article, oldest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<SignOff> page(ArticleId article, @Nullable SignOffId after, int most) {
        return signOffs.ofArticle(article, after == null ? "" : after.value(), Limit.of(most));
    }

    /** The person as whom somebody signs, or a refusal: a signature without a public name is none. */
    public Person signer(Actor by) {
        if (by.person() == null)
            throw Refusal.of(
                            FORBIDDEN,
                            "no-person",
                            "Your account is not linked to a person with credentials. Ask an administrator to link it.")
                    .exception();
        return directory.get(by.person());
    }

    private static void demandStatement(Signature signature) {
        var reasons = new ArrayList<Reason>();
        if (signature.seen().isEmpty()) reasons.add(new Reason("/parts", "Choose at least one part to sign"));
        if (signature.conflictOfInterest().isBlank())
            reasons.add(new Reason(
                    "/conflictOfInterest", "State your conflicts of interest; if there are none, say “None”"));
        var saysNone = SignOff.saysNone(signature.conflictOfInterest());
        if (saysNone && !signature.interests().isEmpty())
            reasons.add(new Reason(
                    "/conflictOfInterest", "The statement says “None”, and interests are named: say which they are"));
        if (!saysNone
                && !signature.conflictOfInterest().isBlank()
                && signature.interests().isEmpty())
            reasons.add(new Reason(
                    "/interests", "Name each interest with its kind, with whom, and what ties you; or state “None”"));
        if (signature.conflictOfInterest().length() > 2_000)
            reasons.add(new Reason("/conflictOfInterest", "A statement has at most 2,000 characters"));
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "incomplete-signature", "Something is missing before you can sign.", reasons)
                    .exception();
    }

    private void demandWithinLimits(Actor by, Signature signature) {
        var parts = new TreeMap<String, Digest>();
        signature.seen().forEach((part, digest) -> parts.put(part.value(), digest));
        var reasons = limits.stream()
                .flatMap(limit -> limit.against(by, signature.article(), parts).stream())
                .toList();
        if (!reasons.isEmpty())
            throw new Refusal(FORBIDDEN, "not-invited", "Your invitation does not take in all of this.", reasons)
                    .exception();
    }

    private static void demandUnchanged(Review review, Map<PartKey, Digest> seen) {
        var reasons = new ArrayList<Reason>();
        seen.forEach((key, digest) -> review.parts()
                .find(key)
                .ifPresentOrElse(
                        part -> {
                            if (!part.digest().equals(digest))
                                reasons.add(new Reason(
                                        key.value(), "“%s” changed after you opened it".formatted(part.title())));
                        },
                        () -> reasons.add(
                                new Reason(key.value(), "The part '%s' is no longer in the text".formatted(key)))));
        if (!reasons.isEmpty())
            throw new Refusal(
                            STALE,
                            "text-changed",
                            "The text changed while you were reading. Read the change, then sign.",
                            reasons)
                    .exception();
    }

    private static List<SignedPart> eligible(
            Review review, Signature signature, Actor by, Person person, LocalDate today) {
        var chosen = review.eligibility(by.user(), person, today).stream()
                .filter(eligibility ->
                        signature.seen().containsKey(eligibility.part().key()))
                .toList();
        var refusals = chosen.stream()
                .flatMap(eligibility -> eligibility.refusals().stream())
                .toList();
        if (!refusals.isEmpty())
            throw new Refusal(FORBIDDEN, "may-not-sign", "You cannot sign all of this.", refusals).exception();
        return chosen.stream()
                .map(eligibility -> new SignedPart(
                        eligibility.part().key(), eligibility.part().digest(), eligibility.scopes()))
                .toList();
    }

    private static boolean takesInTheWholeText(Review review, List<SignedPart> parts) {
        var signed = parts.stream().map(SignedPart::key).collect(Collectors.toSet());
        return review.parts().all().stream()
                .allMatch(part -> signed.contains(part.key())
                        || review.grounds().policy().needs(part).isEmpty());
    }

    private SignOff attested(SignOff signOff) {
        return signOff.attested(
                keyRing.sign(Purpose.SIGN_OFF, SignOffStatement.of(signOff)).compact());
    }

    private static List<StateChange> changes(SignOff signOff, Review review, Actor by) {
        var digests = new HashMap<String, String>();
        signOff.parts()
                .forEach(part -> digests.put(part.key().value(), part.digest().value()));
        var subject = "articles/" + signOff.article();
        digests.put(STATEMENT, Sealing.of(signOff).value());
        var signed = StateChange.of("article.signed", subject, by, signOff.signedAt(), digests);
        return Stream.concat(Stream.of(signed), renewed(signOff, review, by).stream())
                .toList();
    }

    /** That everything which readers get has been reviewed anew, if this signature was the one that was missing to that. */
    private static Optional<StateChange> renewed(SignOff signOff, Review review, Actor by) {
        var live = review.article().live();
        if (live == null || !review.isLive()) return Optional.empty();
        var renewed = review.with(signOff).coverage();
        return renewed.lastReviewedAt()
                .filter(at -> renewed.isComplete()
                        && review.coverage().lastReviewedAt().filter(at::equals).isEmpty())
                .map(at -> StateChange.of(
                        "article.reviewed",
                        "articles/" + signOff.article(),
                        by,
                        signOff.signedAt(),
                        Map.of(
                                "lastReviewedAt", at.toString(),
                                "edition", live.edition().value(),
                                "number", String.valueOf(live.number()))));
    }
}
