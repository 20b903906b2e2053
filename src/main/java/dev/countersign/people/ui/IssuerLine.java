package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.When;
import dev.countersign.people.AcceptedKey;
import dev.countersign.people.BadgeIssuer;
import dev.countersign.people.Trusting;

/** An accepted issuer with their keys, and what can be done with them. */
class IssuerLine extends Div {

    private final transient Trusting trusting;
    private final transient CurrentActor current;
    private final transient Runnable changed;

    IssuerLine(BadgeIssuer issuer, Trusting trusting, CurrentActor current, Runnable changed) {
        this.trusting = trusting;
        this.current = current;
        this.changed = changed;
        addClassName("item");
        var name = new Span(issuer.issuer().name());
        name.addClassName("name");
        var identity = new Span(issuer.identity());
        identity.addClassNames("soft", "proof");
        var about = new Div(name, identity);
        about.addClassName("about");
        issuer.keys().forEach(key -> about.add(line(issuer, key)));
        var more = new Button("Add keys…", click -> add(issuer));
        more.setAriaLabel("Add keys of " + issuer.issuer().name());
        var actions = new Div(more);
        actions.addClassName("actions");
        add(about, actions);
    }

    private Div line(BadgeIssuer issuer, AcceptedKey key) {
        var line = new Div(new Span(key.kid()));
        line.addClassNames("line", "proof");
        var since = new Span("accepted by %s on %s".formatted(key.byName(), When.written(Day.of(key.at()))));
        since.addClassName("soft");
        line.add(since);
        if (key.endedAt() != null) line.add(Chip.no("no longer since " + When.written(Day.of(key.endedAt()))));
        else line.add(ending(issuer, key));
        return line;
    }

    private Button ending(BadgeIssuer issuer, AcceptedKey key) {
        var end = new Button(
                "Accept no more…",
                click -> Confirmation.ask(
                        "Accept the key %s no more?".formatted(key.kid()),
                        "Badges that it signed can no longer be taken. What it proved before stays, to be verified anew by whoever doubts it.",
                        "Accept it no more",
                        () -> {
                            trusting.endKey(current.get(), issuer.id(), issuer::demandSame, key.kid());
                            changed.run();
                        }));
        end.addThemeName("tertiary");
        end.setAriaLabel("Accept the key %s no more".formatted(key.kid()));
        return end;
    }

    private void add(BadgeIssuer issuer) {
        new EditorDialog<>("Add keys of " + issuer.issuer().name(), new KeysEditor(), "Accept them", keys -> {
                    trusting.addKeys(current.get(), issuer.id(), issuer::demandSame, keys.keys());
                    changed.run();
                })
                .open();
    }
}
