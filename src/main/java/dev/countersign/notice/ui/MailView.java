package dev.countersign.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.access.Accounts;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.When;
import dev.countersign.notice.Mail;
import dev.countersign.notice.Notice;
import dev.countersign.notice.NoticeBoard;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.ArrayList;

/** What one wants by mail; and for administrators whether mail goes out, and what did not. */
@Route("mail")
@PageTitle("Mail · Countersign")
@Menu(title = "Mail", order = 89, icon = "mail")
@PermitAll
class MailView extends Page {

    private final transient Mail mail;
    private final transient NoticeBoard board;
    private final transient Accounts accounts;
    private final transient InstantSource clock;
    private final transient Actor actor;

    MailView(Mail mail, NoticeBoard board, Accounts accounts, CurrentActor current, InstantSource clock) {
        super("Mail");
        this.mail = mail;
        this.board = board;
        this.accounts = accounts;
        this.clock = clock;
        this.actor = current.get();
        header().subtitle("What reaches you by mail, and how soon");
        load();
    }

    private void load() {
        var panels = new ArrayList<Component>();
        panels.add(own());
        if (!mail.isOn() || actor.roles().contains(Role.ADMINISTRATOR)) panels.add(0, server());
        if (actor.roles().contains(Role.ADMINISTRATOR)) panels.add(failed());
        show(panels.toArray(Component[]::new));
    }

    private Panel own() {
        var chosen = mail.chosen(actor, actor.user());
        var editor =
                new WishesEditor(accounts.get(actor, actor.user()).signInName().value());
        editor.edit(chosen.wishes());
        var refused = new RefusalNotice();
        var save = new Button("Save", click -> {
            if (editor.attempt(refused, wishes -> mail.change(actor, actor.user(), null, wishes)))
                Said.inPassing("Saved");
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var content = new Div(refused, editor, new Div(save));
        content.addClassName("stack");
        return new Panel("Your mail").holding(content);
    }

    private Panel server() {
        var words = new Div();
        words.addClassName("stack");
        if (!mail.isOn()) {
            words.add(new Paragraph(
                    "Mail is off: nothing is sent. Whatever there is to tell stands on the desk of whom it concerns."));
            if (actor.roles().contains(Role.ADMINISTRATOR))
                words.add(
                        new Paragraph("To turn it on, start Countersign with these settings:"),
                        new Pre(
                                "SPRING_MAIL_HOST=smtp.example.org\nSPRING_MAIL_PORT=587\nSPRING_MAIL_USERNAME=…\nSPRING_MAIL_PASSWORD=…\nCOUNTERSIGN_MAIL_FROM=desk@example.org\nCOUNTERSIGN_ADDRESS=https://desk.example.org"));
        } else if (mail.knowsItsAddress()) words.add(new Paragraph("Mail is on."));
        else
            words.add(
                    new Paragraph(
                            "Mail is on, but links in it lead to this machine only: start Countersign with COUNTERSIGN_ADDRESS, the address by which people reach it."));
        return new Panel("The mail server").holding(words);
    }

    private Panel failed() {
        var failed = board.failed(actor);
        if (failed.isEmpty()) {
            var none = new Paragraph("Every letter went out, or still waits for its turn.");
            none.addClassName("soft");
            return new Panel("Not sent").holding(none);
        }
        var list = new UnorderedList(failed.stream().map(this::line).toArray(ListItem[]::new));
        list.addClassNames("list", "plain");
        return new Panel("Not sent").holding(list);
    }

    private ListItem line(Notice notice) {
        var name = new Span(notice.letter().subject());
        name.addClassName("name");
        var why = new Span(String.valueOf(notice.posting().lastError()));
        why.addClassName("soft");
        var about = new Div(name, why);
        about.addClassName("about");
        var again = new Button("Try again", click -> {
            board.tryAgain(actor, notice.id());
            load();
        });
        again.setAriaLabel("Try again: " + notice.letter().subject());
        var line = new Div(about, Chip.no("Not sent"), When.of(notice.at(), clock.instant()), again);
        line.addClassName("item");
        return new ListItem(line);
    }
}
