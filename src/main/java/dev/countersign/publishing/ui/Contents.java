package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Composite;
import dev.countersign.kit.ui.Outline;
import dev.countersign.kit.ui.Tone;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.ui.CoverageWords;
import java.util.function.Consumer;

/** The parts of the text in order, each with its coverage as far as it is saved. */
final class Contents extends Composite<Outline> {

    private final Outline outline;

    Contents(Consumer<PartKey> onChoice) {
        outline = new Outline("Parts of the article", key -> onChoice.accept(new PartKey(key)));
    }

    @Override
    protected Outline initContent() {
        return outline;
    }

    void show(Draft draft, Review review, PartKey chosen) {
        outline.clear();
        for (var piece : draft.pieces()) {
            var answer = review.coverage().find(piece.part());
            outline.with(
                    piece.part().value(),
                    piece.title(),
                    answer.map(CoverageWords::tone).orElse(Tone.MUTE),
                    answer.map(CoverageWords::state).orElse("Not saved yet"),
                    piece instanceof Piece.OfCard);
            int open = review.discussion().openAt(piece.part());
            if (open > 0) outline.marked(piece.part().value(), String.valueOf(open), PieceBlock.threads(open));
        }
        mark(chosen.value());
    }

    void mark(String part) {
        outline.mark(part);
    }
}
