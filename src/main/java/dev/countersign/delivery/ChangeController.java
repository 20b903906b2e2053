package dev.countersign.delivery;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import dev.countersign.kit.http.Parameters;
import dev.countersign.publishing.Change;
import dev.countersign.publishing.ChangeFeed;
import dev.countersign.publishing.News;
import dev.countersign.publishing.Representation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The change feed, for whoever keeps a copy and follows along. A cursor names the entry read last and its place: in a store that was put back to
 * an earlier day that place holds another entry, and the cursor is refused rather than that something is missed.
 */
@Controller
class ChangeController {

    private static final String FEED = "changes";
    private static final String END = "now";
    private static final Cursor BEGINNING = new Cursor(FEED, List.of("0", ""));

    private final ChangeFeed feed;

    ChangeController(ChangeFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/api/v1/changes")
    Answering changes(HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "since", "limit");
            var page = new Page(Page.limit(parameters), Optional.empty(), false);
            var since = since(parameters);
            parameters.demandRight();
            var place = Long.parseLong(since.position().getFirst());
            var found = feed.from(place, page.limitAndOne());
            if (place > 0 && (found.isEmpty() || !after(found.getFirst()).equals(since)))
                parameters.fault(
                        "since", "'since' is of another time of this feed. Begin again without it.", List.of());
            parameters.demandRight();
            var entries = found.stream()
                    .filter(change -> change.sequence() > place)
                    .limit(page.limit())
                    .toList();
            var json = page.json(
                    entries.stream()
                            .map(change -> Json.MAPPER.writeValueAsBytes(Entry.of(change)))
                            .toList(),
                    Optional.of(entries.isEmpty() ? since : after(entries.getLast())),
                    () -> 0);
            return Answer.of(Representation.ofJson(json), null, List.of(FEED)).toBeAskedFor();
        };
    }

    private Cursor since(Parameters parameters) {
        var given = parameters.text("since");
        if (given.isEmpty()) return BEGINNING;
        if (given.get().equals(END))
            return feed.last().map(ChangeController::after).orElse(BEGINNING);
        return Cursor.read(given.get(), FEED).orElseGet(() -> {
            parameters.fault("since", "'since' is what 'page.next' said before, or 'now'.", List.of());
            return BEGINNING;
        });
    }

    private static Cursor after(Change change) {
        return new Cursor(
                FEED, List.of(String.valueOf(change.sequence()), change.news().id()));
    }

    /** An entry as readers get it. */
    record Entry(
            long sequence,
            News.Kind kind,
            News.Type type,
            String id,
            Slug slug,
            @Nullable LocaleTag locale,
            @Nullable Integer edition,
            @Nullable Digest digest,
            Instant at,
            boolean tombstone) {

        static Entry of(Change change) {
            var news = change.news();
            return new Entry(
                    change.sequence(),
                    news.kind(),
                    news.type(),
                    news.subject(),
                    news.slug(),
                    news.locale(),
                    news.edition(),
                    news.digest(),
                    news.at(),
                    news.tombstone());
        }
    }
}
