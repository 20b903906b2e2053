package dev.countersign.management;

import dev.countersign.kit.Ulid;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The identities of what a request makes. A controller takes it as a parameter and makes things under these identities and no others; where one
 * exists already, an earlier run of the same request made it before it broke off, and the controller answers with it. Without an
 * {@code Idempotency-Key} they are new each time.
 */
final class Reservation {

    private static final String ATTRIBUTE = Reservation.class.getName();

    private final String ulid;
    private int more;
    private boolean secret;

    Reservation(String ulid) {
        this.ulid = ulid;
    }

    /** The reservation of a request, or a new one. */
    static Reservation of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Reservation reserved
                ? reserved
                : new Reservation(Ulid.next());
    }

    /** Lets the controller find it. */
    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The identity of the main thing that is made: the same at every call and in every run. */
    String ulid() {
        return ulid;
    }

    /** A further identity at each call, in the same order in every run. */
    String next() {
        return Ulid.derived(ulid, ++more);
    }

    /** Says that the answer holds a secret, so that it is not kept; a repetition runs again. */
    void keepSecret() {
        secret = true;
    }

    boolean isSecret() {
        return secret;
    }
}
