package dev.countersign.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.When;
import dev.countersign.notice.Notice;
import dev.countersign.notice.NoticeBoard;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What somebody was told and has not put away, whether or not it went to them by mail as well. */
@org.springframework.stereotype.Component
class NewsDeskCard implements DeskCard {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 8;

    private final NoticeBoard board;
    private final InstantSource clock;

    NewsDeskCard(NoticeBoard board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        var news = board.news(actor, LOOKED_AT);
        if (news.isEmpty()) return Optional.empty();
        var list = new UnorderedList();
        list.addClassNames("list", "plain");
        var panel = new Panel("News", new Button("Put all away", click -> {
            news.forEach(notice -> board.read(actor, notice.id()));
            list.getParent().flatMap(Component::getParent).ifPresent(whole -> whole.setVisible(false));
        }));
        show(list, actor, news);
        return Optional.of(panel.holding(list));
    }

    private void show(UnorderedList list, Actor actor, List<Notice> news) {
        list.removeAll();
        news.stream().limit(SHOWN).forEach(notice -> list.add(line(list, actor, notice)));
    }

    private ListItem line(UnorderedList list, Actor actor, Notice notice) {
        var letter = notice.letter();
        var subject = letter.path() == null ? new Span(letter.subject()) : new Anchor(letter.path(), letter.subject());
        var when = When.of(notice.at(), clock.instant());
        when.addClassName("soft");
        var about = new Div(subject, when);
        about.addClassName("about");
        var away = new Button(Glyph.CLOSE.icon());
        away.setAriaLabel("Put away: " + letter.subject());
        away.addThemeName("tertiary");
        var line = new Div(about, away);
        line.addClassName("item");
        away.addClickListener(click -> {
            board.read(actor, notice.id());
            show(list, actor, board.news(actor, LOOKED_AT));
        });
        return new ListItem(line);
    }
}
