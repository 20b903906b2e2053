package dev.countersign.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Rows;
import dev.countersign.people.Interest;
import jakarta.validation.Valid;
import java.util.List;

/** All interests that somebody has now. */
class DeclarationEditor extends Editor<DeclarationEditor.Interests> {

    /** What is declared together; none is a declaration too. */
    record Interests(List<@Valid Interest> interests) {}

    private final Rows<Interest> rows = at("interests", new Rows<>("interest", InterestEditor::new));

    DeclarationEditor() {
        var advice =
                new Paragraph("Everything of the last three years that a reader might think sways them: who employs or"
                        + " pays them, what they own, who funds their work. Without any, it says that there are none.");
        advice.addClassName("soft");
        getContent().addClassName("stack");
        getContent().add(advice, rows);
    }

    @Override
    public void edit(Interests declared) {
        rows.edit(declared.interests());
    }

    @Override
    public Interests value() {
        return new Interests(rows.value());
    }
}
