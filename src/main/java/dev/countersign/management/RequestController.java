package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.http.Problem;
import dev.countersign.people.Scope;
import dev.countersign.review.Ask;
import dev.countersign.review.PartKey;
import dev.countersign.review.Requesting;
import dev.countersign.review.Responding;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Suggestion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking for reviews, answering that, and seeing what became of it. */
@Controller
@RequestMapping(Reply.ROOT)
class RequestController {

    private static final String ONE = "/articles/{id}/requests/{request}";

    private final Authoring authoring;
    private final Requesting requesting;
    private final Responding responding;
    private final Reviewing reviewing;
    private final CurrentActor current;

    RequestController(
            Authoring authoring,
            Requesting requesting,
            Responding responding,
            Reviewing reviewing,
            CurrentActor current) {
        this.authoring = authoring;
        this.requesting = requesting;
        this.responding = responding;
        this.reviewing = reviewing;
        this.current = current;
    }

    /**
     * Whom to ask for a review, and by when.
     *
     * @param reviewers by name
     * @param scopes for which anyone qualified is asked; without both, anyone qualified for what the text needs
     */
    record NewRequests(
            @Nullable @Size(max = 50) List<PersonId> reviewers,
            @Nullable @Size(max = 50) List<Scope> scopes,
            @Nullable LocalDate due,
            @Nullable @Size(max = 2000) String note) {

        private Ask ask() {
            return new Ask(reviewers == null ? List.of() : reviewers, scopes == null ? List.of() : scopes, due, note);
        }
    }

    /** Nothing more to say. */
    record Nothing() {}

    /** Why it is declined. */
    record Decline(@NotNull @Size(max = 2000) String reason) {}

    /** Why it is taken back. */
    record Cancellation(@NotNull @Size(max = 2000) String why) {}

    /** Whom to ask instead. */
    record Reassignment(@NotNull PersonId to) {}

    /** Somebody who could sign, and what. */
    record SuggestionShown(
            PersonId person,
            String name,
            String postNominals,
            List<PartKey> parts,
            List<Scope> scopes,
            List<Scope> left,
            boolean asked,
            int openRequests) {

        static SuggestionShown of(Suggestion suggestion) {
            return new SuggestionShown(
                    suggestion.person(),
                    suggestion.name(),
                    suggestion.letters(),
                    suggestion.parts().stream().map(part -> part.key()).toList(),
                    suggestion.scopes(),
                    suggestion.left(),
                    suggestion.asked(),
                    suggestion.openRequests());
        }
    }

    @GetMapping("/requests")
    Reply askedOfMe() {
        return Reply.all(
                responding.askedOf(current.get()).stream().map(RequestShown::of).toList());
    }

    @GetMapping("/articles/{id}/suggestions")
    Reply suggestions(@PathVariable ArticleId id) {
        return Reply.all(requesting.suggestions(reviewing.of(id)).stream()
                .map(SuggestionShown::of)
                .toList());
    }

    @GetMapping("/articles/{id}/requests")
    Reply requests(@PathVariable ArticleId id, HttpServletRequest request) {
        var asked = Asked.of(request, "requests");
        var found = requesting.page(
                authoring.get(id).id(), asked.after().map(RequestId::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.id()), RequestShown::of);
    }

    @PostMapping("/articles/{id}/requests")
    Reply ask(@PathVariable ArticleId id, @Sent NewRequests wanted, Reservation reserved) {
        return Reply.all(requesting.ask(current.get(), reserved.ulid(), id, wanted.ask()).stream()
                .map(RequestShown::of)
                .toList());
    }

    @GetMapping(ONE)
    Reply request(@PathVariable ArticleId id, @PathVariable RequestId request) {
        return shown(in(id, request));
    }

    @PostMapping(ONE + "/acceptances")
    Reply accept(
            @PathVariable ArticleId id, @PathVariable RequestId request, @Sent Nothing nothing, Reservation reserved) {
        var by = current.get();
        return shown(responding.accept(by, reserved.ulid(), in(id, request).id()));
    }

    @PostMapping(ONE + "/declines")
    Reply decline(
            @PathVariable ArticleId id, @PathVariable RequestId request, @Sent Decline said, Reservation reserved) {
        var by = current.get();
        return shown(responding.decline(by, reserved.ulid(), in(id, request).id(), said.reason()));
    }

    @PostMapping(ONE + "/reminders")
    Reply remind(
            @PathVariable ArticleId id, @PathVariable RequestId request, @Sent Nothing nothing, Reservation reserved) {
        var by = current.get();
        return shown(requesting.remind(by, reserved.ulid(), in(id, request).id()));
    }

    @PostMapping(ONE + "/reassignments")
    Reply reassign(
            @PathVariable ArticleId id,
            @PathVariable RequestId request,
            @Sent Reassignment wanted,
            Reservation reserved) {
        var by = current.get();
        return shown(requesting.reassign(by, reserved.ulid(), in(id, request).id(), wanted.to()));
    }

    @PostMapping(ONE + "/cancellations")
    Reply cancel(
            @PathVariable ArticleId id,
            @PathVariable RequestId request,
            @Sent Cancellation said,
            Reservation reserved) {
        var by = current.get();
        return shown(requesting.cancel(by, reserved.ulid(), in(id, request).id(), said.why()));
    }

    private ReviewRequest in(ArticleId article, RequestId id) {
        var request = requesting.get(id);
        if (!request.article().equals(article))
            throw Problem.notFound("no-such-request", "This article has no such request.")
                    .exception();
        return request;
    }

    private static Reply shown(ReviewRequest request) {
        return Reply.of(RequestShown.of(request));
    }
}
