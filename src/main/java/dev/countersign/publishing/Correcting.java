package dev.countersign.publishing;

import static dev.countersign.kit.Refusal.Kind.INVALID;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Correction;
import dev.countersign.article.NotedCorrection;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Json;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Ulid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Noting what was wrong with what readers got: beside the edition that mends it ({@link Publishing}), or afterwards. A correction is kept in the
 * article, for ever; the envelopes of the editions concerned quote it.
 */
@Service
public class Correcting {

    private static final int MOST = 200;

    private final Authoring authoring;
    private final InstantSource clock;

    Correcting(Authoring authoring, InstantSource clock) {
        this.authoring = authoring;
        this.clock = clock;
    }

    /** Notes a correction. */
    public NotedCorrection note(Actor by, ArticleId id, Correction correction) {
        return note(by, id, Ulid.next(), correction);
    }

    /** The same under an identity that was chosen before; what was noted under it is not noted again. */
    public NotedCorrection note(Actor by, ArticleId id, String chosen, Correction correction) {
        Limits.demand(correction);
        return authoring
                .changed(id, article -> {
                    if (find(article, chosen).isPresent()) return article;
                    whyNot(by, article, correction, article.editions()).ifPresent(refusal -> {
                        throw refusal.exception();
                    });
                    return noted(article, chosen, by, correction, clock.instant());
                })
                .corrections()
                .stream()
                .filter(noted -> noted.id().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    /** Why this actor may not note corrections of this article; empty if they may. The same answer hides the button. */
    public Optional<Refusal> mayCorrect(Actor by, Article article) {
        return by.lacks(Role.EDITOR)
                .or(() -> article.editions() > 0
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                Refusal.Kind.CONFLICT,
                                "never-published",
                                "Nothing of this article was ever published, so there is nothing to correct.")));
    }

    /**
     * Why this correction may not be noted.
     *
     * @param editions how many editions there are, the one that is being made included
     */
    Optional<Refusal> whyNot(Actor by, Article article, Correction correction, int editions) {
        return mayCorrect(by, article).or(() -> {
            var reasons = new ArrayList<Reason>();
            if (correction.introducedIn() > editions) reasons.add(new Reason("/introducedIn", exists(editions)));
            var mended = correction.mendedIn();
            if (mended != null && mended > editions) reasons.add(new Reason("/mendedIn", exists(editions)));
            else if (mended != null && mended <= correction.introducedIn())
                reasons.add(new Reason("/mendedIn", "What mends it comes after what introduced it"));
            if (correction.follows() != null
                    && find(article, correction.follows()).isEmpty())
                reasons.add(new Reason("/follows", "This article has no such correction"));
            if (article.corrections().size() >= MOST)
                reasons.add(new Reason("", "An article holds at most %d corrections".formatted(MOST)));
            return reasons.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            INVALID, "no-correction", "This correction does not fit the article.", reasons));
        });
    }

    /** The article with a correction noted and told of. */
    static Article noted(Article article, String id, Actor by, Correction correction, Instant at) {
        var now = at.truncatedTo(ChronoUnit.MILLIS);
        var details = new HashMap<String, String>();
        details.put("correction", id);
        details.put("kind", Json.MAPPER.convertValue(correction.kind(), String.class));
        details.put("introducedIn", String.valueOf(correction.introducedIn()));
        put(details, "mendedIn", correction.mendedIn());
        put(details, "follows", correction.follows());
        return article.correcting(new NotedCorrection(id, correction, Contributor.of(by), now))
                .noting(StateChange.of(Shelf.CORRECTED, "articles/" + article.id(), by, now, details)
                        .because(correction.text()));
    }

    private static Optional<NotedCorrection> find(Article article, String id) {
        return article.corrections().stream()
                .filter(noted -> noted.id().equals(id))
                .findFirst();
    }

    private static void put(HashMap<String, String> details, String name, @Nullable Object value) {
        if (value != null) details.put(name, value.toString());
    }

    private static String exists(int editions) {
        return editions == 1 ? "There is only edition 1" : "There are editions 1 to %d".formatted(editions);
    }
}
