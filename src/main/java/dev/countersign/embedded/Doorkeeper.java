package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets in only who knows the password of this start, so that other users of the machine stay out.
 *
 * <p>The password is new at each start, is kept in memory only, and is sent (SASL PLAIN) over the loopback address.
 */
final class Doorkeeper {

    static final String USER = "countersign";

    private static final AttributeKey<Boolean> ADMITTED = AttributeKey.valueOf(Doorkeeper.class, "admitted");
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final String password;

    Doorkeeper() {
        this(random());
    }

    /** Asks for a password that somebody else chose. */
    Doorkeeper(String password) {
        this.password = password;
    }

    String password() {
        return password;
    }

    /**
     * Answers {@code saslStart}.
     *
     * @throws MongoServerError unless it carries the right password
     */
    Document admit(Channel channel, Document request) {
        boolean right = "PLAIN".equals(request.get("mechanism"))
                && request.get("payload") instanceof BinData payload
                && carriesPassword(payload.getData());
        if (!right) {
            throw new MongoServerError(
                    AUTHENTICATION_FAILED, "AuthenticationFailed", "The embedded store serves its own process only.");
        }
        channel.attr(ADMITTED).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    /** Throws unless this connection has shown the password before. */
    void check(Channel channel) {
        if (!Boolean.TRUE.equals(channel.attr(ADMITTED).get())) {
            throw new MongoServerError(
                    UNAUTHORIZED,
                    "Unauthorized",
                    "The embedded store serves its own process only: authenticate first.");
        }
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The message is [authorization identity] NUL user NUL password (RFC 4616). */
    private boolean carriesPassword(byte[] message) {
        String[] parts = new String(message, StandardCharsets.UTF_8).split("\0", -1);
        return parts.length == 3
                && parts[1].equals(USER)
                && MessageDigest.isEqual(
                        parts[2].getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }
}
