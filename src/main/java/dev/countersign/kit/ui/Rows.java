package dev.countersign.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.kit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A list of records, each in an editor of its own: added, removed and moved by buttons. */
public final class Rows<T> extends Editor<List<T>> {

    private final String noun;
    private final Supplier<? extends Editor<T>> newEditor;
    private final Div list = new Div();
    private final Paragraph complaint = new Paragraph();
    private final Button adding;
    private final List<Editor<T>> editors = new ArrayList<>();
    private boolean readOnly;

    /**
     * An empty list.
     *
     * @param noun what one of them is called, such as "dose"
     * @param newEditor makes the editor of a row, showing an empty record
     */
    public Rows(String noun, Supplier<? extends Editor<T>> newEditor) {
        this.noun = noun;
        this.newEditor = newEditor;
        adding = new Button("Add " + article(noun) + noun, Glyph.ADD.icon(), click -> {
            editors.add(followed(newEditor.get()));
            arrange();
            changed();
        });
        adding.addClassName("add");
        complaint.addClassName("complaint");
        complaint.setVisible(false);
        list.addClassName("rows");
        getContent().addClassNames("rows-field", "wide");
        getContent().add(list, complaint, adding);
    }

    @Override
    public void edit(List<T> values) {
        editors.clear();
        for (var value : values) {
            var editor = followed(newEditor.get());
            editor.edit(value);
            editors.add(editor);
        }
        arrange();
    }

    @Override
    public List<T> value() {
        return editors.stream().map(Editor::value).toList();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        arrange();
    }

    @Override
    public List<Reason> explain(List<Reason> reasons) {
        var ofList = reasons.stream().filter(reason -> reason.at().isEmpty()).toList();
        complaint.setText(String.join(". ", ofList.stream().map(Reason::message).toList()));
        complaint.setVisible(!ofList.isEmpty());
        for (int i = 0; i < editors.size(); i++) editors.get(i).explain(ofRow(i, reasons));
        return List.of();
    }

    @Override
    public boolean focusFirstInvalid() {
        if (complaint.isVisible()) {
            adding.focus();
            return true;
        }
        return editors.stream().anyMatch(Editor::focusFirstInvalid);
    }

    private static List<Reason> ofRow(int row, List<Reason> reasons) {
        var start = row + "/";
        return reasons.stream()
                .filter(reason -> reason.at().startsWith(start))
                .map(reason -> new Reason(reason.at().substring(start.length()), reason.message()))
                .toList();
    }

    private Editor<T> followed(Editor<T> editor) {
        editor.onChange(this::changed);
        return editor;
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < editors.size(); i++) list.add(row(i));
        adding.setVisible(!readOnly);
    }

    private Div row(int at) {
        var editor = editors.get(at);
        editor.setReadOnly(readOnly);
        var row = new Div(editor);
        row.addClassName("row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", "%s %d".formatted(noun, at + 1));
        if (!readOnly) row.add(tools(at));
        return row;
    }

    private Div tools(int at) {
        var up = tool(Glyph.UP, "Move up", at, () -> editors.add(at - 1, editors.remove(at)));
        up.setEnabled(at > 0);
        var down = tool(Glyph.DOWN, "Move down", at, () -> editors.add(at + 1, editors.remove(at)));
        down.setEnabled(at < editors.size() - 1);
        var tools = new Div(up, down, tool(Glyph.CLOSE, "Remove", at, () -> editors.remove(at)));
        tools.addClassName("tools");
        return tools;
    }

    private Button tool(Glyph glyph, String verb, int at, Runnable change) {
        var button = new Button(glyph.icon(), click -> {
            change.run();
            arrange();
            changed();
        });
        button.addThemeName("tertiary");
        button.setAriaLabel("%s: %s %d".formatted(verb, noun, at + 1));
        button.setTooltipText(verb);
        return button;
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
    }
}
