package dev.countersign.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.review.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Where a comment is typed. Whoever is chosen from the list is mentioned: their name goes into the text, behind an {@code @}. */
public final class CommentField extends Composite<Div> {

    private static final int MOST = 4_000;

    private final TextArea words = new TextArea();
    private final List<Mention> chosen = new ArrayList<>();

    /**
     * An empty field.
     *
     * @param label what is asked
     * @param mentionable whom the comment can speak to; asked for when somebody opens the list
     */
    public CommentField(String label, Supplier<List<Mention>> mentionable) {
        words.setLabel(label);
        words.setMinRows(2);
        words.setMaxLength(MOST);
        words.setWidthFull();
        var mentioning = new ComboBox<Mention>();
        mentioning.setAriaLabel("Mention somebody");
        mentioning.setPlaceholder("@ Mention somebody");
        mentioning.setItemLabelGenerator(Mention::name);
        mentioning.setItems(query -> {
            var sought = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
            return mentionable.get().stream()
                    .filter(mention -> mention.name().toLowerCase(Locale.ROOT).contains(sought))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        mentioning.addClassName("mentioning");
        mentioning.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            mention(change.getValue());
            mentioning.clear();
            words.focus();
        });
        getContent().addClassName("comment-field");
        getContent().add(words, mentioning);
    }

    /** What was typed. */
    public String words() {
        return words.getValue().strip();
    }

    /** Who was chosen and whose name stands in the text still. */
    public List<Mention> mentions() {
        return chosen.stream()
                .filter(mention -> words.getValue().contains("@" + mention.name()))
                .distinct()
                .toList();
    }

    /** Takes the focus. */
    public void focus() {
        words.focus();
    }

    private void mention(Mention mention) {
        chosen.add(mention);
        var before = words.getValue();
        var gap = before.isEmpty() || before.endsWith(" ") || before.endsWith("\n") ? "" : " ";
        words.setValue(before + gap + "@" + mention.name() + " ");
    }
}
