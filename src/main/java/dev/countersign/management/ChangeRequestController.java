package dev.countersign.management;

import dev.countersign.article.Article;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.review.HandingBack;
import dev.countersign.review.Responding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handing a text to its writers for changes, and back to its reviewers. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}")
class ChangeRequestController {

    private final Responding responding;
    private final HandingBack handingBack;
    private final CurrentActor current;

    ChangeRequestController(Responding responding, HandingBack handingBack, CurrentActor current) {
        this.responding = responding;
        this.handingBack = handingBack;
        this.current = current;
    }

    /**
     * Changes that are wanted.
     *
     * @param note a few words for lists; the first words of the sender's open threads if absent
     */
    record ChangeRequest(@Nullable @Size(max = 2000) String note) {}

    /** What was done. */
    record HandBack(@NotNull @Size(max = 2000) String note) {}

    @PostMapping("/change-requests")
    Reply requestChanges(@PathVariable ArticleId id, @Sent ChangeRequest request, Reservation reserved) {
        return shown(responding.requestChanges(current.get(), reserved.ulid(), id, request.note()));
    }

    @PostMapping("/hand-backs")
    Reply handBack(@PathVariable ArticleId id, @Sent HandBack done, Reservation reserved) {
        return shown(handingBack.handBack(current.get(), reserved.ulid(), id, done.note()));
    }

    private static Reply shown(Article article) {
        return Reply.of(ArticleShown.of(article)).at(ArticleVersion.of(article));
    }
}
