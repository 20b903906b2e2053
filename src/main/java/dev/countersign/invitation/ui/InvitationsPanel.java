package dev.countersign.invitation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.access.Invitation;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.Said;

/** The people who were invited to an article without an account, and inviting another one. */
final class InvitationsPanel extends Div implements InvitationLine.Acts {

    private final transient InvitationsAside services;
    private final transient Actor actor;
    private final ArticleId article;

    InvitationsPanel(InvitationsAside services, Actor actor, ArticleId article) {
        this.services = services;
        this.actor = actor;
        this.article = article;
        addClassName("invitations");
        show();
    }

    @Override
    public void tell(Invitation invitation) {
        attempt(() -> OnceShownDialog.code(
                        invitation.terms().name(), services.codes().tell(actor, invitation.id()))
                .open());
    }

    @Override
    public void confirm(Invitation invitation) {
        attempt(() -> {
            services.inviting().confirm(actor, invitation.id());
            Said.inPassing("%s may sign the text as it reads now"
                    .formatted(invitation.terms().name()));
        });
    }

    @Override
    public void revoke(Invitation invitation) {
        var name = invitation.terms().name();
        Confirmation.ask(
                "Take back the invitation of %s?".formatted(name),
                "The link and the page that it opened show nothing from now on. What %s signed stays signed."
                        .formatted(name),
                "Take it back",
                () -> attempt(() -> {
                    services.inviting().revoke(actor, invitation.id());
                    Said.inPassing("The invitation is taken back");
                }));
    }

    private void show() {
        removeAll();
        var now = services.clock().instant();
        var lines = new UnorderedList();
        lines.addClassName("coverage");
        var all = services.inviting().list(actor, article);
        all.forEach(invitation -> lines.add(new InvitationLine(
                invitation,
                invitation.isOpen(now)
                        ? services.inviting().changedSince(invitation).size()
                        : 0,
                services.codes().whyNotTold(actor, invitation),
                now,
                this)));
        add(new H3("Reviewers without an account"));
        if (all.isEmpty()) {
            var nobody = new Paragraph("Somebody who has no account here can be let in to this one text by a link.");
            nobody.addClassNames("soft", "small");
            add(nobody);
        } else add(lines);
        add(new Button("Invite somebody…", click -> ask()));
    }

    private void ask() {
        var today = Day.of(services.clock().instant());
        var editor = new GuestEditor(
                services.directory().list(), today, services.mail().isOn());
        new EditorDialog<>("Invite a reviewer without an account", editor, "Invite", guest -> {
                    var made = services.inviting().invite(actor, InvitationId.next(), article, guest);
                    show();
                    var link = made.link();
                    var name = made.invitation().terms().name();
                    if (link == null) Said.inPassing("The link is on its way to " + name);
                    else
                        OnceShownDialog.link(name, services.site().of("invitation/" + link.value()))
                                .open();
                })
                .open();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            RefusalNotice.pop(refused.refusal());
        }
        show();
    }
}
