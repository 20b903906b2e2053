package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.AddedCredential;
import dev.countersign.people.CredentialCatalogue;
import dev.countersign.people.Trusting;
import dev.countersign.people.UsualCredentials;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** Where credentials come from: what letters stand for here, and whose signed badges are taken. */
@Route("credential-sources")
@PageTitle("Credential sources · Countersign")
@Menu(title = "Sources", order = 92, icon = "seal")
@RolesAllowed("ADMINISTRATOR")
class SourcesView extends Page {

    private final transient CredentialCatalogue catalogue;
    private final transient Trusting trusting;
    private final transient CurrentActor current;

    SourcesView(CredentialCatalogue catalogue, Trusting trusting, CurrentActor current) {
        super("Credential sources");
        this.catalogue = catalogue;
        this.trusting = trusting;
        this.current = current;
        header().subtitle("What letters stand for, and whose signed badges are taken");
        list();
    }

    private void list() {
        var stack = new Div(issuers(), letters());
        stack.addClassName("stack");
        show(stack);
    }

    private Panel issuers() {
        var all = trusting.list();
        var accept = new Button(
                "Accept an issuer",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>("Accept an issuer", new IssuerEditor(), "Accept them", wanted -> {
                            trusting.accept(current.get(), Ulid.next(), wanted);
                            list();
                        })
                        .open());
        var lines = all.stream().map(issuer -> new ListItem(new IssuerLine(issuer, trusting, current, this::list)));
        return new Panel("Issuers of signed badges", accept)
                .holding(
                        all.isEmpty()
                                ? soft("None yet. A badge proves something only if its issuer's key was accepted here.")
                                : plain(lines));
    }

    private Panel letters() {
        var all = catalogue.added();
        var add = new Button(
                "Add letters",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>("Add letters", new UsualCredentialEditor(), "Add them", usual -> {
                            catalogue.add(current.get(), usual);
                            list();
                        })
                        .open());
        return new Panel("Letters added here", add)
                .holding(
                        soft(
                                "%d come with the product, from ATC to RNutr; what you add here comes on top. Letters are suggestions: what they let somebody sign is for the policy to say."
                                        .formatted(UsualCredentials.builtIn().size())),
                        plain(all.stream().map(entry -> new ListItem(line(entry)))));
    }

    private Div line(AddedCredential entry) {
        var usual = entry.usual();
        var name = new Span(usual.letters());
        name.addClassName("name");
        var about = new Div(name, new Span("%s · %s".formatted(usual.title(), Words.of(usual.kind()))));
        about.addClassName("about");
        var change = new Button("Change…", click -> {
            var editor = new UsualCredentialEditor();
            editor.edit(usual);
            new EditorDialog<>("Change " + usual.letters(), editor, "Save", changed -> {
                        catalogue.change(current.get(), entry.id(), entry::demandSame, changed);
                        list();
                    })
                    .open();
        });
        change.setAriaLabel("Change " + usual.letters());
        var actions = new Div(change);
        actions.addClassName("actions");
        var line = new Div(about, actions);
        line.addClassName("item");
        return line;
    }

    private static UnorderedList plain(Stream<ListItem> lines) {
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassNames("list", "plain");
        return list;
    }

    private static Paragraph soft(String words) {
        var soft = new Paragraph(words);
        soft.addClassName("soft");
        return soft;
    }
}
