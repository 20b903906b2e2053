package dev.countersign.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.ui.NewCardEditor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which cards a section shows, in order: chosen from the library, added new, moved and taken out. */
final class CardList extends Editor<List<TreatmentId>> {

    private final CardShelf shelf;
    private final List<TreatmentId> chosen = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final ComboBox<Treatment> fromLibrary = new ComboBox<>("Add a card from the library");
    private final Div adding = new Div();
    private boolean readOnly;

    CardList(CardShelf shelf) {
        this.shelf = shelf;
        list.addClassName("card-list");
        fromLibrary.setItemLabelGenerator(treatment ->
                treatment.card().name() + " · " + Words.of(treatment.card().kind()));
        fromLibrary.setPlaceholder("Type a name");
        fromLibrary.addValueChangeListener(change -> {
            if (change.getValue() != null) add(change.getValue().id());
        });
        var fresh = new Button(
                "New card",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>(
                                "New treatment card",
                                new NewCardEditor(),
                                "Add card",
                                card -> add(shelf.add(card).id()))
                        .open());
        fresh.addClassName("add");
        adding.addClassName("adding");
        adding.add(fromLibrary, fresh);
        getContent().addClassName("card-list-field");
        getContent().add(list, adding);
    }

    @Override
    public void edit(List<TreatmentId> value) {
        chosen.clear();
        chosen.addAll(value);
        arrange();
    }

    @Override
    public List<TreatmentId> value() {
        return List.copyOf(chosen);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        arrange();
    }

    private void add(TreatmentId id) {
        chosen.add(id);
        arrange();
        changed();
    }

    private void arrange() {
        var all = shelf.all();
        list.removeAll();
        for (int i = 0; i < chosen.size(); i++) list.add(line(i, name(all, chosen.get(i))));
        fromLibrary.clear();
        fromLibrary.setItems(all.stream()
                .filter(treatment -> !chosen.contains(treatment.id()))
                .toList());
        adding.setVisible(!readOnly);
    }

    private ListItem line(int at, String name) {
        var line = new ListItem(new Span(name));
        if (!readOnly) {
            var up = tool(Glyph.UP, "Move up", name, () -> Collections.swap(chosen, at, at - 1));
            up.setEnabled(at > 0);
            var down = tool(Glyph.DOWN, "Move down", name, () -> Collections.swap(chosen, at, at + 1));
            down.setEnabled(at < chosen.size() - 1);
            line.add(up, down, tool(Glyph.CLOSE, "Take out", name, () -> chosen.remove(at)));
        }
        return line;
    }

    private Button tool(Glyph glyph, String verb, String name, Runnable change) {
        var button = new Button(glyph.icon(), click -> {
            change.run();
            arrange();
            changed();
        });
        button.addThemeName("tertiary");
        button.setAriaLabel(verb + ": " + name);
        button.setTooltipText(verb);
        return button;
    }

    private static String name(List<Treatment> all, TreatmentId id) {
        return all.stream()
                .filter(treatment -> treatment.id().equals(id))
                .findFirst()
                .map(treatment -> treatment.card().name())
                .orElse("A card that is no longer in the library");
    }
}
