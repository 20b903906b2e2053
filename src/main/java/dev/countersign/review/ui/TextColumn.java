package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.When;
import dev.countersign.review.diff.PartDifference;
import dev.countersign.review.diff.SinceSigned;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The text in one column: all of it as readers will see it, or only what changed since the reader last signed. */
final class TextColumn extends Article {

    private final Consumer<Boolean> onSwitch;

    /**
     * The column.
     *
     * @param part puts one part before the reader, as a whole or as what is different about it
     * @param onSwitch is told that the reader wants only what changed, or everything
     */
    TextColumn(Reading reading, boolean changedOnly, PartMaking part, Consumer<Boolean> onSwitch) {
        this.onSwitch = onSwitch;
        addClassName("review-text");
        if (changedOnly && reading.since().isPresent())
            showChanges(reading, reading.since().get(), part);
        else {
            reading.since().filter(since -> !since.difference().isEmpty()).ifPresent(this::pointTo);
            reading.standings().forEach(standing -> add(part.make(standing, null)));
        }
    }

    /** Puts a part before the reader. */
    interface PartMaking {
        PartReading make(PartStanding standing, @Nullable PartDifference difference);
    }

    private void pointTo(SinceSigned since) {
        var showing = new Button("Show only what changed", click -> onSwitch.accept(true));
        showing.addThemeName("tertiary");
        var words = new Paragraph("Since you signed on %s: %s."
                .formatted(When.written(since.day()), since.difference().summary()));
        var hint = new Div(words, showing);
        hint.addClassNames("note", "hint");
        add(hint);
    }

    private void showChanges(Reading reading, SinceSigned since, PartMaking part) {
        var changed = since.difference().changed();
        if (changed.isEmpty()) {
            add(new EmptyState(
                    Glyph.SEAL,
                    "Nothing changed",
                    "Every part says what you read when you signed on %s.".formatted(When.written(since.day())),
                    everything()));
            return;
        }
        for (var difference : changed)
            reading.standings().stream()
                    .filter(standing -> standing.part().key().equals(difference.key()))
                    .findFirst()
                    .ifPresentOrElse(standing -> add(part.make(standing, difference)), () -> add(gone(difference)));
        int same = since.difference().parts().size() - changed.size();
        var rest = new Div(
                new Paragraph(
                        same == 1
                                ? "One other part says what you read on %s.".formatted(When.written(since.day()))
                                : "%d other parts say what you read on %s.".formatted(same, When.written(since.day()))),
                everything());
        rest.addClassNames("note", "hint");
        add(rest);
    }

    private Button everything() {
        var everything = new Button("Show everything", click -> onSwitch.accept(false));
        everything.addThemeName("tertiary");
        return everything;
    }

    /** A part that is not in the text any more: there is nothing to sign in it. */
    private static Section gone(PartDifference difference) {
        var meta = new Div(Chip.mute("Removed"));
        meta.addClassName("meta");
        var section = new Section(meta, new DifferenceReading(difference));
        section.addClassNames("part", "gone");
        section.setId(PartReading.id(difference.key()));
        section.getElement().setAttribute("aria-label", difference.title() + ", removed");
        return section;
    }
}
