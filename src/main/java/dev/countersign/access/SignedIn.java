package dev.countersign.access;

import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who a session or a request belongs to. Roles are looked up anew for each act; those in the session only open views. */
record SignedIn(String user, String name) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static Authentication as(User user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user.id().value(), user.signInName().value()), null, authorities(user));
    }

    /** For one request, in which somebody was recognised by this. */
    static Authentication by(Recognised proof, User user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user.id().value(), user.signInName().value()), proof, authorities(user));
    }

    UserId id() {
        return new UserId(user);
    }

    @Override
    public String getName() {
        return name;
    }

    private static Collection<? extends GrantedAuthority> authorities(User user) {
        return user.roles().stream()
                .map(Role::name)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
