package dev.countersign.upkeep.verify;

import dev.countersign.article.Article;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.attestation.SigningKey;
import dev.countersign.audit.AuditEntry;
import dev.countersign.audit.Chain;
import dev.countersign.kit.Digest;
import dev.countersign.kit.StateChange;
import dev.countersign.publishing.Edition;
import dev.countersign.review.Policy;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.review.Sealing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.review.Waiver;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The audit trail, held against what it tells of: each sign-off and each edition has its entry, and no entry tells of one that is gone. Keeps
 * sixteen bytes of each, so that a long trail fits into memory.
 */
final class Trail {

    private final Chain chain = new Chain();
    private final Map<Long, Long> entries = new HashMap<>();
    private final Map<Integer, Set<String>> policies = new HashMap<>();
    private final Set<String> keys = new TreeSet<>();

    /** Takes the next entry of the chain. */
    void follow(AuditEntry entry) {
        chain.follow(entry);
        note(entry.change(), entry.number());
    }

    /** Takes a change that still waits in an outbox, and so is not in the chain yet. */
    void expect(StateChange change) {
        note(change, 0);
    }

    /** Whether the chain holds, and if not, where it breaks. */
    Chain.Verdict verdict() {
        return chain.verdict();
    }

    /** Whether the trail tells of this sign-off, with these very digests; from now on it counts as found. */
    boolean tellsOf(SignOff signOff) {
        var digests = new HashMap<String, String>();
        signOff.parts()
                .forEach(part -> digests.put(part.key().value(), part.digest().value()));
        var sealed = new HashMap<>(digests);
        sealed.put(Signing.STATEMENT, Sealing.of(signOff).value());
        return told(signOff, sealed) || told(signOff, digests); // nothing was sealed at first
    }

    private boolean told(SignOff signOff, Map<String, String> digests) {
        return entries.remove(signed(
                        "articles/" + signOff.article(),
                        signOff.signer().user().value(),
                        signOff.signedAt().toEpochMilli(),
                        digests))
                != null;
    }

    /** Whether the trail tells of this edition, with this number and digest; from now on it counts as found. */
    boolean tellsOf(Edition edition) {
        return entries.remove(published(
                        "articles/" + edition.article(),
                        edition.id().value(),
                        String.valueOf(edition.number()),
                        edition.digest().value(),
                        edition.grounds().map(Digest::value).orElse("")))
                != null;
    }

    /** Whether the trail tells of this waiver, word for word, and of its contest if it was contested; from now on both count as found. */
    boolean tellsOf(Waiver waiver) {
        var subject = "articles/" + waiver.article();
        var declared = entries.remove(waived(
                subject,
                waiver.id().value(),
                Sealing.of(waiver).value(),
                waiver.at().toEpochMilli()));
        if (!(waiver.state() instanceof Waiver.Contested contested)) return declared != null;
        var told = entries.remove(contested(
                subject,
                waiver.id().value(),
                String.valueOf(contested.by().user()),
                contested.why(),
                contested.at().toEpochMilli()));
        return declared != null && told != null;
    }

    /** Whether a policy reads as it did when it was judged by; true if nothing was. */
    boolean agreesWith(Policy policy) {
        return policies.getOrDefault(policy.version(), Set.of()).stream()
                .allMatch(Sealing.of(policy).value()::equals);
    }

    /** Whether the trail tells that this edition of the article was withdrawn; from now on it counts as found. */
    boolean tellsOf(Article article, WithdrawnEdition gone) {
        return entries.remove(withdrawn(
                        "articles/" + article.id(),
                        gone.edition().edition().value(),
                        String.valueOf(gone.edition().number())))
                != null;
    }

    /** Whether the trail tells of this recall, word for word; from now on it counts as found. */
    boolean tellsOf(Recall recall) {
        return entries.remove(recalled(
                        "treatments/" + recall.treatment(),
                        recall.statement().reason(),
                        recall.at().toEpochMilli(),
                        recall.details()))
                != null;
    }

    /** Whether the trail tells that this key was made; from now on it counts as found. */
    boolean tellsOf(SigningKey key) {
        return keys.remove("keys/" + key.kid());
    }

    /** The keys of whose making the trail tells and that were not found. */
    Collection<String> ofKeysThatAreGone() {
        return List.copyOf(keys);
    }

    /** The numbers of the entries that tell of something that was not found, in order. */
    Collection<Long> ofWhatIsGone() {
        return entries.values().stream().filter(number -> number > 0).sorted().toList();
    }

    private void note(StateChange change, long number) {
        if (change.type().equals("key.made")) keys.add(change.subject());
        var details = change.details();
        if (details.containsKey("policyDigest"))
            policies.computeIfAbsent(Integer.valueOf(details.getOrDefault("policy", "0")), version -> new HashSet<>())
                    .add(Objects.requireNonNull(details.get("policyDigest")));
        switch (change.type()) {
            case "article.signed" ->
                entries.put(
                        signed(
                                change.subject(),
                                String.valueOf(change.by()),
                                change.at().toEpochMilli(),
                                details),
                        number);
            case "article.published" ->
                entries.put(
                        published(
                                change.subject(),
                                details.getOrDefault("edition", ""),
                                details.getOrDefault("number", ""),
                                details.getOrDefault("digest", ""),
                                details.getOrDefault("grounds", "")),
                        number);
            case "waiver.declared" ->
                entries.put(
                        waived(
                                change.subject(),
                                details.getOrDefault("waiver", ""),
                                details.getOrDefault("sealed", ""),
                                change.at().toEpochMilli()),
                        number);
            case "waiver.contested" ->
                entries.put(
                        contested(
                                change.subject(),
                                details.getOrDefault("waiver", ""),
                                String.valueOf(change.by()),
                                String.valueOf(change.why()),
                                change.at().toEpochMilli()),
                        number);
            case "article.withdrawn" ->
                entries.put(
                        withdrawn(
                                change.subject(),
                                details.getOrDefault("edition", ""),
                                details.getOrDefault("number", "")),
                        number);
            case Recalling.RECALLED ->
                entries.put(
                        recalled(
                                change.subject(),
                                String.valueOf(change.why()),
                                change.at().toEpochMilli(),
                                details),
                        number);
            default -> {
                // Told of by no document that could be missing.
            }
        }
    }

    private static long signed(String subject, String by, long at, Map<String, String> digests) {
        return fingerprint(subject + by + at + new TreeMap<>(digests));
    }

    private static long published(String subject, String edition, String number, String digest, String grounds) {
        return fingerprint(subject + ' ' + edition + ' ' + number + ' ' + digest + ' ' + grounds);
    }

    private static long waived(String subject, String waiver, String sealed, long at) {
        return fingerprint(subject + ' ' + waiver + ' ' + sealed + ' ' + at + " waived");
    }

    private static long contested(String subject, String waiver, String by, String why, long at) {
        return fingerprint(subject + ' ' + waiver + ' ' + by + ' ' + why + ' ' + at + " contested");
    }

    private static long withdrawn(String subject, String edition, String number) {
        return fingerprint(subject + ' ' + edition + ' ' + number + " withdrawn");
    }

    private static long recalled(String subject, String reason, long at, Map<String, String> details) {
        return fingerprint(subject + ' ' + reason + ' ' + at + new TreeMap<>(details) + " recalled");
    }

    private static long fingerprint(String text) {
        return Long.parseUnsignedLong(
                Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16), 16);
    }
}
