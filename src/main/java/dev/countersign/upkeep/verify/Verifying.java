package dev.countersign.upkeep.verify;

import dev.countersign.access.Invitation;
import dev.countersign.access.User;
import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import dev.countersign.attestation.KeySet;
import dev.countersign.attestation.SigningKey;
import dev.countersign.audit.AuditEntry;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.people.EvidenceFile;
import dev.countersign.people.Person;
import dev.countersign.publishing.AsSigned;
import dev.countersign.publishing.Attestation;
import dev.countersign.publishing.Edition;
import dev.countersign.review.Policy;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewThread;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import dev.countersign.upkeep.schema.Schemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;

/**
 * Verifies everything that is stored: goes once through each collection, in an order in which what is named comes before what names it. Keeps
 * the ids of people, cards and accounts in memory and a few bytes of each sign-off and edition; all else passes by.
 */
public final class Verifying {

    private final DataSet data;
    private final Findings findings = new Findings();
    private final Set<String> people = new HashSet<>();
    private final Set<String> treatments = new HashSet<>();
    private final Set<String> users = new HashSet<>();
    private final Map<String, Invitation.Terms> guests = new TreeMap<>();
    private final Map<Integer, Policy> policies = new TreeMap<>();
    private final Map<String, Integer> older = new TreeMap<>();
    private final Set<String> looked = new HashSet<>();
    private final List<SigningKey> keys = new ArrayList<>();
    private final Trail trail = new Trail();

    private Verifying(DataSet data) {
        this.data = data;
    }

    /** Verifies a data set and tells what was found. */
    public static Report of(DataSet data) {
        return new Verifying(data).report();
    }

    private Report report() {
        var proofs = new Proofs();
        pass(
                "evidenceFiles",
                EvidenceFile.class,
                file -> "The evidence " + file.name(),
                List.of(proofs::objections),
                proofs::keep);
        pass(
                "people",
                Person.class,
                Verifying::named,
                List.of(proofs::objections),
                person -> people.add(person.id().value()));
        pass(
                "treatments",
                Treatment.class,
                card -> "The card “%s”".formatted(card.card().name()),
                List.of(new CardHistory(data)),
                card -> treatments.add(card.id().value()));
        pass(
                "users",
                User.class,
                user -> "The account of " + user.signInName(),
                List.of(new AccountReferences(people)),
                user -> users.add(user.id().value()));
        pass(
                "invitations",
                Invitation.class,
                invitation -> "The invitation of " + invitation.terms().name(),
                List.of(new InvitationReferences(data, people, users)),
                invitation -> guests.put(invitation.id().value(), invitation.terms()));
        pass(
                "policies",
                Policy.class,
                policy -> "Policy " + policy.version(),
                List.of(),
                policy -> policies.put(policy.version(), policy));
        pass("audit", AuditEntry.class, entry -> "Entry " + entry.number(), List.of(), trail::follow);
        policies.values().stream()
                .filter(policy -> !trail.agreesWith(policy))
                .forEach(policy -> findings.fault(
                        "policies/" + policy.version(),
                        "Policy %d does not read as it did when editions were judged by it."
                                .formatted(policy.version())));
        keys();
        articles();
        signOffs();
        waivers();
        discussions();
        recalls();
        editions();
        theTrail();
        owned(
                "revisions",
                Revision.class,
                "articles",
                revision -> revision.article().value());
        owned(
                "treatmentRevisions",
                CardRevision.class,
                "treatments",
                revision -> revision.treatment().value());
        others();
        older.forEach((collection, count) -> findings.note(
                collection,
                "%,d documents of %s have an older schema; the next start migrates them".formatted(count, collection)));
        return findings.report(trail.verdict().head());
    }

    private void keys() {
        pass(
                "keys",
                SigningKey.class,
                key -> "The key " + key.kid(),
                List.of(key -> trail.tellsOf(key)
                        ? List.of()
                        : List.of("the audit trail tells of no such key: somebody put it there")),
                keys::add);
        trail.ofKeysThatAreGone()
                .forEach(
                        gone -> findings.fault(
                                gone,
                                "The audit trail tells that this key was made, and it is not there: what it signed proves nothing."));
    }

