package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKind;
import dev.countersign.article.ui.CardShelf;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Discussion;
import dev.countersign.review.PartKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The text in the middle of the page: read from top to bottom, one piece at a time open for editing. */
final class DraftPane extends Div implements PieceBlock.Hands {

    /** What the page follows. */
    interface Follower {
        void typed();

        void chosen(PartKey part);
    }

    private final Draft draft;
    private final CardShelf shelf;
    private final boolean writable;
    private final Follower follower;
    private final Map<PartKey, PieceBlock> blocks = new HashMap<>();
    private final Div undo = new Div();
    private final Div text = new Div();
    private BiConsumer<PartKey, PieceBlock> talked = (part, block) -> {};
    private List<PartKey> shown = List.of();
    private PartKey chosen = PartKey.COMPOSITION;

    DraftPane(Draft draft, CardShelf shelf, boolean writable, Follower follower) {
        this.draft = draft;
        this.shelf = shelf;
        this.writable = writable;
        this.follower = follower;
        undo.addClassName("undo");
        undo.getElement().setAttribute("role", "status");
        addClassName("draft");
        add(undo, text);
        arrange();
    }

    /** The part that is open. */
    PartKey chosen() {
        return chosen;
    }

    /** Opens a part; one that is not there leaves the page as it is. */
    void choose(PartKey part) {
        piece(part).ifPresent(this::choose);
    }

    /** Opens a part and takes the reader there. */
    void goTo(PartKey part) {
        choose(part);
        getElement()
                .executeJs(
                        "requestAnimationFrame(() => document.getElementById($0)?.scrollIntoView({block: 'start'}))",
                        PieceBlock.id(part));
    }

    @Override
    public void choose(Piece piece) {
        if (piece.part().equals(chosen)) return;
        piece(chosen).ifPresent(before -> block(before).read(before));
        chosen = piece.part();
        if (writable) block(piece).edit(piece, shelf);
        follower.chosen(chosen);
    }

    @Override
    public void typed() {
        if (!shown.equals(keys())) arrange();
        follower.typed();
    }

    /** Adds a section behind the open one, and opens it. */
    void add(SectionKind kind, String heading) {
        var key = draft.freeKey(heading.isEmpty() ? kind.words() : heading);
        draft.insert(
                sectionOf(chosen).map(section -> draft.place(section.key()) + 1).orElse(Integer.MAX_VALUE),
                kind.blank(key, heading));
        typed();
        choose(new PartKey(key.value()));
    }

    /** Moves the open piece. */
    void moveChosen(int by) {
        piece(chosen).ifPresent(piece -> move(piece, by));
    }

    @Override
    public void move(Piece piece, int by) {
        switch (piece) {
            case Piece.Opening opening -> {}
            case Piece.OfSection of -> draft.move(of.section().key(), by);
            case Piece.OfCard of -> {
                var cards = cards(of);
                int to = cards.indexOf(of.id()) + by;
                if (to < 0 || to >= cards.size()) return;
                Collections.swap(cards, cards.indexOf(of.id()), to);
                show(of, cards);
            }
        }
        typed();
    }

    @Override
    public void remove(Piece piece) {
        switch (piece) {
            case Piece.Opening opening -> {}
            case Piece.OfSection of -> {
                int place = draft.place(of.section().key());
                draft.remove(of.section().key());
                offerUndo(piece, () -> draft.insert(place, of.section()));
            }
            case Piece.OfCard of -> {
                var before = cards(of);
                var without = new ArrayList<>(before);
                without.remove(of.id());
                show(of, without);
                offerUndo(piece, () -> show(of, before));
            }
        }
        if (piece.part().equals(chosen)) chosen = PartKey.COMPOSITION;
        blocks.remove(piece.part());
        typed();
    }

    /** Opens the part and puts the reasons at its fields. */
    void explain(PartKey part, List<Reason> reasons) {
        choose(part);
        piece(part).ifPresent(piece -> block(piece).explain(reasons));
    }

    private void offerUndo(Piece piece, Runnable back) {
        undo.removeAll();
        undo.add(new Span("Removed “%s”.".formatted(piece.title())), new Button("Undo", click -> {
            back.run();
            undo.removeAll();
            typed();
        }));
    }

    private void arrange() {
        shown = keys();
        text.removeAll();
        for (var piece : draft.pieces()) text.add(block(piece));
    }

    /** Says at each part how many threads are open there. */
    void show(Discussion discussion, Consumer<PartKey> onTalk) {
        talked = (part, block) -> block.show(discussion.openAt(part), () -> onTalk.accept(part));
        blocks.forEach(talked);
    }

    private PieceBlock block(Piece piece) {
        return blocks.computeIfAbsent(piece.part(), part -> {
            var block = new PieceBlock(draft, this, writable);
            talked.accept(part, block);
            if (writable && part.equals(chosen)) block.edit(piece, shelf);
            else block.read(piece);
            return block;
        });
    }

    private List<PartKey> keys() {
        return draft.pieces().stream().map(Piece::part).toList();
    }

    private Optional<Piece> piece(PartKey part) {
        return draft.pieces().stream()
                .filter(piece -> piece.part().equals(part))
                .findFirst();
    }

    private Optional<Section> sectionOf(PartKey part) {
        return piece(part).flatMap(piece -> switch (piece) {
            case Piece.Opening opening -> Optional.empty();
            case Piece.OfSection of -> Optional.of(of.section());
            case Piece.OfCard of -> draft.text().section(of.section());
        });
    }

    private List<TreatmentId> cards(Piece.OfCard card) {
        return new ArrayList<>(treatments(card).treatments());
    }

    private void show(Piece.OfCard card, List<TreatmentId> cards) {
        var section = treatments(card);
        draft.type(new Section.Treatments(
                section.key(), section.heading(), section.aspect(), section.intro(), cards, section.closing()));
        Optional.ofNullable(blocks.get(new PartKey(section.key().value())))
                .ifPresent(block -> piece(new PartKey(section.key().value())).ifPresent(block::read));
    }

    private Section.Treatments treatments(Piece.OfCard card) {
        return (Section.Treatments) draft.text().section(card.section()).orElseThrow();
    }
}
