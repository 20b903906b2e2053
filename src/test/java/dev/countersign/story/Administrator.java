package dev.countersign.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Runs the site: opens accounts, knows people, checks what they hold. */
public final class Administrator extends Visitor {

    /** Somebody at this page of the site at this address. */
    public Administrator(Page page, URI address) {
        super(page, address);
    }

    /** Follows the one-time link and opens the first account, as an administrator and nothing else. */
    public void openTheFirstAccount(URI link) {
        page.navigate(link.toString());
        assertThat(heading("Welcome to Countersign")).isVisible();
        inspectEveryLook("first-start");
        field("Your name").fill("Ada Fenwick");
        field("E-mail, to sign in with").fill("ada@clinic.example");
        field("Password").fill("long words of Ada");
        field("writer").uncheck();
        field("editor").uncheck();
        button("Create account and sign in").click();
        assertThat(heading("Desk")).isVisible();
        inspect("desk-empty");
    }

    /** The link opens nothing a second time. */
    public void findTheLinkUsedUp(URI link) {
        page.navigate(link.toString());
        assertThat(heading("Sign in")).isVisible();
        page.goBack();
        assertThat(heading("Desk")).isVisible();
    }

    /** Puts somebody into the directory with the credential they claim. */
    public void add(Colleague colleague) {
        goTo("People");
        button("Add a person").first().click();
        dialog().fill("Name", colleague.name()).done("Add");
        assertThat(heading(colleague.name())).isVisible();
        button("Add a credential").click();
        var letters = colleague.letters();
        dialog().choose("Kind", letters.kind())
                .fill("Letters", letters.abbreviation())
                .fill("Title", letters.title())
                .fill("Granted by", letters.grantedBy())
                .done("Add as a claim");
        assertThat(text("May not sign anything yet")).isVisible();
    }

    /** Looks the credential up where it was granted and says so. */
    public void verifyTheirCredential(Colleague colleague) {
        button("Mark as verified…").click();
        dialog().fill(
                        "Where is the proof?",
                        "https://register.example/" + colleague.letters().abbreviation())
                .done("It is in order");
        assertThat(page.getByText("Ada Fenwick on")).isVisible();
        assertThat(text("May not sign anything yet")).isHidden();
        inspect("person-" + colleague.firstName());
    }

    /** Opens an account for somebody, who signs as the person of their name. */
    public void openAccount(Colleague colleague) {
        goTo("Users");
        button("Open an account").click();
        var account = dialog().fill("Name", colleague.name())
                .fill("E-mail, to sign in with", colleague.email())
                .fill("First password", colleague.password())
                .choose("Writes and signs as", colleague.name())
                .untick("writer");
        colleague.roles().forEach(account::tick);
        account.done("Open it");
        assertThat(page.getByText("signs as " + colleague.name())).isVisible();
    }

    /** Everybody who may sign in. */
    public void lookAtTheUsers() {
        goTo("Users");
        inspectEveryLook("users");
    }

    /** Everybody in the directory. */
    public void lookAtThePeople() {
        goTo("People");
        inspectEveryLook("people");
    }

    /** Has the trail verified and finds that it holds. */
    public void verifyTheAuditTrail() {
        goTo("Audit");
        assertThat(auditTrail().getByText("article.published")).hasCount(2);
        button("Verify chain").click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("entries")))
                .containsText("hold");
        inspectEveryLook("audit");
    }

    private Locator auditTrail() {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Audit trail"));
    }
}
