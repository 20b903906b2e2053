package dev.countersign.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of something in order, each with its state; choosing one takes the reader there. */
public final class Outline extends Nav {

    private final Map<String, Anchor> lines = new LinkedHashMap<>();
    private final Consumer<String> onChoice;

    /**
     * An outline without parts yet.
     *
     * @param label what it lists, for those who hear it
     * @param onChoice receives the key of the part that was chosen
     */
    public Outline(String label, Consumer<String> onChoice) {
        this.onChoice = onChoice;
        addClassName("outline");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a part; a nested one stands further in. */
    public Outline with(String key, String words, Tone tone, String meaning, boolean nested) {
        var line = new Anchor("", new Dot(tone, meaning), new Span(words));
        line.getElement().setAttribute("router-ignore", true);
        line.getElement().setAttribute("href", "#" + key);
        line.getElement().addEventListener("click", click -> choose(key)).preventDefault();
        if (nested) line.addClassName("in");
        lines.put(key, line);
        add(line);
        return this;
    }

    /** Puts a mark beside a part, such as a number; none where it is empty. */
    public Outline marked(String key, String mark, String meaning) {
        var line = lines.get(key);
        if (line == null || mark.isEmpty()) return this;
        var badge = new Span(mark);
        badge.addClassName("badge");
        badge.setTitle(meaning);
        badge.getElement().setAttribute("role", "img");
        badge.getElement().setAttribute("aria-label", meaning);
        line.add(badge);
        return this;
    }

    /** Takes all parts out, to list them anew. */
    public void clear() {
        lines.clear();
        removeAll();
    }

    /** Marks the part that is being looked at. */
    public void mark(String key) {
        lines.forEach((other, line) -> {
            line.setClassName("on", other.equals(key));
            if (other.equals(key)) line.getElement().setAttribute("aria-current", "true");
            else line.getElement().removeAttribute("aria-current");
        });
    }

    private void choose(String key) {
        mark(key);
        onChoice.accept(key);
    }
}
