package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Badges.NewBadge;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A signed badge, pasted or from a file, and what it does not say itself. */
class BadgeEditor extends Editor<NewBadge> {

    private static final int LARGEST_FILE = 200_000;

    private final TextArea jwt = at("jwt", new TextArea("The badge"));
    private final TextField letters = at("letters", new TextField("Letters"));
    private final Checkbox samePerson = at("samePerson", new Checkbox());

    BadgeEditor(String name) {
        var advice = new Paragraph("An Open Badge 3.0 as a JWT. Its signature is checked with the keys that an"
                + " administrator accepted for its issuer; nothing is fetched from anywhere.");
        advice.addClassNames("soft", "wide");
        jwt.setPlaceholder("eyJ…");
        jwt.setMinRows(4);
        jwt.setMaxRows(8);
        jwt.addClassName("wide");
        letters.setHelperText("Empty if the badge says them");
        samePerson.setLabel("I made sure that it was granted to " + name);
        samePerson.setHelperText("Needed where the badge does not name them so");
        getContent().addClassName("fields");
        getContent().add(advice, jwt, upload(), letters, samePerson);
    }

    @Override
    public void edit(NewBadge badge) {
        jwt.setValue(badge.jwt());
        letters.setValue(badge.letters() == null ? "" : badge.letters());
        samePerson.setValue(badge.samePerson());
    }

    @Override
    public NewBadge value() {
        return new NewBadge(
                jwt.getValue().strip(), Absent.ifBlank(letters.getValue()), Set.of(), samePerson.getValue());
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory(
                (file, bytes) -> jwt.setValue(new String(bytes, StandardCharsets.ISO_8859_1).strip())));
        upload.setAcceptedFileExtensions(".jwt", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(new Button("From a file"));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("wide");
        return upload;
    }
}
