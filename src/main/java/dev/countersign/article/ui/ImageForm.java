package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Image;
import dev.countersign.kit.ui.Editor;

/** The form of a picture: where it is, and what somebody who cannot see it must know. */
final class ImageForm extends Editor<Image> {

    private final TextField src = at("src", Fields.line("Address of the picture", 1000));
    private final TextArea alt = at("alt", new TextArea("Alternative text"));
    private final IntegerField width = at("width", new IntegerField("Width in pixels"));
    private final IntegerField height = at("height", new IntegerField("Height in pixels"));

    ImageForm() {
        alt.setMaxLength(500);
        alt.setHelperText("What somebody who cannot see it must know; part of what is signed");
        getContent().addClassName("fields");
        alt.addClassName("wide");
        src.addClassName("wide");
        getContent().add(src, alt, width, height);
    }

    @Override
    public void edit(Image image) {
        src.setValue(image.src());
        alt.setValue(image.alt());
        width.setValue(image.width());
        height.setValue(image.height());
    }

    @Override
    public Image value() {
        return new Image(src.getValue().strip(), alt.getValue().strip(), width.getValue(), height.getValue());
    }
}
