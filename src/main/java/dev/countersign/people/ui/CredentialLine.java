package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Facts;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.Credential;
import java.time.LocalDate;
import java.util.Objects;

/** A credential in the list: what it is, how it stands, who checked it, what can be done. */
class CredentialLine extends Div {

    CredentialLine(
            Credential credential, LocalDate today, boolean mayEdit, String whyNotVerify, Credentials credentials) {
        addClassName("item");
        var letters = new Span(credential.abbreviation());
        letters.addClassName("name");
        var head = new Div(letters, Expiry.standing(credential, today), Chip.mute(Words.of(credential.kind())));
        head.addClassName("line");
        Expiry.soon(credential, today).ifPresent(head::add);
        var about = new Div(head, new Span(credential.title()), facts(credential));
        about.addClassName("about");
        add(about);
        if (mayEdit) add(actions(credential, today, whyNotVerify, credentials));
    }

    private static Facts facts(Credential credential) {
        var facts = new Facts();
        var issuer = credential.issuer();
        if (issuer != null) facts.with("Granted by", issuer.name());
        facts.with("Where", credential.jurisdiction());
        var until = credential.validity().expiresOn();
        if (until != null) facts.with("Until", When.written(until));
        if (!credential.scopes().isEmpty())
            facts.with(
                    "Qualifies for",
                    credential.scopes().stream()
                            .map(scope -> Chip.mute(scope.value()))
                            .toArray(Chip[]::new));
        credential
                .lastVerification()
                .ifPresent(check -> facts.with(
                        "Checked by",
                        "%s on %s: %s"
                                .formatted(
                                        check.byName(),
                                        When.written(Day.of(check.at())),
                                        Objects.requireNonNullElse(check.evidence(), CheckEditor.words(check.how())))));
        return facts;
    }

    private static Div actions(Credential credential, LocalDate today, String whyNotVerify, Credentials credentials) {
        var actions = new Div();
        actions.addClassName("actions");
        var verify = new Button(
                credential.stands(today) ? "Verify again…" : "Mark as verified…",
                click -> credentials.verify(credential));
        verify.setEnabled(whyNotVerify.isEmpty());
        if (!whyNotVerify.isEmpty()) {
            var why = new Span(whyNotVerify);
            why.addClassName("soft");
            actions.add(why);
        }
        var more = new Button(Glyph.MORE.icon());
        more.addThemeName("tertiary");
        more.setAriaLabel("More for " + credential.abbreviation());
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem("Edit…", click -> credentials.edit(credential));
        if (whyNotVerify.isEmpty()) {
            menu.addItem("Suspended…", click -> credentials.mark(credential, Credential.Status.SUSPENDED));
            menu.addItem("Revoked…", click -> credentials.mark(credential, Credential.Status.REVOKED));
            menu.addItem("Retired…", click -> credentials.mark(credential, Credential.Status.RETIRED));
        }
        menu.addItem("Remove…", click -> credentials.remove(credential));
        actions.add(verify, more);
        return actions;
    }
}
