package dev.countersign.access;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Says that somebody must wait before the next password is tried. */
final class HeldUpException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    HeldUpException(Duration wait) {
        super(Throttle.inWords(wait));
        this.wait = wait;
    }

    /** How long, in whole seconds and not less than it is. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
