package dev.countersign.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Facts;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.Credential;
import dev.countersign.people.FiledEvidence;
import dev.countersign.people.UsualCredentials;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** A credential in the list: what it is, how it stands, who checked it, what can be done. */
class CredentialLine extends Div {

    CredentialLine(
            Credential credential,
            LocalDate today,
            String whyNotVerify,
            Function<FiledEvidence, Component> link,
            Credentials credentials) {
        addClassName("item");
        var letters = new Span(credential.abbreviation());
        letters.addClassName("name");
        var head = new Div(letters, StandingChip.of(credential, today), Chip.mute(Words.of(credential.kind())));
        head.addClassName("line");
        var about = new Div(head, new Span(credential.title()), facts(credential));
        if (!UsualCredentials.fits(credential.abbreviation(), credential.kind())) about.add(misfit(credential));
        about.add(new VerificationSteps(credential, today, link));
        about.addClassName("about");
        add(about);
        if (credentials.mayEdit()) add(actions(credential, today, whyNotVerify, credentials));
    }

    /** These letters are something else: the credential serves nothing until its kind is right. */
    private static Span misfit(Credential credential) {
        var usual = UsualCredentials.of(credential.abbreviation()).orElseThrow();
        var words = new Span("%s is usually a %s. Entered as a %s it counts for nothing."
                .formatted(
                        credential.abbreviation(),
                        Words.of(usual.kind()).toLowerCase(Locale.ROOT),
                        Words.of(credential.kind()).toLowerCase(Locale.ROOT)));
        words.addClassName("complaint");
        return words;
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
