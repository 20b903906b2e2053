package dev.countersign.shell.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Glyph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Scopes for each of several things, a line each, changed in a dialog. */
class ScopeRules extends Div {

    private final Map<String, Set<String>> rules = new LinkedHashMap<>();
    private final Map<String, String> complaints = new TreeMap<>();
    private final UnorderedList lines = new UnorderedList();
    private final Function<String, String> words;
    private final String none;
    private final Supplier<List<String>> choices;

    /**
     * No lines yet.
     *
     * @param words how the things are called
     * @param none what it means if a thing has no scope
     * @param choices the scopes that there are to choose from now
     */
    ScopeRules(Function<String, String> words, String none, Supplier<List<String>> choices) {
        this.words = words;
        this.none = none;
        this.choices = choices;
        addClassNames("scope-rules", "wide");
        lines.addClassNames("list", "rules-list");
        add(lines);
    }

    /** Shows these scopes of these things. */
    void edit(Iterable<String> things, Map<String, ? extends Iterable<String>> scopes) {
        rules.clear();
        for (var thing : things) {
            var its = new LinkedHashSet<String>();
            var known = scopes.get(thing);
            if (known != null) known.forEach(its::add);
            rules.put(thing, its);
        }
        show();
    }

    /** The scopes of each thing, also of those that have none. */
    Map<String, List<String>> value() {
        var value = new LinkedHashMap<String, List<String>>();
        rules.forEach((thing, scopes) -> value.put(thing, List.copyOf(scopes)));
        return value;
    }

    /** Adds a thing, or shows the one that is there. */
    void put(String thing) {
        rules.putIfAbsent(thing, new LinkedHashSet<>());
        show();
        ask(thing);
    }

    void remove(String thing) {
        rules.remove(thing);
        show();
    }

    /** Says at a line what is wrong with it. */
    void complain(String thing, String message) {
        complaints.merge(thing, message, (one, other) -> one + ". " + other);
        show();
    }

    void hush() {
        complaints.clear();
        show();
    }

    /** What stands at the end of a line besides the button that changes it. */
    List<Button> tools(String thing) {
        return List.of();
    }

    private void show() {
        lines.removeAll();
        rules.forEach((thing, scopes) -> lines.add(new ListItem(line(thing, scopes))));
    }

    private Div line(String thing, Set<String> scopes) {
        var name = new Span(words.apply(thing));
        name.addClassName("name");
        var chips = new Div();
        chips.addClassNames("line", "grow");
        new TreeSet<>(scopes).forEach(scope -> chips.add(Chip.mute(scope)));
        if (scopes.isEmpty()) {
            var nobody = new Span(none);
            nobody.addClassName("soft");
            chips.add(nobody);
        }
        var change = new Button(Glyph.EDIT.icon(), click -> ask(thing));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel("Change " + words.apply(thing));
        var line = new Div(name, chips, change);
        tools(thing).forEach(line::add);
        var complaint = complaints.get(thing);
        if (complaint != null) {
            var words = new Paragraph(complaint);
            words.addClassName("complaint");
            line.add(words);
        }
        line.addClassName("item");
        return line;
    }

    private void ask(String thing) {
        var all = new TreeSet<>(choices.get());
        var its = rules.getOrDefault(thing, Set.of());
        all.addAll(its);
        var group = new CheckboxGroup<String>("Scopes");
        group.setItems(all);
        group.setValue(Set.copyOf(its));
        group.addThemeName("vertical");
        group.setHelperText("With none chosen: " + none);
        var dialog = new Dialog(words.apply(thing), group);
        var keep = new Button("Keep", click -> {
            rules.put(thing, new LinkedHashSet<>(new TreeSet<>(group.getValue())));
            complaints.remove(thing);
            show();
            dialog.close();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), keep);
        dialog.open();
    }
}
