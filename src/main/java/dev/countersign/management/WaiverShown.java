package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.WaiverId;
import dev.countersign.review.PartKey;
import dev.countersign.review.Waiver;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it stands.
 *
 * @param signOffs whose cover it carried when it was declared
 * @param contested by whom, when and why; absent while it stands
 */
record WaiverShown(
        WaiverId id,
        ArticleId article,
        PartKey part,
        Digest from,
        Digest to,
        Waiver.Kind kind,
        int words,
        String reason,
        String by,
        List<String> changedBy,
        Instant at,
        int policyVersion,
        List<SignOffId> signOffs,
        @Nullable ContestShown contested) {

    /** Why it carries nothing any more. */
    record ContestShown(String by, Instant at, String why) {}

    static WaiverShown of(Waiver waiver) {
        return new WaiverShown(
                waiver.id(),
                waiver.article(),
                waiver.part(),
                waiver.from(),
                waiver.to(),
                waiver.kind(),
                waiver.words(),
                waiver.reason(),
                waiver.by().name(),
                waiver.changedBy().stream().map(maker -> maker.name()).toList(),
                waiver.at(),
                waiver.policyVersion(),
                waiver.signOffs(),
                switch (waiver.state()) {
                    case Waiver.Standing standing -> null;
                    case Waiver.Contested contested ->
                        new ContestShown(contested.by().name(), contested.at(), contested.why());
                });
    }
}
