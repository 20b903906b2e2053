package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.UserId;
import dev.countersign.kit.http.Problem;
import dev.countersign.review.Discussing;
import dev.countersign.review.Mention;
import dev.countersign.review.NewThread;
import dev.countersign.review.PartKey;
import dev.countersign.review.Quote;
import dev.countersign.review.ReviewThread;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Talking about a text at its parts. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}/threads")
class ThreadController {

    private final Authoring authoring;
    private final Discussing discussing;
    private final CurrentActor current;

    ThreadController(Authoring authoring, Discussing discussing, CurrentActor current) {
        this.authoring = authoring;
        this.discussing = discussing;
        this.current = current;
    }

    /** Somebody spoken to, by one of both. */
    record Mentioned(@Nullable UserId user, @Nullable PersonId person) {

        private static List<Mention> all(@Nullable List<Mentioned> mentions) {
            return mentions == null
                    ? List.of()
                    : mentions.stream()
                            .map(one -> new Mention(one.user(), one.person(), ""))
                            .toList();
        }
    }

    /**
     * A thread to open.
     *
     * @param quote the words that it is about; the part as a whole if absent
     */
    record Opening(
            @NotNull PartKey part,
            @Nullable @Valid Quote quote,
            @NotNull @Size(max = 4000) String words,
            @Nullable @Size(max = 20) List<@Valid Mentioned> mentions) {}

    /** Something to say in a thread. */
    record Comment(
            @NotNull @Size(max = 4000) String words,
            @Nullable @Size(max = 20) List<@Valid Mentioned> mentions) {}

    /** Words to go with what is done, if any. */
    record Words(@Nullable @Size(max = 2000) String words) {}

    @GetMapping
    Reply threads(@PathVariable ArticleId id, HttpServletRequest request) {
        var asked = Asked.of(request, "threads");
        var found = discussing.page(
                authoring.get(id).id(), asked.after().map(ThreadId::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.thread().id()), ThreadShown::of);
    }

    @PostMapping
    Reply open(@PathVariable ArticleId id, @Sent Opening wanted, Reservation reserved) {
        var opening = new NewThread(wanted.part(), wanted.quote(), wanted.words(), Mentioned.all(wanted.mentions()));
        var thread = discussing.open(current.get(), new ThreadId(reserved.ulid()), id, opening);
        return Reply.created(
                "/articles/%s/threads/%s".formatted(id, thread.id()), ThreadShown.of(discussing.placed(thread)));
    }

    @GetMapping("/{thread}")
    Reply thread(@PathVariable ArticleId id, @PathVariable ThreadId thread) {
        return shown(in(id, thread));
    }

    @PostMapping("/{thread}/comments")
    Reply reply(@PathVariable ArticleId id, @PathVariable ThreadId thread, @Sent Comment said, Reservation reserved) {
        var by = current.get();
        return shown(discussing.reply(
                by, reserved.ulid(), in(id, thread).id(), said.words(), Mentioned.all(said.mentions())));
    }

    @PostMapping("/{thread}/resolutions")
    Reply resolve(@PathVariable ArticleId id, @PathVariable ThreadId thread, @Sent Words said, Reservation reserved) {
        var by = current.get();
        return shown(discussing.resolve(by, reserved.ulid(), in(id, thread).id(), said.words()));
    }

    @PostMapping("/{thread}/wave-ons")
    Reply waveOn(@PathVariable ArticleId id, @PathVariable ThreadId thread, @Sent Words said, Reservation reserved) {
        var by = current.get();
        return shown(discussing.waveOn(by, reserved.ulid(), in(id, thread).id(), said.words()));
    }

    @PostMapping("/{thread}/reopenings")
    Reply reopen(@PathVariable ArticleId id, @PathVariable ThreadId thread, @Sent Words said, Reservation reserved) {
        var by = current.get();
        return shown(discussing.reopen(by, reserved.ulid(), in(id, thread).id(), said.words()));
    }

    private ReviewThread in(ArticleId article, ThreadId id) {
        var thread = discussing.get(id);
        if (!thread.article().equals(article))
            throw Problem.notFound("no-such-thread", "This article has no such thread.")
                    .exception();
        return thread;
    }

    private Reply shown(ReviewThread thread) {
        return Reply.of(ThreadShown.of(discussing.placed(thread)));
    }
}
