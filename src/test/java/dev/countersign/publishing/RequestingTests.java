package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Stage;
import dev.countersign.kit.Ulid;
import dev.countersign.review.Requesting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client sends again after a breakdown happens once. */
class RequestingTests extends ArticleInTheStore {

    @Autowired
    Requesting requesting;

    @Test
    void handsBackOnceHoweverOftenItIsToldUnderOneIdentity() {
        var change = Ulid.next();
        requesting.requestChanges(trainer, change, article.id(), "Say how long.");
        requesting.ask(writer, article.id(), List.of(), null, null);
        requesting.requestChanges(trainer, change, article.id(), "Say how long.");

        assertThat(entries("review.changesRequested")).isEqualTo(1);
        assertThat(authoring.get(article.id()).stage()).isInstanceOf(Stage.InReview.class);
    }

    @Test
    void asksOnceHoweverOftenItIsToldUnderOneIdentity() {
        var change = Ulid.next();
        requesting.ask(writer, change, article.id(), List.of(), null, null);
        requesting.ask(writer, change, article.id(), List.of(), null, null);

        assertThat(entries("review.asked")).isEqualTo(1);
    }

    private long entries(String type) {
        return audit.latest(editor, Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.change().type().equals(type))
                .filter(entry -> entry.change().subject().endsWith(article.id().value()))
                .count();
    }
}
