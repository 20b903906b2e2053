package dev.countersign.access;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Lets a person without an account read one text and sign the words of it that lay there when they were invited. It is revoked rather than
 * deleted, since the trail and signatures name it.
 *
 * @param version counts the saves; null before the first
 * @param token the digest of what the link ends in; null until a link was written
 * @param parts what may be signed
 * @param code the code that is under way, if any
 * @param outbox changes of state not yet relayed
 */
@Document("invitations")
@CompoundIndex(name = "article", def = "{'terms.article': 1, '_id': 1}")
public record Invitation(
        @Id InvitationId id,
        @Version @Nullable Long version,
        Terms terms,
        @Indexed(unique = true, sparse = true) @Nullable Digest token,
        List<Bound> parts,
        State state,
        @Nullable SigningCode code,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Invitation {
        parts = Absent.orEmpty(parts);
        outbox = Absent.orEmpty(outbox);
    }

    /**
     * What never changes about an invitation.
     *
     * @param person who is invited, and {@code name} by which name
     * @param by who invites
     * @param until when it opens nothing any more
     */
    public record Terms(
            ArticleId article,
            PersonId person,
            String name,
            Ways ways,
            UserId by,
            String byName,
            Instant at,
            Instant until) {}

    /** A part as it read when it was shown to the one who invites. */
    public record Bound(String part, Digest digest) {}

    /** How far it has come. */
    public sealed interface State {}

    /** Nobody has opened it. */
    @TypeAlias("invitationSent")
    public record Sent() implements State {}

    /**
     * It was opened, and from then on belongs to one browser.
     *
     * @param browser the digest of the secret that this browser keeps
     * @param signedAt the latest signature; null before the first
     */
    @TypeAlias("invitationOpened")
    public record Opened(
            Instant at, Digest browser, @Nullable Instant signedAt) implements State {}

    /** Somebody took it back. */
    @TypeAlias("invitationRevoked")
    public record Revoked(Instant at, String by) implements State {}

    /** Where an invitation stands, as people see it. */
    public enum Standing {
        SENT,
        OPENED,
        SIGNED,
        EXPIRED,
        REVOKED
    }

    /** Where it stands at this moment. One that was signed by is so for ever, whether or not it still opens anything. */
    public Standing standing(Instant now) {
        return switch (state) {
            case Revoked revoked -> Standing.REVOKED;
            case Opened opened when opened.signedAt() != null -> Standing.SIGNED;
            case Sent sent -> isOver(now) ? Standing.EXPIRED : Standing.SENT;
            case Opened opened -> isOver(now) ? Standing.EXPIRED : Standing.OPENED;
        };
    }

    /** Whether it still opens the text. */
    public boolean isOpen(Instant now) {
        return !(state instanceof Revoked) && !isOver(now);
    }

    /** The one who is invited, as whoever does something: a reviewer by this invitation's own identity. */
    public Actor actor() {
        return new Actor(user(), terms.name(), Set.of(Role.REVIEWER), terms.person());
    }

    /** The identity under which the invited person acts: no account has it. */
    public UserId user() {
        return new UserId(id.value());
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(terms.until());
    }

    Invitation with(State changed) {
        return new Invitation(id, version, terms, token, parts, changed, code, outbox);
    }

    Invitation withToken(Digest changed) {
        return new Invitation(id, version, terms, changed, parts, state, code, outbox);
    }

    Invitation withParts(List<Bound> changed) {
        return new Invitation(id, version, terms, token, changed, state, null, outbox);
    }

    Invitation with(@Nullable SigningCode changed) {
        return new Invitation(id, version, terms, token, parts, state, changed, outbox);
    }

    Invitation noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Invitation(id, version, terms, token, parts, state, code, pending);
    }
}
