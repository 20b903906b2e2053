package dev.countersign.kit.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Consumer;

/** Where a list is searched: it tells what is sought after each pause in typing, and takes it from the address that a page was opened by. */
public final class SearchField extends TextField {

    /**
     * An empty field.
     *
     * @param label what is searched, for those who do not see the field
     * @param placeholder what can be sought
     * @param onSearch is told what the user seeks
     */
    public SearchField(String label, String placeholder, Consumer<String> onSearch) {
        setAriaLabel(label);
        setPlaceholder(placeholder);
        setPrefixComponent(Glyph.SEARCH.icon());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) onSearch.accept(change.getValue());
        });
    }

    /** Takes what is sought from the parameter {@code q} of the address; nothing is sought without it. */
    public String readFrom(BeforeEnterEvent event) {
        setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        return getValue();
    }
}
