package dev.countersign.importing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.countersign.importing.Importing;
import dev.countersign.importing.RecognisedPost;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.RefusalNotice;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A post to paste or upload on the left, what it was recognised as on the right, and the draft that it becomes. */
@Route("import")
@PageTitle("Import · Countersign")
@Menu(title = "Import", order = 40, icon = "import")
@RolesAllowed({"WRITER", "EDITOR"})
@StyleSheet("articles.css")
class ImportView extends Page {

    private static final int LARGEST_FILE = 32 * 1024 * 1024;

    private final transient Importing importing;
    private final transient CurrentActor actor;
    private final TextArea source = new TextArea("The post");
    private final TextField locale = new TextField("Language");
    private final RefusalNotice notice = new RefusalNotice();
    private final Section result = new Section();
    private final Button drafting = new Button("Create draft", click -> draft());
    private transient Optional<RecognisedPost> recognised = Optional.empty();

    ImportView(Importing importing, CurrentActor actor) {
        super("Import a post");
        this.importing = importing;
        this.actor = actor;
        header().subtitle("Paste it whole: what belongs to the page around it is told apart.");
        drafting.addThemeName("primary");
        header().actions(drafting);
        source.setPlaceholder("Paste the text here");
        source.setMinRows(14);
        source.setMaxRows(40);
        source.setWidthFull();
        locale.setValue(LocaleTag.EN_US.value());
        locale.setHelperText("Such as en, en-US or es-MX");
        var recognising = new Button("Recognise", click -> recognise(() -> importing.preview(source.getValue())));
        recognising.addThemeName("primary");
        var left = new Div(source, recognising, upload(), locale);
        left.addClassName("stack");
        result.getElement().setAttribute("aria-label", "What was recognised");
        arranged("import-columns");
        show(left, new Div(notice, result));
        show(Optional.empty());
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            source.setValue("");
            source.setHelperText("Recognised from the file " + file.fileName());
            recognise(() -> importing.preview(bytes));
        }));
        upload.setAcceptedFileExtensions(".txt", ".md", ".markdown", ".text");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(new Button("Upload a text file"));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> notice.say(rejected.getErrorMessage(), List.of()));
        return upload;
    }

    private void recognise(Supplier<RecognisedPost> preview) {
        notice.hush();
        try {
            show(Optional.of(preview.get()));
        } catch (RefusedException refused) {
            show(Optional.empty());
            notice.say(refused.refusal());
        }
    }

    private void show(Optional<RecognisedPost> post) {
        recognised = post;
        drafting.setEnabled(post.isPresent());
        result.removeAll();
        post.ifPresentOrElse(
                found -> result.add(new H2("What was recognised"), new RecognisedView(found)),
                () -> result.add(
                        new EmptyState(
                                Glyph.IMPORT,
                                "Nothing recognised yet",
                                "Title, sections, treatments, people and what belongs to the page will be listed here, each with its reason, before anything is kept.")));
    }

    private void draft() {
        notice.hush();
        recognised.ifPresent(post -> {
            try {
                var article = importing.importPost(actor.get(), post, new LocaleTag(locale.getValue()));
                UI.getCurrent().navigate("articles/" + article.id());
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            } catch (IllegalArgumentException noLocale) {
                locale.setErrorMessage(noLocale.getMessage());
                locale.setInvalid(true);
            }
        });
    }
}
