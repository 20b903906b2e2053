package dev.countersign.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.attestation.KeysChanged;
import dev.countersign.publishing.EnvelopeChanged;
import dev.countersign.publishing.FeedAdvanced;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps answers at hand for as long as they are true. A change begins a new generation of answers, so that one that was being made meanwhile is
 * not taken for new. Changes on this node are heard of at once, those on other nodes when the tail of the change feed sees them; should the
 * database be out of reach, an answer still ends with its time.
 */
@Component
class Answers {

    /** Below this the caller's languages matter. */
    private static final String BY_LANGUAGE = "/api/v1/articles/";

    private final Cache<Asked, Answer> kept;
    private final AtomicLong generation = new AtomicLong();

    Answers(
            @Value("${countersign.delivery.kept-for:1m}") Duration keptFor,
            @Value("${countersign.delivery.kept-bytes:67108864}") long keptBytes) {
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(keptFor)
                .maximumWeight(keptBytes)
                .weigher((Asked asked, Answer answer) -> answer.weight())
                .build();
    }

    /** All of a request that an answer can depend on. */
    private record Asked(
            long generation,
            String path,
            @Nullable String query,
            @Nullable String languages) {}

    /** The answer to this request, if it is at hand. */
    Optional<Answer> atHand(HttpServletRequest request) {
        return Optional.ofNullable(kept.getIfPresent(asked(request)));
    }

    /** The answer to this request, made now unless it is at hand; callers who ask for the same at the same time wait for one. */
    Answer to(HttpServletRequest request, Answering making) {
        return kept.get(asked(request), asked -> making.answer());
    }

    @EventListener({EnvelopeChanged.class, FeedAdvanced.class, KeysChanged.class})
    void forget() {
        generation.incrementAndGet();
    }

    private Asked asked(HttpServletRequest request) {
        var path = request.getRequestURI();
        var languages = path.startsWith(BY_LANGUAGE) ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : null;
        return new Asked(generation.get(), path, request.getQueryString(), languages);
    }
}
