package dev.countersign.access;

import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as a user with these roles, signed in before the first view is opened. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.Factory.class)
public @interface SignedInAs {

    /** The roles of the user. */
    Role[] value();

    /** Puts the user into the store and into the session. */
    class Factory implements WithSecurityContextFactory<SignedInAs> {

        private final MongoOperations store;

        Factory(MongoOperations store) {
            this.store = store;
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs as) {
            var user = store.save(new User(
                    UserId.next(),
                    null,
                    new SignInName("user-" + UserId.next() + "@example.org"),
                    "Ana Ruiz",
                    new PasswordHash("none"),
                    Set.of(as.value()),
                    null,
                    false,
                    Instant.EPOCH,
                    List.of()));
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignedIn.as(user));
            return context;
        }
    }
}
