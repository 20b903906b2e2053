package dev.countersign.review;

/** Where the words that a thread speaks of stand in the text as it reads now. Places count characters of {@link PartText}. */
public sealed interface Place {

    /** The thread is about the part as a whole. */
    record Whole() implements Place {}

    /** The words stand there as they stood. */
    record Same(int start, int end, String text) implements Place {}

    /**
     * Other words stand in their place.
     *
     * @param text those that stand there now
     */
    record Changed(int start, int end, String text) implements Place {}

    /**
     * The words are gone, or the part is. The thread keeps what they were.
     *
     * @param why as a sentence without its full stop
     */
    record Orphaned(String why) implements Place {}

    /** Where this anchor is in these parts. */
    static Place of(Anchor anchor, Parts parts) {
        var found = parts.find(anchor.part());
        if (found.isEmpty()) return new Orphaned("“%s” is no longer in the text".formatted(anchor.title()));
        var quote = anchor.quote();
        if (quote == null) return new Whole();
        return Anchoring.find(quote, PartText.of(found.get()))
                .orElseGet(() -> new Orphaned("These words are no longer in “%s”"
                        .formatted(found.get().title())));
    }
}
