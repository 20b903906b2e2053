package dev.countersign.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.RefusalNotice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that turns a pasted post into a draft. */
class ImportViewTests extends InAnEmptyStore {

    private static final String POST = """
            top of page
            Calf Cramps at Night: What Helps

            They wake you, they hurt, and most of them can be prevented.

            What Causes Calf Cramps?

            Long sitting: Muscles held short for hours cramp more easily.

            Too little fluid: After a hot day the balance of salts shifts.

            bottom of page
            """;

    @Autowired
    Authoring authoring;

    @Test
    @SignedInAs(Role.WRITER)
    void showsWhatWasRecognisedWithReasonsBeforeAnythingIsKept() {
        recognise(POST);
        assertThat(recognised())
                .contains("Calf Cramps at Night: What Helps", "Long sitting", "top of page", "bottom of page")
                .containsPattern("\\(lines? \\d+");
        assertThat(authoring.latest(1_000)).isEmpty();
        assertThat(drafting().isEnabled()).isTrue();
    }

    @Test
    @SignedInAs(Role.WRITER)
    void makesADraftAndOpensIt() {
        recognise(POST);
        test(drafting()).click();
        assertThat(authoring.latest(1_000))
                .singleElement()
                .satisfies(
                        article -> assertThat(article.working().title()).isEqualTo("Calf Cramps at Night: What Helps"));
        assertThat($(H1.class).single().getText()).isEqualTo("Calf Cramps at Night: What Helps");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void refusesNothingInWords() {
        recognise("  ");
        assertThat($(RefusalNotice.class).single().getElement().getTextRecursively())
                .isNotBlank();
        assertThat(drafting().isEnabled()).isFalse();
    }

    @Test
    @SignedInAs(Role.WRITER)
    void saysWhatALanguageLooksLike() {
        recognise(POST);
        test($(TextField.class).withCaption("Language").single()).setValue("English!");
        test(drafting()).click();
        assertThat($(TextField.class).withCaption("Language").single().getErrorMessage())
                .contains("is not a language tag");
        assertThat(authoring.latest(1_000)).isEmpty();
    }

    private void recognise(String post) {
        UI.getCurrent().navigate("import");
        test($(TextArea.class).withCaption("The post").single()).setValue(post);
        test($(Button.class).withText("Recognise").single()).click();
    }

    private Button drafting() {
        return $(Button.class).withText("Create draft").single();
    }

    private String recognised() {
        return $(RecognisedView.class).single().getElement().getTextRecursively();
    }
}
