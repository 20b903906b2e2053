package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.WaiverId;
import dev.countersign.management.CoverageShown.RefusalShown;
import dev.countersign.review.EditorialWaiver;
import dev.countersign.review.PartKey;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Declaring changes to covered parts editorial, and contesting that. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}")
class WaiverController {

    private final Authoring authoring;
    private final Waiving waiving;
    private final CurrentActor current;

    WaiverController(Authoring authoring, Waiving waiving, CurrentActor current) {
        this.authoring = authoring;
        this.waiving = waiving;
        this.current = current;
    }

    /**
     * A waiver.
     *
     * @param digest of the part as it was read; one that changed since is not waived
     * @param reason why it changes nothing in what is said
     */
    record NewWaiver(
            @NotNull PartKey part,
            @NotNull Digest digest,
            Waiver.@NotNull Kind kind,
            @NotNull @Size(max = 1000) String reason) {}

    /** Why a change is more than editorial. */
    record NewContest(@NotNull @Size(max = 1000) String why) {}

    /**
     * A change that could be waived, or why not.
     *
     * @param from what was covered last
     * @param mayWaive whether who asks may; absent if not, and then {@code refusal} says why
     */
    record ChangeShown(
            PartKey part,
            String title,
            Digest from,
            Digest digest,
            Waiver.@Nullable Kind kind,
            int words,
            boolean mayWaive,
            @Nullable RefusalShown refusal) {

        static ChangeShown of(EditorialWaiver possible, Actor by) {
            var refusal = possible.refusal(by);
            return new ChangeShown(
                    possible.part().key(),
                    possible.part().title(),
                    Objects.requireNonNull(possible.before()).digest(),
                    possible.part().digest(),
                    possible.kind().orElse(null),
                    possible.words(),
                    refusal.isEmpty(),
                    refusal.map(why -> new RefusalShown(why.code(), why.message(), why.reasons()))
                            .orElse(null));
        }
    }

    /** What {@code changes} answers. */
    record ChangesShown(List<ChangeShown> items) {}

    @GetMapping("/changes")
    Reply changes(@PathVariable ArticleId id) {
        var by = current.get();
        return Reply.of(new ChangesShown(waiving.possible(id).stream()
                .map(possible -> ChangeShown.of(possible, by))
                .toList()));
    }

    @GetMapping("/waivers")
    Reply waivers(@PathVariable ArticleId id, HttpServletRequest request) {
        var asked = Asked.of(request, "waivers");
        var found = waiving.page(
                authoring.get(id).id(), asked.after().map(WaiverId::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.id()), WaiverShown::of);
    }

    @GetMapping("/waivers/{waiver}")
    Reply waiver(@PathVariable ArticleId id, @PathVariable WaiverId waiver) {
        return Reply.of(WaiverShown.of(waiving.get(id, waiver)));
    }

    @PostMapping("/waivers")
    Reply declare(@PathVariable ArticleId id, @Sent NewWaiver wanted, Reservation reserved) {
        var by = current.get();
        var chosen = new WaiverId(reserved.ulid());
        var declaration = new Waiving.Declaration(wanted.part(), wanted.digest(), wanted.kind(), wanted.reason());
        var waiver = waiving.find(chosen).orElseGet(() -> waiving.declare(by, chosen, id, declaration));
        return Reply.created("/articles/%s/waivers/%s".formatted(id, waiver.id()), WaiverShown.of(waiver));
    }

    @PostMapping("/waivers/{waiver}/contests")
    Reply contest(@PathVariable ArticleId id, @PathVariable WaiverId waiver, @Sent NewContest wanted) {
        return Reply.of(WaiverShown.of(waiving.contest(current.get(), id, waiver, wanted.why())));
    }
}
