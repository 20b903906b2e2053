package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.countersign.article.SectionKind;
import java.util.function.BiConsumer;

/** Asks which kind of section to add and under which heading; the heading gives the section its key. */
final class AddSectionDialog extends Dialog {

    AddSectionDialog(BiConsumer<SectionKind, String> onSection) {
        setHeaderTitle("Add a section");
        setWidth("30rem");
        var heading = new TextField("Heading");
        heading.setMaxLength(200);
        heading.setWidthFull();
        heading.setHelperText("May stay empty; can be changed later");
        var kind = new RadioButtonGroup<SectionKind>("Kind");
        kind.setItems(SectionKind.values());
        kind.setValue(SectionKind.PROSE);
        kind.addClassName("kinds");
        kind.setItemLabelGenerator(SectionKind::words);
        kind.setRenderer(new ComponentRenderer<>(AddSectionDialog::line));
        var form = new Div(heading, kind);
        form.addClassName("stack");
        add(form);
        var adding = new Button("Add section", click -> {
            onSection.accept(kind.getValue(), heading.getValue().strip());
            close();
        });
        adding.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), adding);
        heading.focus();
    }

    private static Div line(SectionKind kind) {
        var purpose = new Span(kind.purpose());
        purpose.addClassName("soft");
        var line = new Div(new Span(kind.words()), purpose);
        line.addClassName("kind");
        return line;
    }
}
