package dev.countersign.publishing.ui;

import dev.countersign.kit.ArticleId;
import dev.countersign.review.Review;

/** What is on the article's page once an article is: what is typed, the review of what is saved, and the forms. */
record Writing(Draft draft, Review review, DraftPane pane, SettingsPanel settings) {

    Writing judged(Review changed) {
        return new Writing(draft, changed, pane, settings);
    }

    ArticleId article() {
        return draft.seen().id();
    }
}
