package dev.countersign.shell.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.review.policy.PolicyDocument;
import dev.countersign.review.policy.PolicyYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Takes a policy as YAML, pasted or uploaded, into the form. Nothing is put in force by it. */
final class ImportYamlDialog extends Dialog {

    private static final int LARGEST_FILE = 256 * 1024;

    ImportYamlDialog(Consumer<PolicyDocument> into) {
        setHeaderTitle("Import YAML");
        addClassName("editor-dialog");
        setWidth("min(820px, 96vw)");
        setCloseOnOutsideClick(false);
        var refused = new RefusalNotice();
        var text = new TextArea("YAML");
        text.addClassName("yaml");
        text.setWidthFull();
        text.setMinRows(12);
        text.setMaxHeight("50vh");
        text.setHelperText("It fills in the form; nothing is put in force by it");
        var upload = new Upload(
                UploadHandler.inMemory((file, bytes) -> text.setValue(new String(bytes, StandardCharsets.UTF_8))));
        upload.setAcceptedFileExtensions(".yaml", ".yml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(new Button("Upload a file"));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> refused.say(rejected.getErrorMessage(), List.of()));
        var content = new Div(refused, text, upload);
        content.addClassName("stack");
        add(content);
        var read = new Button("Fill in the form", click -> {
            refused.hush();
            try {
                into.accept(PolicyYaml.read(text.getValue()));
                close();
            } catch (RefusedException e) {
                refused.say(e.refusal());
            }
        });
        read.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), read);
    }
}
