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
import dev.countersign.access.Standing;
import dev.countersign.access.User;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.notice.Mail;
import dev.countersign.notice.ui.WishesEditor;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who may sign in, and as what. */
@Route("users")
@PageTitle("Users · Countersign")
@Menu(title = "Users", order = 90, icon = "users")
@RolesAllowed("ADMINISTRATOR")
class UsersView extends Page {

    private final Accounts accounts;
    private final Directory directory;
    private final CurrentActor current;
    private final Mail mail;

    UsersView(Accounts accounts, Directory directory, CurrentActor current, Mail mail) {
        super("Users");
        this.accounts = accounts;
        this.directory = directory;
        this.current = current;
        this.mail = mail;
        var add = new Button("Open an account", Glyph.ADD.icon(), click -> open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header().subtitle("Who may sign in, in which roles, and as which person they sign")
                .actions(add);
        list();
    }

    private void list() {
        var people = directory.list();
        var lines = new UnorderedList(accounts.list(current.get()).stream()
                .map(user -> new ListItem(line(user, people)))
                .toArray(ListItem[]::new));
        lines.addClassName("list");
        show(lines);
    }

    private Div line(User user, List<Person> people) {
        var name = new Span(user.name());
        name.addClassName("name");
        var signsAs = people.stream()
                .filter(person -> person.id().equals(user.person()))
                .map(person -> " · signs as " + person.name())
                .findFirst()
                .orElse("");
        var mail = new Span(user.signInName() + signsAs);
        mail.addClassName("soft");
        var about = new Div(name, mail);
        about.addClassName("about");
        var chips = new Div();
        chips.addClassName("line");
        if (user.disabled()) chips.add(Chip.no("Disabled"));
        user.roles().stream().sorted().map(Role::word).map(Chip::mute).forEach(chips::add);
        var line = new Div(about, chips, actions(user, people));
        line.addClassName("item");
        return line;
    }

    private Div actions(User user, List<Person> people) {
        var change = new Button("Change…", click -> change(user, people));
        change.setAriaLabel("Change " + user.name());
        var password = new Button("Set password…", click -> setPassword(user));
        password.setAriaLabel("Set password of " + user.name());
        var mailing = new Button("Mail…", click -> mail(user));
        mailing.setAriaLabel("Mail of " + user.name());
        var actions = new Div(change, mailing, password);
        actions.addClassName("actions");
        return actions;
    }

    private void open() {
        new EditorDialog<>("Open an account", new AccountEditor(directory.list()), "Open it", account -> {
                    accounts.create(current.get(), account);
                    list();
                })
                .open();
    }

    private void change(User user, List<Person> people) {
        var editor = new StandingEditor(people);
        editor.edit(Standing.of(user));
        new EditorDialog<>("Change " + user.name(), editor, "Save", standing -> {
                    var by = current.get();
                    if (!standing.equals(Standing.of(user))) accounts.change(by, user.id(), null, standing);
                    list();
                })
                .open();
    }

    private void mail(User user) {
        var editor = new WishesEditor(user.signInName().value());
        editor.edit(mail.chosen(current.get(), user.id()).wishes());
        new EditorDialog<>("Mail of " + user.name(), editor, "Save", wishes -> {
                    mail.change(current.get(), user.id(), null, wishes);
                    Said.inPassing("Saved");
                })
                .open();
    }

    private void setPassword(User user) {
        new EditorDialog<>("Set password of " + user.name(), new PasswordEditor(), "Set it", password -> {
                    accounts.setPassword(current.get(), user.id(), null, password.password());
                    Said.inPassing("The password is set");
                })
                .open();
    }
}
