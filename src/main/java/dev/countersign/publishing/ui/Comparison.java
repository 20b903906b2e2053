package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.ui.CardReading;
import dev.countersign.article.ui.CompositionReading;
import dev.countersign.article.ui.SectionReading;
import dev.countersign.treatment.TreatmentCard;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Two versions side by side, piece by piece where they differ. */
final class Comparison extends Dialog {

    private final Div pieces = new Div();

    private Comparison(String mine, String theirs) {
        setHeaderTitle("Two versions");
        setWidth("min(1100px, 96vw)");
        pieces.addClassName("comparison");
        pieces.getElement().setAttribute("tabindex", "0"); // scrolls by key
        pieces.getElement().setAttribute("role", "group");
        pieces.getElement().setAttribute("aria-label", "%s, beside: %s".formatted(mine, theirs));
        pieces.add(new H3(mine), new H3(theirs));
        add(pieces);
        getFooter().add(new Button("Close", click -> close()));
    }

    /** Two texts, each under its name. */
    static Comparison of(String mine, ArticleText my, String theirs, ArticleText their) {
        var comparison = new Comparison(mine, theirs);
        if (!my.withSections(their.sections()).equals(their))
            comparison.add(Optional.of(new CompositionReading(my)), Optional.of(new CompositionReading(their)));
        var keys = new LinkedHashSet<SectionKey>();
        Stream.concat(my.sections().stream(), their.sections().stream())
                .map(Section::key)
                .forEach(keys::add);
        for (var key : keys)
            if (!my.section(key).equals(their.section(key)))
                comparison.add(
                        my.section(key).map(SectionReading::new),
                        their.section(key).map(SectionReading::new));
        return comparison;
    }

    /** Two cards, each under its name. */
    static Comparison of(String mine, TreatmentCard my, String theirs, TreatmentCard their) {
        var comparison = new Comparison(mine, theirs);
        comparison.add(Optional.of(new CardReading(my)), Optional.of(new CardReading(their)));
        return comparison;
    }

    private void add(Optional<? extends Component> mine, Optional<? extends Component> theirs) {
        pieces.add(cell(mine), cell(theirs));
    }

    private static Div cell(Optional<? extends Component> reading) {
        return reading.map(component -> new Div((Component) component))
                .orElseGet(() -> new Div(new Paragraph("Not in this version")));
    }
}
