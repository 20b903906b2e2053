package dev.countersign.access;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is hashed and compared. Length is what makes one strong, so that is all that is asked. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Compared with when there is no such user, so that the answer takes as long as for one who exists. */
    private final PasswordHash ofNobody = new PasswordHash(hash("nobody has this password"));

    /** The hash of a new password, or a refusal that says what would be right. */
    PasswordHash accept(String password, SignInName name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST)
            throw refusal(
                    "A password has at least %d characters; this one has %d. A few words in a row are easy to keep."
                            .formatted(SHORTEST, length));
        if (length > LONGEST) throw refusal("A password has at most %d characters.".formatted(LONGEST));
        if (password.strip().equalsIgnoreCase(name.value()))
            throw refusal("The password is the e-mail address. Choose something only you know.");
        if (password.codePoints().distinct().count() < 4)
            throw refusal("This is nearly the same character over and over. A few words in a row are easy to keep.");
        return new PasswordHash(hash(password));
    }

    /** The hash of a code to sign with, which is chosen by nobody. */
    PasswordHash ofCode(String digits) {
        return new PasswordHash(hash(digits));
    }

    boolean matches(String password, PasswordHash hash) {
        return password.length() <= LONGEST * 2 && argon2.matches(password, hash.value());
    }

    /** Takes as long as a comparison, and is never true. */
    boolean matchesNobody(String password) {
        matches(password, ofNobody);
        return false;
    }

    private String hash(String password) {
        return Objects.requireNonNull(argon2.encode(password));
    }

    private static RuntimeException refusal(String words) {
        return new Refusal(
                        Refusal.Kind.INVALID,
                        "password-weak",
                        "Choose another password.",
                        List.of(new Reason("/password", words)))
                .exception();
    }
}
