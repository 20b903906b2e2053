package dev.countersign.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Npi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number by which the United States' register of providers knows somebody; empty for none. */
class NpiEditor extends Editor<NpiEditor.Typed> {

    /** What was typed, to be looked at only when it is saved. */
    record Typed(String npi) {

        /** The number, or a refusal at the field. */
        @Nullable Npi number() {
            if (npi.isEmpty()) return null;
            try {
                return new Npi(npi);
            } catch (IllegalArgumentException wrong) {
                var why = String.valueOf(wrong.getMessage());
                throw new Refusal(
                                Refusal.Kind.INVALID,
                                "npi-wrong",
                                "This is no NPI.",
                                List.of(new Refusal.Reason("npi", why)))
                        .exception();
            }
        }
    }

    private final TextField number = at("npi", new TextField("NPI"));

    NpiEditor() {
        number.setHelperText("Ten digits; readers never get it");
        number.setAutofocus(true);
        number.addClassName("wide");
        var register = new Anchor(Npi.REGISTER, "Open the register (NPPES)", AnchorTarget.BLANK);
        register.getElement().setAttribute("rel", "noopener noreferrer");
        getContent().addClassName("fields");
        getContent().add(number, register);
    }

    @Override
    public void edit(Typed typed) {
        number.setValue(typed.npi());
    }

    @Override
    public Typed value() {
        return new Typed(number.getValue().replaceAll("\\s", ""));
    }
}
