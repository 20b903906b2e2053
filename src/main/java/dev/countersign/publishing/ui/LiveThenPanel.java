package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** What readers got at the end of a day of the past, and who had signed it by then. */
final class LiveThenPanel {

    private LiveThenPanel() {}

    static Panel of(Timeline timeline, Optional<LocalDate> day, Instant now, Consumer<LocalDate> onDay) {
        var choosing = new DatePicker("What was live on");
        choosing.setId("live-on");
        choosing.setMax(Day.of(now));
        choosing.setHelperText("At the end of that day, UTC");
        day.ifPresent(choosing::setValue);
        choosing.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) onDay.accept(change.getValue());
        });
        var content = new Div(choosing);
        content.addClassName("live-then");
        day.ifPresent(on -> content.add(answer(timeline, on, now)));
        return new Panel("Looking back").holding(content);
    }

    private static Component answer(Timeline timeline, LocalDate day, Instant now) {
        var moment = Day.start(day.plusDays(1)).minusMillis(1);
        var words = new Div();
        words.setId("live-then");
        words.addClassName("stack");
        timeline.at(moment.isAfter(now) ? now : moment)
                .ifPresentOrElse(
                        stretch -> words.add(said(stretch, moment), json(stretch, day)),
                        () -> words.add(new Paragraph(timeline.goneAt(moment)
                                .map(gone -> "Nothing: edition %d had been withdrawn by then.".formatted(gone.number()))
                                .orElse("Nothing of this article was live by then."))));
        return words;
    }

    private static Paragraph said(Timeline.Stretch stretch, Instant moment) {
        var until = stretch.until();
        var words = new Paragraph();
        words.add(new Span("Edition %d, live from %s %s, as “%s”. Signed by then by %s."
                .formatted(
                        stretch.edition().number(),
                        When.written(Day.of(stretch.from())),
                        until == null ? "until now" : "until " + When.written(Day.of(until)),
                        stretch.edition().slug(),
                        String.join(" and ", stretch.edition().signersAt(moment)))));
        return words;
    }

    private static Anchor json(Timeline.Stretch stretch, LocalDate day) {
        var link = new Anchor(
                "api/v1/articles/%s?locale=%s&asOf=%s"
                        .formatted(stretch.edition().slug(), stretch.edition().locale(), day),
                "JSON of that day");
        link.setRouterIgnore(true);
        return link;
    }
}
