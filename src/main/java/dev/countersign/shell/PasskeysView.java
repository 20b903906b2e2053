package dev.countersign.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.countersign.access.Passkey;
import dev.countersign.access.Passkeys;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.Authenticator;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.When;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The passkeys of one's own account. */
@Route("passkeys")
@PageTitle("Passkeys · Countersign")
@PermitAll
class PasskeysView extends Page {

    private final transient Passkeys passkeys;
    private final transient Reauthentication reauthentication;
    private final transient CurrentActor current;
    private final transient InstantSource clock;
    private final String address;

    PasskeysView(
            Passkeys passkeys,
            Reauthentication reauthentication,
            CurrentActor current,
            InstantSource clock,
            @Value("${countersign.address:}") String address) {
        super("Passkeys");
        this.passkeys = passkeys;
        this.reauthentication = reauthentication;
        this.current = current;
        this.clock = clock;
        this.address = address;
        header().subtitle(
                        "With a passkey you sign by finger, face or device, and anybody can check later that it was you")
                .actions(adding());
        list();
    }

    private Button adding() {
        var add = new Button("Add a passkey", Glyph.ADD.icon(), click -> ask());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void list() {
        var all = passkeys.of(current.get());
        show(all.isEmpty() ? nothingYet() : lines(all));
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                Glyph.KEY,
                "No passkeys yet",
                "Until you add one, you confirm each signature with your password.",
                adding());
    }

    private UnorderedList lines(List<Passkey> all) {
        var now = clock.instant();
        var lines = new UnorderedList(
                all.stream().map(passkey -> new ListItem(line(passkey, now))).toArray(ListItem[]::new));
        lines.addClassName("list");
        return lines;
    }

    private Div line(Passkey passkey, Instant now) {
        var name = new Span(passkey.name());
        name.addClassName("name");
        var history = new Span(new Span("added "), When.of(passkey.createdAt(), now));
        var answered = passkey.answered();
        if (answered == null) history.add(new Span(" · never used"));
        else history.add(new Span(" · last used "), When.of(answered, now));
        history.addClassName("soft");
        var about = new Div(name, history);
        about.addClassName("about");
        var line = new Div(about, removing(passkey));
        line.addClassName("item");
        return line;
    }

    private Div removing(Passkey passkey) {
        var remove = new Button(
                "Remove…",
                click -> Confirmation.ask(
                        "Remove “%s”?".formatted(passkey.name()),
                        "You sign with it no more. What you signed with it stands and can still be checked.",
                        "Remove it",
                        () -> {
                            passkeys.remove(current.get(), passkey.id());
                            Said.inPassing("The passkey is removed");
                            list();
                        }));
        remove.setAriaLabel("Remove " + passkey.name());
        var actions = new Div(remove);
        actions.addClassName("actions");
        return actions;
    }

    private void ask() {
        new EditorDialog<>("Add a passkey", new PasskeyEditor(), "Go on", wanted -> {
                    var actor = current.get();
                    // whoever finds an open session must not make themselves a way to sign
                    reauthentication.demand(actor, new Proof.Password(wanted.password()), Digest.of(new byte[0]));
                    var offer = passkeys.offer(actor, origin());
                    Authenticator.create(offer.options(), made -> add(wanted.name(), offer, made), Said::inPassing);
                })
                .open();
    }

    private void add(String name, Passkeys.Offer offer, String made) {
        try {
            passkeys.add(current.get(), name, offer, made);
            Said.inPassing("The passkey is added");
            list();
        } catch (RefusedException refused) {
            Said.inPassing(refused.refusal().inWords());
        }
    }

    /** Where the pages are: by setting where a proxy stands in front, else by the request. */
    private String origin() {
        if (!address.isBlank()) return address.replaceAll("/+$", "");
        var request =
                URI.create(VaadinServletRequest.getCurrent().getRequestURL().toString());
        return request.getScheme() + "://" + request.getAuthority();
    }
}
