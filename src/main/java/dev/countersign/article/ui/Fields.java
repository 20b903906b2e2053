package dev.countersign.article.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields as all forms here make them. */
final class Fields {

    private Fields() {}

    /** What a text field shows for a text that may be absent. */
    static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    static TextField line(String label, int longest) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        return field;
    }

    /** A choice among the constants of an enumeration, the first one chosen. */
    static <E extends Enum<E>> Select<E> choice(String label, Class<E> constants) {
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(constants.getEnumConstants());
        select.setItemLabelGenerator(Words::of);
        select.setValue(constants.getEnumConstants()[0]);
        return select;
    }
}
