package dev.countersign.upkeep.verify;

import dev.countersign.review.ReviewThread;
import java.util.List;

/** A thread is about an article that is there. */
record ThreadReferences(DataSet data) implements Check<ReviewThread> {

    @Override
    public List<String> objections(ReviewThread thread) {
        return data.has("articles", thread.article().value())
                ? List.of()
                : List.of("it is about article %s, which is not there".formatted(thread.article()));
    }
}
