package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.SignedInAs;
import dev.countersign.access.Standing;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Withdrawing;
import dev.countersign.review.Part;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How editors take an edition away, and where everybody sees that it is gone. */
class WithdrawalViewTests extends InAnEmptyStore {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Signing signing;

    @Autowired
    Publishing publishing;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    CurrentActor current;

    private final Actor desk =
            new Actor(UserId.next(), "Wanda Desk", Set.of(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR), null);

    @Test
    @SignedInAs({Role.EDITOR, Role.REVIEWER})
    void takesAnEditionAwayWithAReasonAndAReplacement() {
        signInAsTrainer();
        var article = published("Calf cramps");
        var other = published("Calf care");
        UI.getCurrent().navigate("articles/" + article.id());

        test($(Button.class).withText("Withdraw edition 1…").single()).click();
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("never comes back");
        test(confirming()).click();
        assertThat(reason().isInvalid()).isTrue();
        assertThat(severity().isInvalid()).isTrue();
        assertThat(authoring.get(article.id()).live()).isNotNull();

        severity().setValue(Withdrawal.Severity.OUTDATED);
        test(reason()).setValue("The care page says it better.");
        replacement()
                .setValue(replacement()
                        .getGenericDataView()
                        .getItems()
                        .findFirst()
                        .orElseThrow());
        test(confirming()).click();

        var gone = authoring.get(article.id()).lastWithdrawn().orElseThrow();
        assertThat(gone.withdrawal())
                .isEqualTo(new Withdrawal("The care page says it better.", Withdrawal.Severity.OUTDATED, other.id()));
        assertThat($(Div.class).withId("withdrawn").single().getElement().getTextRecursively())
                .contains("Readers get nothing: edition 1 was withdrawn", "The care page says it better.");
        assertThat($(Button.class).withId("withdraw").all()).isEmpty();
        assertThat($(Paragraph.class).withId("publish-reason").single().getText())
                .contains("Edition 1 said exactly this and was withdrawn");
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.REVIEWER})
    void showsWhatIsGoneInTheListsAndAsksForSignaturesAnew() {
        signInAsTrainer();
        var article = published("Calf cramps");
        withdrawing.withdraw(desk, article.id(), 1, new Withdrawal("It burns.", Withdrawal.Severity.HARMFUL, null));

        UI.getCurrent().navigate("articles");
        assertThat($(NativeTableRow.class).last().getElement().getTextRecursively())
                .contains("Withdrawn", "edition 1");
        UI.getCurrent().navigate("editions/" + article.id());
        assertThat($(ListItem.class).all())
                .anySatisfy(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("Edition 1", "Withdrawn", "as harmful: It burns."));
        UI.getCurrent().navigate("review/" + article.id());
        assertThat($(Section.class)
                        .withClassName("sign-bar")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("You will sign 1 part");

        sign(article);
        UI.getCurrent().navigate("articles");
        assertThat($(NativeTableRow.class).last().getElement().getTextRecursively())
                .contains("Approved", "edition 1 is withdrawn");
    }

    @Test
    @SignedInAs({Role.WRITER, Role.REVIEWER})
    void isNotOfferedToWriters() {
        signInAsTrainer();
        var article = published("Calf cramps");
        UI.getCurrent().navigate("articles/" + article.id());
        assertThat($(Button.class).withId("withdraw").all()).isEmpty();
    }

    private Article published(String title) {
        var article = authoring.start(desk, LocaleTag.EN_US, Slug.from(title), ArticleText.titled(title));
        sign(article);
        publishing.publish(desk, article.id());
        return article;
    }

    private void sign(Article article) {
        var seen = reviewing.of(article.id()).parts().all().stream().collect(Collectors.toMap(Part::key, Part::digest));
        signing.sign(
                current.get(),
                new Signing.Signature(
                        article.id(),
                        seen,
                        SignOff.Meaning.CLINICAL_REVIEW,
                        "None",
                        List.of(),
                        reviewing.policy().confirmed(),
                        new Proof.Password(PASSWORD)));
    }

    private void signInAsTrainer() {
        var person = directory.add(
                desk,
                Profile.named("Tess Trainer"),
                List.of(Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Certified athletic trainer")));
        directory.verify(
                desk,
                person.id(),
                person.credentials().getFirst().key(),
                Verification.Method.REGISTRY_LOOKUP,
                "https://register.example/tess");
        var account = current.get();
        accounts.change(desk, account.user(), null, new Standing(account.roles(), person.id(), false));
        accounts.setPassword(desk, account.user(), null, PASSWORD);
    }

    private Button confirming() {
        return $(Button.class).withText("Withdraw edition 1").single();
    }

    private TextArea reason() {
        return $(TextArea.class).withCaption("Reason").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Withdrawal.Severity> severity() {
        return $(RadioButtonGroup.class).withCaption("What is wrong with it?").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Catalogue.Titled> replacement() {
        return $(ComboBox.class).withCaption("Send readers to").single();
    }
}
