package dev.countersign.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.attestation.KeyRing;
import dev.countersign.attestation.Purpose;
import dev.countersign.attestation.SigningKey;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.When;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** The keys by which sign-offs and editions are signed, and what is known of each. */
@Route("signing-keys")
@PageTitle("Signing keys · Countersign")
@Menu(title = "Signing keys", order = 92, icon = "review")
@RolesAllowed("ADMINISTRATOR")
class SigningKeysView extends Page {

    private final transient KeyRing keys;
    private final transient CurrentActor current;
    private final transient InstantSource clock;

    SigningKeysView(KeyRing keys, CurrentActor current, InstantSource clock) {
        super("Signing keys");
        this.keys = keys;
        this.current = current;
        this.clock = clock;
        var set = new Anchor(".well-known/jwks.json", "The public key set");
        set.setRouterIgnore(true);
        header().subtitle("Each sign-off is signed by one, each edition by the other; anybody can verify it")
                .actions(set);
        list();
    }

    private void list() {
        var lines = new UnorderedList();
        lines.addClassName("list");
        var all = keys.all().keys();
        for (var purpose : Purpose.values()) lines.add(new ListItem(rotating(purpose, all)));
        all.forEach(key -> lines.add(new ListItem(line(key, clock.instant()))));
        if (all.isEmpty())
            show(
                    new EmptyState(
                            Glyph.SEAL,
                            "No keys yet",
                            "The first signature makes the first key. Note its name somewhere else: by it others know it is yours."));
        else show(lines);
    }

    private Div rotating(Purpose purpose, List<SigningKey> all) {
        var name = new Span(called(purpose));
        name.addClassName("name");
        var inUse = all.stream()
                .filter(key -> key.purpose() == purpose && key.isInUse())
                .count();
        var words = new Span(inUse == 0 ? "None in use: the next signature makes one" : "In use");
        words.addClassName("soft");
        var about = new Div(name, words);
        about.addClassName("about");
        var rotate = new Button(
                "Make a new key…",
                click -> Confirmation.ask(
                        "Make a new %s?".formatted(called(purpose).toLowerCase(Locale.ROOT)),
                        "The one in use signs no more. What it signed stands, and it stays in the public set. Others see the new key within a minute.",
                        "Make it",
                        () -> {
                            keys.rotate(current.get(), purpose);
                            Said.inPassing("There is a new key");
                            list();
                        }));
        rotate.setAriaLabel("Make a new " + called(purpose).toLowerCase(Locale.ROOT));
        return item(about, rotate);
    }

    private Div line(SigningKey key, Instant now) {
        var name = new Span(key.kid());
        name.addClassName("digest");
        var history = new Span(new Span(called(key.purpose()) + " · made "), When.of(key.createdAt(), now));
        if (key.retiredAt() != null) history.add(new Span(" · retired "), When.of(key.retiredAt(), now));
        var how = key.compromised();
        if (how != null)
            history.add(new Span(" · in other hands since "), When.of(how.since(), now), new Span(": " + how.why()));
        history.addClassName("soft");
        var about = new Div(name, history);
        about.addClassName("about");
        var mark = new Button("Mark as compromised…", click -> ask(key));
        mark.setAriaLabel("Mark as compromised: the key " + key.kid());
        var line = item(about, mark);
        line.addComponentAtIndex(
                1, how != null ? Chip.no("Compromised") : key.isInUse() ? Chip.ok("In use") : Chip.mute("Retired"));
        return line;
    }

    private void ask(SigningKey key) {
        new EditorDialog<>("Others had this key", new CompromiseEditor(clock.instant()), "Mark it", wanted -> {
                    keys.compromise(current.get(), key.kid(), wanted.since(), wanted.reason());
                    Said.inPassing("What it signed since then proves nothing any more");
                    list();
                })
                .irrevocable()
                .open();
    }

    private static String called(Purpose purpose) {
        return switch (purpose) {
            case SIGN_OFF -> "Key for sign-offs";
            case PUBLISHER -> "Key for editions";
        };
    }

    private static Div item(Div about, Button button) {
        var actions = new Div(button);
        actions.addClassName("actions");
        var line = new Div(about, actions);
        line.addClassName("item");
        return line;
    }
}
