package dev.countersign.management;

import dev.countersign.access.Presence;
import dev.countersign.attestation.KeyRing;
import dev.countersign.attestation.Purpose;
import dev.countersign.attestation.SigningKey;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The keys that sign-offs and editions are signed with. */
@Controller
@RequestMapping(Reply.ROOT + "/signing-keys")
class SigningKeyController {

    private final KeyRing keys;
    private final CurrentActor current;
    private final Presence presence;

    SigningKeyController(KeyRing keys, CurrentActor current, Presence presence) {
        this.keys = keys;
        this.current = current;
        this.presence = presence;
    }

    /** What the new key is for. */
    record Rotation(@NotNull Purpose purpose) {}

    /** That others may have signed with it. */
    record Marking(
            @NotNull Instant since,
            @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    Reply keys(HttpServletRequest request) {
        Parameters.of(request);
        return Reply.all(keys.all().keys().stream().map(Shown::of).toList());
    }

    @GetMapping("/{kid}")
    Reply key(@PathVariable String kid) {
        return Reply.of(Shown.of(keys.get(kid)));
    }

    /** A rotation that broke off and is repeated makes one key more, which does no harm. */
    @PostMapping
    Reply rotate(@Sent Rotation wanted, Reservation reserved) {
        presence.demandPerson();
        var made = keys.rotate(current.get(), wanted.purpose());
        return Reply.created("/signing-keys/" + made.kid(), Shown.of(made));
    }

    @PutMapping("/{kid}/compromise")
    Reply mark(@PathVariable String kid, @Sent Marking wanted) {
        presence.demandPerson();
        return Reply.of(Shown.of(keys.compromise(current.get(), kid, wanted.since(), wanted.reason())));
    }

    /** A key as it is answered. */
    record Shown(
            String kid,
            Purpose purpose,
            Instant createdAt,
            boolean inUse,
            @Nullable Instant retiredAt,
            @Nullable Instant compromisedSince,
            @Nullable String reason) {

        static Shown of(SigningKey key) {
            var compromised = key.compromised();
            return new Shown(
                    key.kid(),
                    key.purpose(),
                    key.createdAt(),
                    key.isInUse(),
                    key.retiredAt(),
                    compromised == null ? null : compromised.since(),
                    compromised == null ? null : compromised.why());
        }
    }
}
