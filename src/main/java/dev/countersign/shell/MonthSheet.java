package dev.countersign.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.CalendarEntry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** A month as a sheet, a week in each row from Monday on; a day that holds much points to the list below. */
class MonthSheet extends NativeTable {

    private static final int MOST = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private final LocalDate today;
    private final List<CalendarEntry> entries;

    MonthSheet(YearMonth month, LocalDate today, List<CalendarEntry> entries) {
        this.today = today;
        this.entries = entries;
        addClassNames("month", "panel");
        getElement().setAttribute("aria-label", "The month by days");
        var head = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("abbr", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            head.add(cell);
        }
        var header = new NativeTableHeader(head);
        var body = new NativeTableBody();
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1))
            body.add(week(monday, month));
        add(header, body);
    }

    private NativeTableRow week(LocalDate monday, YearMonth month) {
        var row = new NativeTableRow();
        for (var weekday = 0; weekday < 7; weekday++) {
            var day = monday.plusDays(weekday);
            row.add(YearMonth.from(day).equals(month) ? cell(day) : new NativeTableCell());
        }
        return row;
    }

    private NativeTableCell cell(LocalDate day) {
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("number");
        number.getElement().setAttribute("aria-label", DAY.format(day));
        number.getElement().setAttribute("role", "img");
        var cell = new NativeTableCell(number);
        cell.setClassName("today", day.equals(today));
        if (day.equals(today)) cell.getElement().setAttribute("aria-current", "date");
        var its = entries.stream().filter(entry -> entry.day().equals(day)).toList();
        if (its.isEmpty()) return cell;
        var list = new UnorderedList();
        var shown = its.size() > MOST ? MOST - 1 : its.size();
        its.stream().limit(shown).forEach(entry -> list.add(new ListItem(CalendarLink.small(entry, today))));
        if (its.size() > shown) list.add(new ListItem(more(day, its.size() - shown)));
        cell.add(list);
        return cell;
    }

    private static Anchor more(LocalDate day, int number) {
        var link = new Anchor("#" + Agenda.id(day), "%d more".formatted(number));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("aria-label", "%d more on %s".formatted(number, DAY.format(day)));
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0)?.scrollIntoView({block: 'center'});"
                                + " document.querySelector('#' + CSS.escape($0) + ' a')?.focus({preventScroll: true}) })",
                        Agenda.id(day));
        return link;
    }
}
