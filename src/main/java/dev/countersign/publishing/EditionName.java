package dev.countersign.publishing;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What a list says of an edition, without its content and its answers. A light view of {@link Edition}. */
public record EditionName(
        @Id EditionId id,
        ArticleId article,
        int number,
        int revision,
        LocaleTag locale,
        Slug slug,
        Digest digest,
        List<Signed> signOffs,
        List<Renewed> renewals,
        @Nullable Integer policyVersion,
        Edition.Dates dates,
        Around envelope) {

    static final String FIELDS = "{'article': 1, 'number': 1, 'revision': 1, 'locale': 1, 'slug': 1, 'digest': 1,"
            + " 'signOffs.signer.name': 1, 'signOffs.signer.postNominals': 1, 'signOffs.signedAt': 1,"
            + " 'renewals.at': 1, 'renewals.signOffs.signer.name': 1, 'renewals.signOffs.signer.postNominals': 1,"
            + " 'renewals.signOffs.signedAt': 1, 'policyVersion': 1, 'dates': 1, 'envelope.standing': 1, 'envelope.withdrawal': 1,"
            + " 'envelope.reviewStatus': 1, 'envelope.reviewed': 1}";

    public EditionName {
        signOffs = Absent.orEmpty(signOffs);
        renewals = Absent.orEmpty(renewals);
    }

    /** What is needed of the {@link Envelope}. */
    public record Around(
            Standing standing,
            @Nullable WithdrawalNotice withdrawal,
            ReviewStatus reviewStatus,
            Edition.Reviewed reviewed) {}

    /** That somebody signed. */
    public record Signed(Signer signer, Instant signedAt) {}

    /** Who signed. */
    public record Signer(String name, String postNominals) {

        /** The name with the letters behind it. */
        public String title() {
            return postNominals.isEmpty() ? name : name + ", " + postNominals;
        }
    }

    /** That it was reviewed again. */
    public record Renewed(Instant at, List<Signed> signOffs) {}

    /** Whether it was attested: editions are, for as long as they name their policy. */
    public boolean isAttested() {
        return policyVersion != null;
    }

    /** Where it stands now. */
    public Standing standing() {
        return envelope.standing();
    }

    /** Why and when it was taken away, if it was. */
    public Optional<WithdrawalNotice> withdrawal() {
        return Optional.ofNullable(envelope.withdrawal());
    }

    /** Everybody who had signed it at this moment, each once, as they called themselves then. */
    public List<String> signersAt(Instant moment) {
        return Stream.concat(signOffs.stream(), renewals.stream().flatMap(renewal -> renewal.signOffs().stream()))
                .filter(signed -> !signed.signedAt().isAfter(moment))
                .map(signed -> signed.signer().title())
                .distinct()
                .toList();
    }
}