    private void articles() {
        List<Check<Article>> checks = List.of(
                new ArticleReferences(people, treatments),
                new ArticleHistory(data),
                new ArticleEditions(data),
                article -> article.withdrawn().stream()
                        .filter(gone -> !trail.tellsOf(article, gone))
                        .map(gone -> "the audit trail tells of no withdrawal of edition %d"
                                .formatted(gone.edition().number()))
                        .toList());
        pass(
                "articles",
                Article.class,
                article -> "The article “%s” (%s, %s)"
                        .formatted(article.working().title(), article.locale(), article.slug()),
                checks,
                article -> {});
    }

    private void signOffs() {
        List<Check<SignOff>> checks = List.of(
                new SignOffReferences(data, people, users, guests),
                new SignerQualified(policies),
                new SignOffAttested(() -> new KeySet(keys)),
                signOff -> trail.tellsOf(signOff)
                        ? List.of()
                        : List.of("the audit trail tells of no such sign-off: it was altered, or never given"));
        pass("signoffs", SignOff.class, Verifying::named, checks, signOff -> {});
    }

    private void recalls() {
        List<Check<Recall>> checks = List.of(
                recall -> treatments.contains(recall.treatment().value())
                        ? List.of()
                        : List.of("its treatment card %s is not there".formatted(recall.treatment())),
                recall -> trail.tellsOf(recall)
                        ? List.of()
                        : List.of("the audit trail tells of no such recall: it was altered, or never made"));
        pass("recalls", Recall.class, recall -> "The recall of “%s”".formatted(recall.name()), checks, recall -> {});
    }

    private void waivers() {
        List<Check<Waiver>> checks = List.of(
                new WaiverReferences(data, policies.keySet()),
                waiver -> trail.tellsOf(waiver)
                        ? List.of()
                        : List.of(
                                "the audit trail tells of no such waiver, or not of its contest: it was altered, or never given"));
        pass("waivers", Waiver.class, Verifying::named, checks, waiver -> {});
    }

    private void discussions() {
        pass(
                "requests",
                ReviewRequest.class,
                request -> "The request of " + request.by().name(),
                List.of(new RequestReferences(data, people)),
                request -> {});
        pass(
                "threads",
                ReviewThread.class,
                thread -> "The thread of %s on “%s”"
                        .formatted(thread.opener().name(), thread.anchor().title()),
                List.of(new ThreadReferences(data)),
                thread -> {});
    }

    private void editions() {
        List<Check<Edition>> checks = List.of(
                AsSigned::objections,
                new EditionSignOffs(data),
                new EditionWaivers(data),
                edition -> Attestation.objections(
                        edition, new KeySet(keys), data.attestation(edition.article(), edition.number() - 1)),
                new CoverageThen(data, policies),
                edition -> edition.preparedAt() != null || trail.tellsOf(edition)
                        ? List.of()
                        : List.of(
                                "the audit trail tells of no such publication: it was altered, or never passed the one door"));
        pass("editions", Edition.class, Verifying::named, checks, edition -> {
            if (edition.preparedAt() != null)
                findings.note(
                        "editions/" + edition.id(),
                        named(edition) + " was prepared and not published; it is forgotten, or shown, by itself");
        });
    }

    private void theTrail() {
        trail.verdict()
                .broken()
                .ifPresent(broken -> findings.fault("audit", "The audit trail does not hold: " + broken + "."));
        for (var number : trail.ofWhatIsGone())
            data.find("audit", AuditEntry.class, number)
                    .map(AuditEntry::change)
                    .ifPresent(change -> findings.fault(
                            "audit/" + number,
                            "Entry %d tells that on %s %s %s, and what it tells of is not there as it was."
                                    .formatted(number, change.at(), change.byName(), did(change))));
    }

