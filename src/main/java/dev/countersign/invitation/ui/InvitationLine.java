package dev.countersign.invitation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.access.Invitation;
import dev.countersign.access.Invitation.Standing;
import dev.countersign.access.Ways;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import java.time.Instant;
import java.util.Optional;

/** One invitation: whose, how far it has come, and what can be done about it. */
final class InvitationLine extends ListItem {

    /** What can be done about an invitation. */
    interface Acts {
        /** Shows a code to be told. */
        void tell(Invitation invitation);

        /** Lets the person sign the words as they read now. */
        void confirm(Invitation invitation);

        /** Takes it back. */
        void revoke(Invitation invitation);
    }

    /**
     * A line.
     *
     * @param changed how many parts read otherwise than when they were invited
     * @param notTold why this editor cannot tell a code now; empty if they can
     */
    InvitationLine(Invitation invitation, int changed, Optional<Refusal> notTold, Instant now, Acts acts) {
        var terms = invitation.terms();
        var standing = invitation.standing(now);
        var name = new Span(terms.name());
        name.addClassName("name");
        var head = new Div(name, chip(standing));
        head.addClassName("line");
        add(head, small("%s, until %s".formatted(ways(terms.ways()), When.written(Day.of(terms.until())))));
        if (!invitation.isOpen(now)) return;
        if (changed > 0)
            add(small("%s since. %s can read that, and sign it once you confirm the invitation."
                    .formatted(changed == 1 ? "1 part changed" : changed + " parts changed", terms.name())));
        var actions = new Div();
        actions.addClassName("actions");
        if (invitation.code() != null
                && invitation.code().isWanted(now)
                && !terms.ways().codeIsMailed()) {
            add(new Chip(dev.countersign.kit.ui.Tone.YOU, "Waits for a code"));
            var tell = new Button("Tell a code…", click -> acts.tell(invitation));
            tell.addThemeName("primary");
            notTold.ifPresent(refusal -> {
                tell.setEnabled(false);
                add(small(refusal.message()));
            });
            actions.add(tell);
        }
        if (changed > 0) actions.add(new Button("Confirm", click -> acts.confirm(invitation)));
        var revoke = new Button("Take back…", click -> acts.revoke(invitation));
        revoke.setAriaLabel("Take back the invitation of " + terms.name());
        actions.add(revoke);
        add(actions);
    }

    private static Chip chip(Standing standing) {
        return switch (standing) {
            case SENT -> Chip.mute("Not opened yet");
            case OPENED -> Chip.you("Opened");
            case SIGNED -> Chip.ok("Signed");
            case EXPIRED -> Chip.no("Expired");
            case REVOKED -> Chip.no("Taken back");
        };
    }

    private static String ways(Ways ways) {
        var link = ways.linkTo() == null ? "Link handed over" : "Link to " + ways.linkTo();
        var code = ways.codeTo() == null
                ? "code told" + (ways.phone() == null ? "" : " (" + ways.phone() + ")")
                : "code to " + ways.codeTo();
        return link + ", " + code;
    }

    private static Paragraph small(String words) {
        var small = new Paragraph(words);
        small.addClassNames("soft", "small");
        return small;
    }
}
