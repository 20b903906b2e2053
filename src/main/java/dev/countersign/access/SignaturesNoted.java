package dev.countersign.access;

import dev.countersign.kit.InvitationId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import org.springframework.stereotype.Component;

/** Sees signatures by people who were invited, so that the list of invitations tells of them. */
@Component
class SignaturesNoted implements StateChangeFollower {

    private final SigningCodes codes;

    SignaturesNoted(SigningCodes codes) {
        this.codes = codes;
    }

    @Override
    public void follow(StateChange change) {
        if (change.type().equals("article.signed") && change.by() != null)
            codes.noteSigned(new InvitationId(change.by().value()));
    }
}
