package dev.countersign.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.ApiKey;
import dev.countersign.access.KeyScope;
import dev.countersign.access.Keys;
import dev.countersign.access.NewKey;
import dev.countersign.access.SignedInAs;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.EmptyState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** API keys, as somebody makes and revokes them. */
class KeysViewTests extends InAnEmptyStore {

    @Autowired
    Keys keys;

    @Autowired
    CurrentActor current;

    @Test
    @SignedInAs(Role.WRITER)
    void saysWhatAKeyIsForWhenThereIsNone() {
        open();
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No keys yet", "It never signs");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void makesAKeyAndShowsItsSecretOnce() {
        open();
        test($(Button.class).withText("Make a key").first()).click();
        test($(TextField.class).withCaption("What it is for").single()).setValue("Nightly import");
        test($(Button.class).withText("Make it").single()).click();

        var secret = $(TextField.class).withCaption("Key").single().getValue();
        assertThat(secret).startsWith("csk_");
        test($(Button.class).withText("I have copied it").single()).click();
        assertThat($(TextField.class).withCaption("Key").all()).isEmpty();
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain(secret);
        assertThat(lines()).singleElement().asString().contains("Nightly import", "manage", "Ana Ruiz", "never used");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void showsAWrongDayAtItsFieldAndKeepsWhatWasTyped() {
        open();
        test($(Button.class).withText("Make a key").first()).click();
        test($(TextField.class).withCaption("What it is for").single()).setValue("Too late");
        test($(DatePicker.class).withCaption("Last day").single()).setValue(LocalDate.of(2020, 1, 1));
        test($(Button.class).withText("Make it").single()).click();

        assertThat($(DatePicker.class).withCaption("Last day").single().getErrorMessage())
                .contains("today or later");
        assertThat($(TextField.class).withCaption("What it is for").single().getValue())
                .isEqualTo("Too late");
        assertThat(keys.list(current.get())).isEmpty();
    }

    @Test
    @SignedInAs(Role.WRITER)
    void offersEachScopeInWords() {
        open();
        test($(Button.class).withText("Make a key").first()).click();
        @SuppressWarnings("unchecked")
        var scope = (RadioButtonGroup<KeyScope>) $(RadioButtonGroup.class).single();
        assertThat(scope.getGenericDataView().getItems().map(scope.getItemLabelGenerator()::apply))
                .containsExactly("read: what is published", "manage: whatever you may do, except signing");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void revokesAKeyAfterAsking() {
        var key = keys.make(current.get(), ApiKeyId.next(), new NewKey("Old", KeyScope.MANAGE, null))
                .key();
        open();
        test($(Button.class).withText("Revoke…").single()).click();
        assertThat(keys.get(current.get(), key.id()).revokedAt()).isNull();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(keys.list(current.get())).extracting(ApiKey::revokedAt).doesNotContainNull();
        assertThat(lines()).singleElement().asString().contains("Revoked");
        assertThat($(Button.class).withText("Revoke…").all()).isEmpty();
    }

    private List<String> lines() {
        return $(ListItem.class).all().stream()
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .filter(words -> words.contains("made by"))
                .toList();
    }

    private static void open() {
        UI.getCurrent().navigate("keys");
    }
}
