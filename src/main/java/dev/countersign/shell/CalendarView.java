package dev.countersign.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.CalendarSource;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What ends or is wanted on the days of a month, as a sheet and as a list; the month stands in the address. */
@Route("calendar/:month?")
@Menu(title = "Calendar", order = 35, icon = "calendar")
@PermitAll
@StyleSheet("calendar.css")
class CalendarView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final transient List<CalendarSource> sources;
    private final transient CurrentActor current;
    private final transient InstantSource clock;
    private String title = "Calendar";

    CalendarView(List<CalendarSource> sources, CurrentActor current, InstantSource clock) {
        super("Calendar");
        this.sources = sources;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = Day.of(clock.instant());
        var month =
                event.getRouteParameters().get("month").map(CalendarView::month).orElseGet(() -> YearMonth.from(today));
        title = MONTH.format(month);
        header().title(title)
                .actions(
                        step("Before", month.minusMonths(1)),
                        step("This month", YearMonth.from(today)),
                        step("After", month.plusMonths(1)));
        var actor = current.get();
        var entries = sources.stream()
                .flatMap(source ->
                        source.between(month.atDay(1), month.plusMonths(1).atDay(1), actor).stream())
                .sorted(Comparator.comparing(CalendarEntry::day)
                        .thenComparing(CalendarEntry::kind)
                        .thenComparing(CalendarEntry::title))
                .toList();
        if (entries.isEmpty())
            show(
                    new MonthSheet(month, today, entries),
                    new EmptyState(
                            Glyph.CALENDAR,
                            "Nothing is due in " + title,
                            "Reviews that fall due, requests with a date and credentials that end will be here."));
        else show(new MonthSheet(month, today, entries), new Agenda(today, entries));
    }

    @Override
    public String getPageTitle() {
        return title + " · Countersign";
    }

    private static Anchor step(String words, YearMonth to) {
        var link = new Anchor("calendar/" + to, words);
        link.addClassName("btn");
        link.getElement().setAttribute("aria-label", words + ": " + MONTH.format(to));
        return link;
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new NotFoundException("There is no month " + text);
        }
    }
}
