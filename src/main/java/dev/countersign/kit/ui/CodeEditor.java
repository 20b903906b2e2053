package dev.countersign.kit.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Code;

/** A term of a public code system. */
public final class CodeEditor extends Editor<Code> {

    private final TextField system = at("system", new TextField("System"));
    private final TextField code = at("code", new TextField("Code"));

    /** An empty code. */
    public CodeEditor() {
        system.setPlaceholder("ICD-10-CM, MeSH, …");
        getContent().addClassName("fields");
        getContent().add(system, code);
    }

    @Override
    public void edit(Code value) {
        system.setValue(value.system());
        code.setValue(value.code());
    }

    @Override
    public Code value() {
        return new Code(system.getValue().strip(), code.getValue().strip());
    }
}
