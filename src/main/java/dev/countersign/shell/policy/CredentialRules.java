package dev.countersign.shell.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.people.UsualCredential;
import java.util.List;
import java.util.function.Supplier;

/** Which scopes the letters of each credential serve; letters are added and removed. */
final class CredentialRules extends ScopeRules {

    CredentialRules(Supplier<List<String>> choices) {
        super(letters -> letters, "these letters never count", choices);
        var letters = new TextField("Letters");
        letters.setPlaceholder("such as ATC");
        letters.setMaxLength(20);
        var adding = new Button("Add", Glyph.ADD.icon(), click -> {
            var plain = UsualCredential.plain(letters.getValue());
            letters.setInvalid(plain.isEmpty());
            letters.setErrorMessage("Type the letters of a credential");
            if (plain.isEmpty()) return;
            letters.clear();
            put(plain);
        });
        var line = new Div(letters, adding);
        line.addClassNames("line", "adding");
        add(line);
    }

    @Override
    List<Button> tools(String letters) {
        var remove = new Button(Glyph.CLOSE.icon(), click -> remove(letters));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + letters);
        return List.of(remove);
    }
}
