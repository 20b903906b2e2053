package dev.countersign.invitation.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.access.SigningCodes;
import dev.countersign.access.SiteAddress;
import dev.countersign.invitation.InvitingReviewers;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.ArticleAside;
import dev.countersign.notice.Mail;
import dev.countersign.people.Directory;
import java.time.InstantSource;
import java.util.Optional;

/** Brings invitations to the review of an article, for editors. */
@org.springframework.stereotype.Component
record InvitationsAside(
        InvitingReviewers inviting,
        SigningCodes codes,
        Directory directory,
        Mail mail,
        SiteAddress site,
        InstantSource clock)
        implements ArticleAside {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> forActor(Actor actor, ArticleId article) {
        return actor.lacks(Role.EDITOR).isPresent()
                ? Optional.empty()
                : Optional.of(new InvitationsPanel(this, actor, article));
    }
}
