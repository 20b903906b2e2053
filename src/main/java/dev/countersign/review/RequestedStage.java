package dev.countersign.review;

import dev.countersign.article.Stage;
import dev.countersign.kit.PersonId;
import dev.countersign.review.ReviewRequest.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage of an article as it follows from its requests. A pure function: whoever applies it twice gets the same. */
final class RequestedStage {

    private RequestedStage() {}

    /** The stage after this one, with these requests. */
    static Stage after(Stage now, List<ReviewRequest> requests) {
        var open = requests.stream().filter(ReviewRequest::isOpen).toList();
        var latest = open.stream().max(Comparator.comparing(ReviewRequest::at));
        return switch (now) {
            case Stage.Draft draft ->
                latest.<Stage>map(request -> asked(request, open)).orElse(draft);
            case Stage.ChangesRequested changes ->
                latest.filter(request -> request.at().isAfter(changes.since()))
                        .<Stage>map(request -> asked(request, open))
                        .orElse(changes);
            case Stage.InReview asked -> inReview(asked, latest, open, requests);
        };
    }

    private static Stage inReview(
            Stage.InReview asked,
            Optional<ReviewRequest> latest,
            List<ReviewRequest> open,
            List<ReviewRequest> requests) {
        if (latest.isEmpty()) return isFulfilled(requests, asked.since()) ? asked : new Stage.Draft();
        if (latest.get().at().isAfter(asked.since())) return asked(latest.get(), open);
        return new Stage.InReview(asked.since(), asked.askedBy(), people(open), due(open), asked.note());
    }

    private static boolean isFulfilled(List<ReviewRequest> requests, Instant since) {
        return requests.stream()
                .anyMatch(request -> request.state() instanceof State.Fulfilled done
                        && !done.at().isBefore(since));
    }

    private static Stage.InReview asked(ReviewRequest latest, List<ReviewRequest> open) {
        return new Stage.InReview(latest.at(), latest.by().name(), people(open), due(open), latest.note());
    }

    private static List<PersonId> people(List<ReviewRequest> open) {
        return open.stream()
                .flatMap(request -> request.person().stream())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate due(List<ReviewRequest> open) {
        return open.stream()
                .map(ReviewRequest::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
