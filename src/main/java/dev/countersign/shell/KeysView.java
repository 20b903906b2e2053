package dev.countersign.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.access.Accounts;
import dev.countersign.access.ApiKey;
import dev.countersign.access.Keys;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
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

/** By which keys programs come in, and when each last did. */
@Route("keys")
@PageTitle("API keys · Countersign")
@Menu(title = "API keys", order = 91, icon = "key")
@RolesAllowed({"WRITER", "EDITOR", "ADMINISTRATOR"})
class KeysView extends Page {

    private final transient Keys keys;
    private final transient Accounts accounts;
    private final transient CurrentActor current;
    private final transient InstantSource clock;

    KeysView(Keys keys, Accounts accounts, CurrentActor current, InstantSource clock) {
        super("API keys");
        this.keys = keys;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
        header().subtitle("By which programs come in, in the name of whoever made them")
                .actions(make());
        list();
    }

    private Button make() {
        var make = new Button("Make a key", Glyph.ADD.icon(), click -> ask());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return make;
    }

    private void list() {
        var all = keys.list(current.get());
        show(all.isEmpty() ? nothingYet() : lines(all));
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                Glyph.KEY,
                "No keys yet",
                "With a key, a script can import and edit articles in your name. It never signs.",
                make());
    }

    private UnorderedList lines(List<ApiKey> all) {
        var now = clock.instant();
        var lines = new UnorderedList(
                all.stream().map(key -> new ListItem(line(key, now))).toArray(ListItem[]::new));
        lines.addClassName("list");
        return lines;
    }

    private Div line(ApiKey key, Instant now) {
        var name = new Span(key.name());
        name.addClassName("name");
        var about = new Div(name, history(key, now));
        about.addClassName("about");
        var chips = new Div();
        chips.addClassName("line");
        switch (key.standing(now)) {
            case REVOKED -> chips.add(Chip.no("Revoked"));
            case EXPIRED -> chips.add(Chip.no("Expired"));
            case IN_USE -> {}
        }
        chips.add(Chip.mute(key.scope().word()));
        var line = new Div(about, chips);
        if (key.revokedAt() == null) line.add(revoke(key));
        line.addClassName("item");
        return line;
    }

    private Span history(ApiKey key, Instant now) {
        var history = new Span(
                new Span("made by %s ".formatted(accounts.get(key.madeBy()).name())), When.of(key.createdAt(), now));
        var used = key.lastUsedAt();
        if (used == null) history.add(new Span(" · never used"));
        else history.add(new Span(" · last used "), When.of(used, now));
        var last = key.expiresOn();
        if (last != null) history.add(new Span(" · through "), When.of(last, Day.of(now)));
        history.addClassName("soft");
        return history;
    }

    private Div revoke(ApiKey key) {
        var revoke = new Button(
                "Revoke…",
                click -> Confirmation.ask(
                        "Revoke “%s”?".formatted(key.name()),
                        "Whatever uses it is turned away from now on. A revoked key stays in this list and works never again.",
                        "Revoke it",
                        () -> {
                            keys.revoke(current.get(), key.id());
                            Said.inPassing("The key is revoked");
                            list();
                        }));
        revoke.setAriaLabel("Revoke " + key.name());
        var actions = new Div(revoke);
        actions.addClassName("actions");
        return actions;
    }

    private void ask() {
        new EditorDialog<>("Make a key", new KeyEditor(), "Make it", wanted -> {
                    var made = keys.make(current.get(), ApiKeyId.next(), wanted);
                    list();
                    new SecretDialog(made).open();
                })
                .open();
    }
}