    private static String did(StateChange change) {
        var edition = "edition %s of %s".formatted(change.details().get("number"), change.subject());
        return switch (change.type()) {
            case "article.published" -> "published " + edition;
            case "article.withdrawn" -> "withdrew " + edition;
            case Recalling.RECALLED -> "recalled " + change.subject();
            case "waiver.declared", "waiver.contested" ->
                "%s the waiver %s in %s"
                        .formatted(
                                change.type().substring("waiver.".length()),
                                change.details().get("waiver"),
                                change.subject());
            default -> "signed parts of " + change.subject();
        };
    }

    /** Revisions belong to something; those of one owner stand together. */
    private <T> void owned(String collection, Class<T> type, String owners, Function<T, String> owner) {
        var last = new Object() {
            String owner = "";
            boolean isThere;
        };
        pass(
                collection,
                type,
                revision -> "The revision",
                List.of(revision -> {
                    if (!last.owner.equals(owner.apply(revision))) {
                        last.owner = owner.apply(revision);
                        last.isThere = data.has(owners, last.owner);
                    }
                    return last.isThere
                            ? List.of()
                            : List.of("it is of %s/%s, which is not there".formatted(owners, last.owner));
                }),
                revision -> {});
    }

    /** What nothing is signed in: seen as it is stored. */
    private void others() {
        Map<String, Check<Document>> rules = Map.of(
                "apiKeys",
                key -> users.contains(String.valueOf(key.get("madeBy")))
                        ? List.of()
                        : List.of("the account %s in whose name it acts is not there".formatted(key.get("madeBy"))),
                "changes",
                new Feed(data));
        for (var collection : new TreeSet<>(data.collections()))
            if (!looked.contains(collection) && data.schemas().collections().contains(collection))
                data.each(collection, document -> {
                    var at = collection + "/" + document.get("_id");
                    if (look(collection, document))
                        rules.getOrDefault(collection, any -> List.of())
                                .objections(document)
                                .forEach(objection -> findings.fault(at, "%s: %s.".formatted(at, objection)));
                });
    }

    private <T> void pass(
            String collection, Class<T> type, Function<T, String> name, List<Check<T>> checks, Consumer<T> keep) {
        looked.add(collection);
        data.each(collection, document -> {
            if (!look(collection, document)) return;
            var at = collection + "/" + document.get("_id");
            try {
                var value = data.read(collection, type, document);
                keep.accept(value);
                if (value instanceof StoredOutbox stored) outbox(at, stored);
                for (var check : checks)
                    for (var objection : check.objections(value))
                        findings.fault(at, name.apply(value) + ": " + objection + ".");
            } catch (RuntimeException e) {
                findings.fault(at, "It cannot be read: " + reason(e));
            }
        });
    }

    /** Tells whether this version knows the document's schema. */
    private boolean look(String collection, Document document) {
        findings.looked(collection);
        var schema = Schemas.of(document);
        var current = data.schemas().current(collection);
        if (schema < current) older.merge(collection, 1, Integer::sum);
        if (schema > current)
            findings.fault(
                    collection + "/" + document.get("_id"),
                    "It has schema %d, and this version knows %d at most.".formatted(schema, current));
        return schema <= current;
    }

    private void outbox(String at, StoredOutbox stored) {
        stored.outbox().forEach(trail::expect);
        if (!stored.outbox().isEmpty())
            findings.note(
                    at,
                    "%s waits to be handed on; a running Countersign does it within seconds"
                            .formatted(stored.outbox().getFirst().type()));
    }

    private static String named(Person person) {
        return person.name();
    }

    private static String named(SignOff signOff) {
        return "The sign-off of %s on %s".formatted(signOff.signer().title(), signOff.day());
    }

    private static String named(Waiver waiver) {
        return "The waiver of a change to '%s' by %s"
                .formatted(waiver.part(), waiver.by().name());
    }

    private static String named(Edition edition) {
        return "Edition %d of %s (%s)".formatted(edition.number(), edition.slug(), edition.locale());
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }
}
