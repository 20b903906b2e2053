package dev.countersign.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.ui.When;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The days of a month on which there is something, with all of it; the whole calendar on a small screen. */
class Agenda extends Div {

    Agenda(LocalDate today, List<CalendarEntry> entries) {
        addClassName("agenda");
        entries.stream()
                .collect(Collectors.groupingBy(CalendarEntry::day, LinkedHashMap::new, Collectors.toList()))
                .forEach((day, its) -> add(day(day, its, today)));
    }

    /** How a day is found on the page. */
    static String id(LocalDate day) {
        return "day-" + day;
    }

    private static Div day(LocalDate day, List<CalendarEntry> entries, LocalDate today) {
        var list = new UnorderedList();
        list.addClassName("list");
        entries.forEach(entry -> list.add(line(entry, today)));
        var heading = new H2(When.written(day));
        var relative = When.of(day, today);
        relative.addClassName("soft");
        var head = new Div(heading, relative);
        head.addClassName("line");
        var whole = new Div(head, list);
        whole.setId(id(day));
        whole.addClassName("day");
        return whole;
    }

    private static ListItem line(CalendarEntry entry, LocalDate today) {
        var name = new Span(entry.title());
        name.addClassName("name");
        var words = new Span(entry.words());
        words.addClassName("soft");
        var about = new Div(name, words);
        about.addClassName("about");
        var link = new Anchor(entry.address(), about, CalendarLink.chip(entry, today));
        link.addClassName("item");
        return new ListItem(link);
    }
}
