package dev.countersign.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.article.Withdrawal;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of an edition that was taken away.
 *
 * @param replacement what to read now; null if there is nothing
 */
public record WithdrawalNotice(
        Instant at,
        Withdrawal.Severity severity,
        String reason,
        @Nullable Replacement replacement) {

    /** Another article, at the address where readers find it. */
    public record Replacement(ArticleId id, Slug slug, LocaleTag locale) {

        /** Where the API has it. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        public String url() {
            return "/api/v1/articles/%s?locale=%s".formatted(slug, locale);
        }
    }

    static WithdrawalNotice of(WithdrawnEdition gone, Optional<Replacement> replacement) {
        return new WithdrawalNotice(
                gone.at(), gone.withdrawal().severity(), gone.withdrawal().reason(), replacement.orElse(null));
    }
}
