package dev.countersign.publishing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a list can be sorted by. */
public enum ListingOrder {
    PUBLISHED_AT("publishedAt", Listing::publishedAt),
    MODIFIED_AT("modifiedAt", Listing::modifiedAt),
    LAST_REVIEWED_AT("lastReviewedAt", Listing::lastReviewedAt),
    NEXT_REVIEW_DUE_AT("nextReviewDueAt", Listing::nextReviewDueAt),
    TITLE("title", Listing::title);

    private final String word;
    private final Function<Listing, Comparable<?>> key;

    ListingOrder(String word, Function<Listing, Comparable<?>> key) {
        this.word = word;
        this.key = key;
    }

    /** The order of this name, such as {@code publishedAt}. */
    public static Optional<ListingOrder> named(String name) {
        return Arrays.stream(values()).filter(order -> order.word.equals(name)).findFirst();
    }

    /** The names of all orders. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ListingOrder::word).toList();
    }

    /** The name of this order in the API. */
    public String word() {
        return word;
    }

    /** Where an edition stands in this order, as text for a cursor. */
    String keyOf(Listing listing) {
        return key.apply(listing).toString();
    }

    /**
     * The value that was written as text for a cursor.
     *
     * @throws java.time.DateTimeException if it is none
     */
    Object read(String text) {
        return this == TITLE ? text : Instant.parse(text);
    }

    String path() {
        return "envelope.listing." + word;
    }
}
