package dev.countersign.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A form for one value: shows it, reads it back as it stands now, and puts each reason of a refusal beside the field that it is about. Editors
 * nest: a record within a record is an editor within an editor, a list of records is {@link Rows}.
 */
public abstract class Editor<T> extends Composite<Div> {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final List<Runnable> followers = new ArrayList<>();

    /** Shows a value to edit. */
    public abstract void edit(T value);

    /** What the fields say now, whether or not it is within the limits. */
    public abstract T value();

    /** Calls back after every change that a person made. */
    public void onChange(Runnable follower) {
        followers.add(follower);
    }

    /** Lets the value be looked at only, or be edited again. */
    public void setReadOnly(boolean readOnly) {
        for (var field : fields.values()) {
            if (field instanceof Editor<?> editor) editor.setReadOnly(readOnly);
            else if (field instanceof HasValue<?, ?> plain) plain.setReadOnly(readOnly);
        }
    }

    /**
     * Shows each reason at the field it is about, and none at the others.
     *
     * @param reasons their places are JSON pointers or dotted paths from this value on
     * @return those that no field here is about
     */
    public List<Reason> explain(List<Reason> reasons) {
        var left = new ArrayList<>(reasons);
        fields.forEach((member, field) -> {
            var own = reasons.stream()
                    .filter(reason -> isWithin(member, pointer(reason.at())))
                    .toList();
            left.removeAll(own);
            if (field instanceof Editor<?> editor) left.addAll(editor.explain(below(member, own)));
            else if (field instanceof HasValidationProperties validated) mark(validated, own);
        });
        return left;
    }

    /**
     * Saves what the fields say. A refusal is shown at the fields that it is about, what is left of it in the notice, and nothing typed is lost.
     *
     * @return whether it was saved
     */
    public final boolean attempt(RefusalNotice notice, Consumer<T> save) {
        notice.hush();
        explain(List.of());
        try {
            var value = value();
            Limits.demand(value);
            save.accept(value);
            return true;
        } catch (RefusedException e) {
            var left = explain(e.refusal().reasons());
            notice.say(e.refusal().message(), left);
            focusFirstInvalid();
            return false;
        }
    }

    /** Takes the focus to the first field that shows a reason. */
    public boolean focusFirstInvalid() {
        for (var field : fields.values()) {
            if (field instanceof Editor<?> editor && editor.focusFirstInvalid()) return true;
            if (field instanceof HasValidationProperties validated && validated.isInvalid()) {
                if (field instanceof Focusable<?> focusable) focusable.focus();
                else field.getElement().callJsFunction("focus");
                return true;
            }
        }
        return false;
    }

    /** Makes a field the one for this member, named as in the record; {@code safety/precautions} reaches into a nested one. */
    protected final <F extends Component> F at(String member, F field) {
        fields.put(member, field);
        if (field instanceof Editor<?> editor) editor.onChange(this::changed);
        else if (field instanceof HasValue<?, ?> plain)
            plain.addValueChangeListener(change -> {
                if (change.isFromClient()) changed();
            });
        return field;
    }

    /** Makes a field no longer the one for this member. */
    protected final void release(String member) {
        fields.remove(member);
    }

    /** Tells whoever follows that a person changed something. */
    protected final void changed() {
        followers.forEach(Runnable::run);
    }

    private static void mark(HasValidationProperties field, List<Reason> reasons) {
        field.setInvalid(!reasons.isEmpty());
        field.setErrorMessage(words(reasons));
    }

    private static @Nullable String words(List<Reason> reasons) {
        return reasons.isEmpty()
                ? null
                : String.join(". ", reasons.stream().map(Editor::beside).toList());
    }

    /** The message without the name it begins with, beside a field that shows its own label. */
    private static String beside(Reason reason) {
        var name = Limits.inWords(reason.at().replaceAll(".*[/.]", "")) + " ";
        if (!reason.message().startsWith(name)) return reason.message();
        var rest = reason.message().substring(name.length());
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    private static String pointer(String at) {
        return (at.startsWith("/") ? at.substring(1) : at).replace('.', '/');
    }

    private static boolean isWithin(String member, String pointer) {
        return pointer.equals(member) || pointer.startsWith(member + "/");
    }

    private static List<Reason> below(String member, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> {
                    var pointer = pointer(reason.at());
                    return new Reason(
                            pointer.equals(member) ? "" : pointer.substring(member.length() + 1), reason.message());
                })
                .toList();
    }
}
