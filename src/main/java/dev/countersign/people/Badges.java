package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;

import com.nimbusds.jose.JWSObject;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Limits;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes an Open Badge 3.0 as a credential: the issuer's signature verifies it, so that nobody needs to look it up. Nothing is fetched. */
@Service
public class Badges {

    private static final int LONGEST_LETTERS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 500;

    private final Trusting trusting;
    private final Directory directory;
    private final Evidence evidence;
    private final InstantSource clock;

    Badges(Trusting trusting, Directory directory, Evidence evidence, InstantSource clock) {
        this.trusting = trusting;
        this.directory = directory;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * A badge to take.
     *
     * @param jwt as its holder got it
     * @param letters for the credential; null for the code that the badge has
     * @param scopes what it qualifies for, where policy does not say so by the letters
     * @param samePerson that whoever takes it made sure that it was granted to this person, where the badge does not name them as the
     *     directory does
     */
    public record NewBadge(
            @NotBlank @Size(max = 200_000) String jwt,
            @Nullable @Size(max = LONGEST_LETTERS) String letters,
            @Nullable @Size(max = 50) Set<Scope> scopes,
            boolean samePerson) {}

    /**
     * Checks a badge and adds it to a person's credentials, verified by its signature. Nobody takes their own.
     *
     * @param key of the credential that it becomes, a {@link dev.countersign.kit.Ulid}
     * @param file the id under which the badge itself is filed, a {@link dev.countersign.kit.Ulid}
     */
    public Person take(Actor by, PersonId id, String key, String file, NewBadge wanted) {
        directory.mayVerify(by, id).ifPresent(refusal -> {
            throw refusal.exception();
        });
        Limits.demand(wanted);
        var person = directory.get(id);
        if (person.credential(key).isPresent()) return person;
        var jwt = parsed(wanted.jwt().strip());
        var payload = jwt.getPayload().toString();
        var issuer = issuer(Badge.issuer(payload));
        var signed = BadgeSignature.maker(jwt, issuer.keys()).orElseThrow(() -> wrong(issuer));
        var badge = Badge.read(payload, clock.instant());
        demandSamePerson(badge, person, wanted.samePerson());
        var letters = letters(badge, wanted.letters());
        var filed =
                evidence.file(by, id, file, letters + ".jwt", jwt.serialize().getBytes(StandardCharsets.US_ASCII));
        var proven = credential(key, badge, letters, wanted.scopes(), issuer)
                .verified(new Verification(
                        by.user(),
                        by.name(),
                        Verification.Method.VERIFIABLE_CREDENTIAL,
                        clock.instant(),
                        null,
                        note(badge, issuer, signed),
                        filed));
        return directory.grant(
                by,
                id,
                proven,
                now -> demandNew(now, filed),
                Map.of(
                        "credential",
                        letters,
                        "issuer",
                        issuer.identity(),
                        "evidence",
                        filed.digest().value()));
    }

    private static JWSObject parsed(String jwt) {
        try {
            return JWSObject.parse(jwt);
        } catch (ParseException | IllegalArgumentException e) {
            throw refused(
                    "badge-malformed", "/jwt", "This is no signed badge: a JWT has three parts with dots between.");
        }
    }

    private BadgeIssuer issuer(String identity) {
        return trusting.signingAs(identity)
                .orElseThrow(() -> refused(
                        "issuer-unknown",
                        "/jwt",
                        "No key of %s is accepted here. An administrator may accept one."
                                .formatted(Texts.shortened(identity))));
    }

    private static RefusedException wrong(BadgeIssuer issuer) {
        return refused(
                "signature-wrong",
                "/jwt",
                "It is not signed by a key of %s that is accepted here. It may have been altered, or they have a new key."
                        .formatted(issuer.issuer().name()));
    }

    /** Whoever holds somebody else's badge is not made somebody else by it. */
    private static void demandSamePerson(Badge badge, Person person, boolean confirmed) {
        if (confirmed || badge.names().stream().anyMatch(person.name()::equalsIgnoreCase)) return;
        throw refused(
                "other-recipient",
                "/samePerson",
                badge.names().isEmpty()
                        ? "The badge does not say by name whom it was granted to. Make sure that it is %s, and say so."
                                .formatted(person.name())
                        : "The badge was granted to %s. Make sure that this is %s, and say so."
                                .formatted(String.join(", ", badge.names()), person.name()));
    }

    private static void demandNew(Person person, FiledEvidence filed) {
        if (person.credentials().stream()
                .flatMap(held -> held.verifications().stream())
                .anyMatch(check -> check.file() != null && check.file().digest().equals(filed.digest())))
            throw Refusal.of(CONFLICT, "badge-known", "%s has this very badge already.".formatted(person.name()))
                    .exception();
    }

    private static String letters(Badge badge, @Nullable String wanted) {
        var letters = Absent.ifBlank(wanted == null ? badge.code() : wanted);
        if (letters == null || letters.length() > LONGEST_LETTERS)
            throw refused(
                    "letters-missing",
                    "/letters",
                    "The badge has no letters to stand behind a name: say which they are.");
        return letters;
    }

    private static Credential credential(
            String key, Badge badge, String letters, @Nullable Set<Scope> scopes, BadgeIssuer issuer) {
        var until = badge.until();
        return new Credential(
                key,
                badge.kind(),
                letters,
                cut(badge.title(), LONGEST_TITLE),
                issuer.issuer(),
                null,
                badge.number() == null ? null : cut(badge.number(), LONGEST_NUMBER),
                // The last day on which it holds at least in part
                new Validity(Day.of(badge.from()), null, until == null ? null : Day.of(until.minusMillis(1))),
                Credential.Status.UNVERIFIED,
                List.of(),
                Objects.requireNonNullElse(scopes, Set.of()));
    }

    private static String note(Badge badge, BadgeIssuer issuer, AcceptedKey signed) {
        var said = "Open Badge %s, signed by %s with the key %s.%s"
                .formatted(
                        Objects.requireNonNullElse(badge.id(), "without id"),
                        issuer.identity(),
                        signed.kid(),
                        badge.hasStatus() ? " Whether it was taken back since was not asked." : "");
        return cut(said, LONGEST_NOTE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static RefusedException refused(String code, String at, String message) {
        return new Refusal(INVALID, code, message, List.of(new Refusal.Reason(at, message))).exception();
    }
}
