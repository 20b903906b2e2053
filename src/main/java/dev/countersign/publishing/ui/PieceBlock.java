package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.countersign.article.SectionKind;
import dev.countersign.article.ui.CardReading;
import dev.countersign.article.ui.CardShelf;
import dev.countersign.article.ui.OpeningForm;
import dev.countersign.article.ui.SectionEditor;
import dev.countersign.article.ui.SectionReading;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.review.PartKey;
import dev.countersign.treatment.ui.TreatmentCardForm;
import java.util.List;
import java.util.Optional;

/** One piece of the text in the middle of the page: read until it is chosen, then edited in place. */
final class PieceBlock extends Section {

    /** What the page does when a block is worked on. */
    interface Hands {
        void choose(Piece piece);

        void typed();

        void move(Piece piece, int by);

        void remove(Piece piece);
    }

    private final Draft draft;
    private final Hands hands;
    private final boolean writable;
    private final Button talk = new Button();
    private Runnable onTalk = () -> {};
    private Optional<Editor<?>> open = Optional.empty();

    PieceBlock(Draft draft, Hands hands, boolean writable) {
        this.draft = draft;
        this.hands = hands;
        this.writable = writable;
        addClassName("block");
        talk.addClickListener(click -> onTalk.run());
        talk.addThemeNames("small");
        talk.addClassName("talk");
        talk.setVisible(false);
    }

    /** How many threads are open at the part, and what leads to them. */
    void show(int threads, Runnable show) {
        onTalk = show;
        talk.setText(threads(threads));
        talk.setVisible(threads > 0);
    }

    /** As it is said of so many open threads. */
    static String threads(int open) {
        return open == 1 ? "1 open thread" : open + " open threads";
    }

    /** The id of a part's block in the page. */
    static String id(PartKey part) {
        return "part-" + part.value().replace(':', '-');
    }

    /** Shows the piece to read. */
    void read(Piece piece) {
        arrange(piece);
        open = Optional.empty();
        removeClassName("on");
        switch (piece) {
            case Piece.Opening opening -> add(follow(new OpeningForm(opening.text())));
            case Piece.OfSection of -> add(reading(piece, new SectionReading(of.section())));
            case Piece.OfCard of -> add(reading(piece, new CardReading(of.card())));
        }
    }

    /** Shows the piece to edit. */
    void edit(Piece piece, CardShelf shelf) {
        arrange(piece);
        addClassName("on");
        switch (piece) {
            case Piece.Opening opening -> add(follow(new OpeningForm(opening.text())));
            case Piece.OfSection of -> add(bar(piece), follow(of, shelf));
            case Piece.OfCard of -> add(bar(piece), follow(of));
        }
    }

    /** Puts each reason at its field; gives back those that have none here. */
    List<Reason> explain(List<Reason> reasons) {
        var left = open.map(editor -> editor.explain(reasons)).orElse(reasons);
        open.ifPresent(Editor::focusFirstInvalid);
        return left;
    }

    private void arrange(Piece piece) {
        removeAll();
        add(talk);
        setId(id(piece.part()));
        getElement().setAttribute("aria-label", piece.title());
        setClassName("in", piece instanceof Piece.OfCard);
    }

    private Component follow(OpeningForm form) {
        return following(form, () -> draft.type(form.onto(draft.text())));
    }

    private Component follow(Piece.OfSection piece, CardShelf shelf) {
        var form = SectionEditor.of(piece.section(), shelf);
        return following(form, () -> draft.type(form.value()));
    }

    private Component follow(Piece.OfCard piece) {
        var form = new TreatmentCardForm();
        form.edit(piece.card());
        return following(form, () -> draft.type(piece.id(), form.value()));
    }

    private Component following(Editor<?> form, Runnable onChange) {
        open = Optional.of(form);
        form.setReadOnly(!writable);
        form.onChange(() -> {
            onChange.run();
            hands.typed();
        });
        return form;
    }

    private Component reading(Piece piece, Component text) {
        if (!writable) return text;
        var editing = new Button("Edit", Glyph.EDIT.icon(), click -> hands.choose(piece));
        editing.addThemeName("tertiary");
        editing.addClassName("edit");
        editing.setAriaLabel("Edit " + piece.title());
        var reading = new Div(editing, text);
        reading.addClassName("readable");
        text.getElement().addEventListener("click", click -> hands.choose(piece));
        return reading;
    }

    private Component bar(Piece piece) {
        var what = new Span(
                switch (piece) {
                    case Piece.Opening opening -> "Title and summary";
                    case Piece.OfSection of -> SectionKind.of(of.section()).words();
                    case Piece.OfCard of -> "Treatment card · the same in every article that shows it";
                });
        what.addClassName("what");
        var key = new Span("key: " + piece.part());
        key.addClassNames("soft", "key");
        var bar = new Div(what, key);
        bar.addClassName("bar");
        if (!(piece instanceof Piece.Opening)) bar.add(tools(piece));
        return bar;
    }

    private Component tools(Piece piece) {
        var tools = new Div(
                tool(Glyph.UP, "Move up", piece, () -> hands.move(piece, -1)),
                tool(Glyph.DOWN, "Move down", piece, () -> hands.move(piece, 1)),
                tool(
                        Glyph.CLOSE,
                        piece instanceof Piece.OfCard ? "Take out" : "Remove",
                        piece,
                        () -> hands.remove(piece)));
        tools.addClassName("tools");
        return tools;
    }

    private static Button tool(Glyph glyph, String verb, Piece piece, Runnable work) {
        var button = new Button(glyph.icon(), click -> work.run());
        button.addThemeName("tertiary");
        button.setAriaLabel("%s: %s".formatted(verb, piece.title()));
        button.setTooltipText(verb);
        return button;
    }
}
