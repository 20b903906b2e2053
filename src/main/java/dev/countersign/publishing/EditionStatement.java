package dev.countersign.publishing;

import dev.countersign.kit.Digest;
import dev.countersign.kit.WaiverId;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the publisher says by their signature: this edition has these parts, each covered by these sign-offs, and came after that edition. It is
 * made of the edition alone, so that a stored edition can be held against what was signed.
 */
final class EditionStatement {

    /** The version of this form. */
    static final String VERSION = "1";

    private EditionStatement() {}

    /**
     * The statement of an edition.
     *
     * @param previous the digest of the attestation of the edition before; null for the first, and after one that has none
     */
    static Map<String, Object> of(Edition edition, @Nullable Digest previous) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("type", "edition");
        statement.put("specVersion", VERSION);
        statement.put("articleId", edition.article().value());
        statement.put("locale", edition.locale().value());
        statement.put("slug", edition.slug().value());
        statement.put("edition", edition.number());
        statement.put("contentDigest", edition.digest().value());
        statement.put("partDigests", partDigests(edition));
        statement.put(
                "covers", edition.covers().stream().map(EditionStatement::cover).toList());
        statement.put(
                "reviewers",
                edition.signOffs().stream().map(EditionStatement::reviewer).toList());
        if (!edition.waivers().isEmpty())
            statement.put(
                    "waivers",
                    edition.waivers().stream().map(EditionStatement::waiver).toList());
        if (edition.policyVersion() != null) statement.put("policyVersion", edition.policyVersion());
        statement.put("publishedAt", edition.dates().publishedAt().toString());
        var lastReviewedAt = edition.dates().lastReviewedAt();
        if (lastReviewedAt != null) statement.put("lastReviewedAt", lastReviewedAt.toString());
        var dueAt = edition.dates().nextReviewDueAt();
        if (dueAt != null) statement.put("reviewDueAt", dueAt.toString());
        if (previous != null) statement.put("previousAttestationDigest", previous.value());
        return statement;
    }

    private static Map<String, Object> partDigests(Edition edition) {
        var digests = new LinkedHashMap<String, Object>();
        edition.parts()
                .forEach(part -> digests.put(part.key().value(), part.digest().value()));
        return digests;
    }

    private static Map<String, Object> cover(Edition.Cover cover) {
        var members = new LinkedHashMap<String, Object>();
        members.put("part", cover.part().value());
        members.put("scope", cover.scope().value());
        members.put("signOff", cover.signOff());
        if (!cover.through().isEmpty())
            members.put("through", cover.through().stream().map(WaiverId::value).toList());
        return members;
    }

    private static Map<String, Object> waiver(Waiver waiver) {
        return Map.of(
                "waiver", waiver.id().value(),
                "part", waiver.part().value(),
                "from", waiver.from().value(),
                "to", waiver.to().value(),
                "kind", waiver.kind().words(),
                "reason", waiver.reason(),
                "by", waiver.by().name(),
                "at", waiver.at().toString());
    }

    private static Map<String, Object> reviewer(SignOff signOff) {
        var members = new LinkedHashMap<String, Object>();
        members.put("signOff", signOff.id().value());
        members.put("name", signOff.signer().name());
        if (!signOff.signer().postNominals().isEmpty())
            members.put("postNominals", signOff.signer().postNominals());
        members.put("meaning", signOff.meaning().words());
        members.put("conflictOfInterest", signOff.conflictOfInterest());
        members.put("policyVersion", signOff.policyVersion());
        members.put("signedAt", signOff.signedAt().toString());
        if (signOff.attestation() != null)
            members.put("attestationDigest", digest(signOff.attestation()).value());
        return members;
    }

    static Digest digest(String attestation) {
        return Digest.of(attestation.getBytes(StandardCharsets.UTF_8));
    }

    /** The signed statements of the sign-offs that have one. */
    static List<String> signOffs(Edition edition) {
        return edition.signOffs().stream()
                .map(SignOff::attestation)
                .filter(Objects::nonNull)
                .toList();
    }
}
