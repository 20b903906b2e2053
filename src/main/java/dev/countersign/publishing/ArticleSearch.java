package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which live editions are wanted, and in which order. What is null does not matter.
 *
 * @param since from when on, that moment included
 * @param dueBefore that moment not included
 */
public record ArticleSearch(
        @Nullable LocaleTag locale,
        @Nullable Slug topic,
        @Nullable Slug author,
        @Nullable Slug reviewer,
        @Nullable Slug treatment,
        @Nullable ReviewStatus status,
        Since since,
        @Nullable Instant dueBefore,
        ListingOrder order,
        boolean descending) {

    /** From when on something happened last. */
    public record Since(
            @Nullable Instant published,
            @Nullable Instant changed,
            @Nullable Instant reviewed) {}

    Criteria criteria() {
        return new Criteria().andOperator(wanted());
    }

    /**
     * What comes after a position: the range first, which an index answers, then those among them that stand at the very same value.
     */
    Criteria criteriaAfter(ListingPosition position) {
        var value = order.read(position.key());
        var from = where(order.path());
        var beyond = where(order.path());
        var sameValue = where("_id");
        var all = new ArrayList<>(wanted());
        all.add(descending ? from.lte(value) : from.gte(value));
        all.add(new Criteria()
                .orOperator(
                        descending ? beyond.lt(value) : beyond.gt(value),
                        descending ? sameValue.lt(position.id()) : sameValue.gt(position.id())));
        return new Criteria().andOperator(all);
    }

    Sort sort() {
        return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, order.path(), "_id");
    }

    private List<Criteria> wanted() {
        return Stream.of(
                        is("envelope.standing", Standing.LIVE),
                        is("locale", locale),
                        is("envelope.listing.topics", topic),
                        is("envelope.listing.authors", author),
                        is("envelope.listing.reviewers", reviewer),
                        is("envelope.listing.treatments", treatment),
                        is("envelope.listing.statuses", status),
                        since("publishedAt", since.published()),
                        since("modifiedAt", since.changed()),
                        since("lastReviewedAt", since.reviewed()),
                        dueBefore == null
                                ? null
                                : where("envelope.listing.nextReviewDueAt").lt(dueBefore))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Criteria is(String path, @Nullable Object value) {
        return value == null ? null : where(path).is(value instanceof Slug slug ? slug.value() : value);
    }

    private static @Nullable Criteria since(String member, @Nullable Instant moment) {
        return moment == null ? null : where("envelope.listing." + member).gte(moment);
    }
}
