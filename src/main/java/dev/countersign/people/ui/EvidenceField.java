package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.countersign.kit.Actor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Evidence;
import dev.countersign.people.EvidenceFile;
import dev.countersign.people.FiledEvidence;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes one file as evidence. It is filed when it is there; the verification that names it follows. */
class EvidenceField extends Div {

    private final Div filed = new Div();
    private final RefusalNotice notice = new RefusalNotice();
    private final Upload upload;
    private @Nullable FiledEvidence file;

    EvidenceField(Evidence evidence, Actor actor, PersonId person) {
        upload = new Upload(UploadHandler.inMemory((uploaded, bytes) ->
                keep(() -> evidence.file(actor, person, Ulid.next(), uploaded.fileName(), bytes))));
        upload.setAcceptedFileExtensions(".pdf", ".png", ".jpg", ".jpeg", ".jwt", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(EvidenceFile.MOST_BYTES);
        upload.setUploadButton(new Button("File the proof"));
        upload.setDropLabel(new Span("PDF, PNG, JPEG or signed credential, up to 8 MB"));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> notice.say(rejected.getErrorMessage(), List.of()));
        filed.addClassName("line");
        addClassNames("stack", "wide");
        add(notice, upload, filed);
        show();
    }

    /** The id of the file; null if there is none. */
    @Nullable String value() {
        return file == null ? null : file.id();
    }

    private void keep(Supplier<FiledEvidence> filing) {
        notice.hush();
        try {
            file = filing.get();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        }
        show();
    }

    private void show() {
        filed.removeAll();
        upload.setVisible(file == null);
        filed.setVisible(file != null);
        if (file == null) return;
        var other = new Button(Glyph.CLOSE.icon(), click -> {
            file = null;
            show();
        });
        other.addThemeName("tertiary");
        other.setAriaLabel("Take another file");
        filed.add(new Span(file.name()), EvidenceLink.size(file), other);
    }
}
