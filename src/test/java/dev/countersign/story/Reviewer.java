package dev.countersign.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Reads what will be published and signs what they are qualified to sign. */
public final class Reviewer extends Visitor {

    private final Colleague self;

    /** This colleague at this page of the site at this address. */
    public Reviewer(Page page, URI address, Colleague self) {
        super(page, address);
        this.self = self;
    }

    /** Comes through the door. */
    public void signIn() {
        signIn(self.email(), self.password());
    }

    /** Sees what waits. */
    public void lookAtTheDesk() {
        assertThat(region("Reviews asked of you")).isVisible();
        inspectEveryLook("desk");
    }

    /** Finds the review on the desk and opens it. */
    public void openTheReview(Post post) {
        goTo("Desk");
        region("Reviews asked of you")
                .getByRole(AriaRole.LINK)
                .filter(containing(post.title()))
                .click();
        assertThat(heading(post.title())).isVisible();
    }

    /** Sees that a part is for somebody else, and for whom. */
    public void seeNotInTheirScope(String part, String scope) {
        assertThat(region(part)).containsText("Not in your scope");
        assertThat(region(part))
                .containsText("Needs someone qualified for %s: %s has no credential that serves %s"
                        .formatted(scope, self.name(), scope));
        inspectEveryLook("review");
    }

    /** Signs everything that waits for them, having mistyped the password first. */
    public void signAfterAWrongPassword(int parts) {
        var dialog = signingDialog(parts);
        dialog.fill("Your password", "not the password");
        dialog.refused("Sign", "This is not your password. It is the one you sign in with.");
        inspect("sign-wrong-password");
        dialog.fill("Your password", self.password()).done("Sign");
        nothingWaits();
        inspect("review-signed");
    }

    /** Signs everything that waits for them. */
    public void sign(int parts) {
        signingDialog(parts).fill("Your password", self.password()).done("Sign");
        nothingWaits();
    }

    private Dialog signingDialog(int parts) {
        button(parts == 1 ? "Sign 1 part…" : "Sign %d parts…".formatted(parts)).click();
        var dialog = dialog();
        assertThat(dialog.all())
                .containsText("%s, %s".formatted(self.name(), self.letters().abbreviation()));
        return dialog.answerEachWith("Yes").tick("None");
    }

    private void nothingWaits() {
        assertThat(text("Nothing here needs your signature now")).isVisible();
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
