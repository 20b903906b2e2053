package dev.countersign.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after five wrong ones for an account from an address, each further try waits twice as long as the one
 * before, up to a quarter of an hour. Others who sign in to the same account from elsewhere are not held up.
 */
@Component
class Throttle {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int LONGEST_NAME = 254;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final InstantSource clock;
    private final Cache<String, Wrong> wrong;

    Throttle(InstantSource clock) {
        this.clock = clock;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(FORGOTTEN)
                .ticker((Ticker) () -> clock.millis() * 1_000_000L)
                .build();
    }

    /** How long this account must not be tried from this address; empty if it may be tried now. */
    Optional<Duration> wait(String account, String address) {
        return Optional.ofNullable(wrong.getIfPresent(key(account, address)))
                .map(tries -> Duration.between(clock.instant(), tries.until()))
                .filter(wait -> wait.isPositive());
    }

    /** Takes note of a wrong password. */
    void noteWrong(String account, String address) {
        wrong.asMap().merge(key(account, address), new Wrong(1, clock.instant()), (before, one) -> next(before));
    }

    /** Takes note of the right one. */
    void noteRight(String account, String address) {
        wrong.invalidate(key(account, address));
    }

    /** A time to wait as people say it. */
    static String inWords(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 120 ? "%d seconds".formatted(seconds) : "%d minutes".formatted((seconds + 59) / 60);
    }

    private Wrong next(Wrong before) {
        int times = before.times() + 1;
        if (times < FREE) return new Wrong(times, clock.instant());
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(times - FREE, 20));
        var wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return new Wrong(times, clock.instant().plus(wait));
    }

    private static String key(String account, String address) {
        var name = account.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "\n" + address;
    }

    private record Wrong(int times, Instant until) {}
}
