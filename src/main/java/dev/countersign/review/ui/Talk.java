package dev.countersign.review.ui;

import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Ulid;
import dev.countersign.review.Discussing;
import dev.countersign.review.Mention;
import dev.countersign.review.ReviewThread;
import java.time.Instant;
import java.util.List;

/**
 * What the threads on a page need to be talked in.
 *
 * @param actor who reads the page
 * @param now when it was opened
 * @param onChange called after something was said or settled
 */
public record Talk(Discussing discussing, Actor actor, ArticleId article, Instant now, Runnable onChange) {

    List<Mention> mentionable() {
        return discussing.mentionable(article);
    }

    void reply(ReviewThread thread, String words, List<Mention> mentions) {
        discussing.reply(actor, Ulid.next(), thread.id(), words, mentions);
        onChange.run();
    }

    void resolve(ReviewThread thread, String words) {
        discussing.resolve(actor, Ulid.next(), thread.id(), words);
        onChange.run();
    }

    void waveOn(ReviewThread thread) {
        discussing.waveOn(actor, Ulid.next(), thread.id(), null);
        onChange.run();
    }

    void reopen(ReviewThread thread) {
        discussing.reopen(actor, Ulid.next(), thread.id(), null);
        onChange.run();
    }
}
