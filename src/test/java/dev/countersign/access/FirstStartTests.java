package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** The first start and the door, as a visitor meets them. */
@WithAnonymousUser
class FirstStartTests extends InAnEmptyStore {

    @Autowired
    SetupLink link;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart firstStart;

    @Test
    void saysWhereTheLinkIs() {
        UI.getCurrent().navigate("sign-in");
        assertThat($(H1.class).single().getText()).isEqualTo("Almost there");
        open("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat($(H1.class).single().getText()).isEqualTo("This link no longer works");
        assertThat($(TextField.class).all()).isEmpty();
    }

    @Test
    void opensTheFirstAccountWithTheLink() {
        open(link.issue());
        fill("Ana Ruiz", "ana@example.org", "four quiet words here");
        create();
        var ana = accounts.find("ana@example.org").orElseThrow();
        assertThat(ana.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER);
        assertThat(firstStart.site().name()).isEqualTo("Our health desk");
        assertThat(firstStart.isToCome()).isFalse();
    }

    @Test
    void showsWhatIsWrongAtItsFieldAndKeepsTheLinkAlive() {
        var token = link.issue();
        open(token);
        fill("Ana Ruiz", "ana@example.org", "too short");
        create();
        var password = $(PasswordField.class).single();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("at least 10 characters");
        assertThat($(EmailField.class).single().getValue()).isEqualTo("ana@example.org");
        assertThat(firstStart.opensWith(token)).isTrue();
    }

    @Test
    void showsTheDoorOnceThereIsAnAdministrator() {
        accounts.createFirst(new NewAccount(
                "Ana Ruiz", "ana@example.org", "four quiet words here", Set.of(Role.ADMINISTRATOR), null));
        open("whatever");
        assertThat($(LoginForm.class).all()).hasSize(1);
    }

    @Test
    void saysWhyNobodyWasLetIn() {
        accounts.createFirst(new NewAccount(
                "Ana Ruiz", "ana@example.org", "four quiet words here", Set.of(Role.ADMINISTRATOR), null));
        UI.getCurrent().navigate("sign-in", QueryParameters.of("wait", "<b>made up</b>"));
        assertThat($(LoginForm.class).single().isError()).isTrue();
    }

    private static void open(String token) {
        UI.getCurrent().navigate("setup", QueryParameters.of("token", token));
    }

    private void fill(String name, String email, String password) {
        test($(TextField.class).withCaption("Your name").single()).setValue(name);
        test($(EmailField.class).single()).setValue(email);
        test($(PasswordField.class).single()).setValue(password);
    }

    private void create() {
        test($(Button.class).withText("Create account and sign in").single()).click();
    }
}
