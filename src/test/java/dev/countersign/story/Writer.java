package dev.countersign.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings a post in, puts it in order, asks for reviews and, being an editor too, publishes. */
public final class Writer extends Visitor {

    private final Colleague self;
    private String article = "";

    /** This colleague at this page of the site at this address. */
    public Writer(Page page, URI address, Colleague self) {
        super(page, address);
        this.self = self;
    }

    /** Comes through the door. */
    public void signIn() {
        signIn(self.email(), self.password());
    }

    /** Pastes the post, looks at what was recognised and makes it a draft. */
    public void importByPaste(Post post) {
        goTo("Import");
        field("The post").fill(post.text());
        button("Recognise").click();
        assertThat(region("What was recognised")).containsText(post.title());
        inspectEveryLook("import");
        button("Create draft").click();
        page.waitForURL("**/articles/*");
        article = page.url();
    }

    /** The draft has the sections and cards of the post, in order. */
    public void findInTheDraft(Post post) {
        assertThat(outline().getByRole(AriaRole.LINK)).hasCount(post.parts());
        Stream.concat(post.sections().stream(), post.cards().stream())
                .forEach(part -> assertThat(inOutline(part)).isVisible());
        inspectEveryLook("article");
    }

    /** Answers what every card must answer before anybody may sign it. */
    public void answerWhatIsDemanded(String card) {
        open(card);
        var form = region(card);
        within(form, "No contraindications are known").check();
        within(form, "No evidence was appraised").check();
        assertThat(demandedBy(form)).hasCount(0);
    }

    /** Answers what a drug must answer: who must not take it, how much at most, and what says so. */
    public void answerWhatIsDemandedOfADrug(String card) {
        open(card);
        var form = region(card);
        press(form, "Add a contraindication");
        within(row(form, "contraindication 1"), "Not if").fill("A stomach ulcer, now or before");
        press(form, "Add a dose");
        within(row(form, "dose 1"), "For whom").fill("adults");
        within(row(form, "dose 1"), "Maximum per day").fill("1,200 mg of ibuprofen");
        press(form, "Add a reference");
        within(row(form, "reference 1"), "Title").fill("What the package leaflet of ibuprofen says");
        within(row(form, "reference 1"), "Cited as").fill("r1");
        within(form, "No evidence was appraised").check();
        assertThat(demandedBy(form)).hasCount(0);
        inspect("card-form");
    }

    /** Changes one word in the summary of a card. */
    public void changeOneWord(Post post) {
        page.navigate(article);
        open(post.changed());
        var summary = within(region(post.changed()), "Summary");
        summary.fill(summary.inputValue().replaceFirst(Pattern.quote(post.word()), post.otherWord()));
        summary.blur();
        save();
        assertThat(page.getByText("Draft over edition")).isVisible();
    }

    /** Saves what was typed. */
    public void save() {
        assertThat(text("Unsaved changes")).isVisible();
        button("Save").click();
        assertThat(text("Unsaved changes")).isHidden();
    }

    /** Reads the text as reviewers do, and may sign none of it: the words are the writer's own. */
    public void mayNotSignTheirOwnWords(Post post) {
        link("Read as reviewers do").click();
        assertThat(outlined("You wrote this")).hasCount(post.partsToSign());
        assertThat(page.getByText(self.name() + " wrote some of these words and cannot sign them"))
                .hasCount(post.partsToSign());
        assertThat(button("Sign 0 parts…")).isDisabled();
        assertThat(button("Sign 0 parts…")).hasAccessibleDescription("Nothing here needs your signature now");
        inspect("review-own-words");
        link("Open in the editor").click();
        page.waitForURL("**/articles/*");
    }

    /** Asks everybody who is qualified. */
    public void askForReview(String note) {
        button("Ask for review").click();
        dialog().fill("Note", note).done("Ask for review");
        assertThat(page.getByText(self.name() + " asked for a review")).isVisible();
    }

    /** Finds one part alone uncovered, with what it needs, and the button that publishes disabled by that. */
    public void mayNotPublish(int edition, Post post, String uncovered, String why) {
        page.navigate(article);
        assertThat(publish(edition)).isDisabled();
        assertThat(publish(edition))
                .hasAccessibleDescription("One of %d parts is not covered by a sign-off.".formatted(post.parts()));
        assertThat(outlined("Not covered")).hasCount(1);
        assertThat(inOutline(uncovered).getByRole(AriaRole.IMG, named("Not covered")))
                .isVisible();
        assertThat(page.getByText(why)).isVisible();
        inspect("edition-%d-refused".formatted(edition));
    }

    /** Publishes; readers get that edition from now on. Returns where its JSON is. */
    public URI publishEdition(int edition) {
        page.navigate(article);
        assertThat(publish(edition)).hasAccessibleDescription("Every part is covered.");
        publish(edition).click();
        assertThat(page.getByText("Readers get edition %d as".formatted(edition)))
                .isVisible();
        inspect("edition-%d-published".formatted(edition));
        return URI.create((String) link("JSON").evaluate("link => link.href"));
    }

    /** Sees every edition that there is. */
    public void lookAtTheEditions(int count) {
        link("all editions").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("JSON of edition")))
                .hasCount(count);
        inspect("editions");
    }

    /** Sees the list of articles. */
    public void lookAtTheArticles(Post post) {
        goTo("Articles");
        assertThat(link(post.title())).isVisible();
        inspectEveryLook("articles");
    }

    private void open(String card) {
        inOutline(card).click();
        assertThat(within(region(card), "Name").first()).hasValue(card);
    }

    private Locator publish(int edition) {
        return button("Publish edition %d".formatted(edition));
    }

    private Locator outline() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Parts of the article"));
    }

    private Locator outlined(String meaning) {
        return outline().getByRole(AriaRole.IMG, named(meaning));
    }

    private Locator inOutline(String part) {
        return outline()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(part))
                .last();
    }

    private static Locator demandedBy(Locator form) {
        return form.getByText("Before signing:").filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Locator row(Locator form, String name) {
        return form.getByRole(AriaRole.GROUP, named(name));
    }

    private static Locator within(Locator form, String label) {
        return form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void press(Locator form, String words) {
        form.getByRole(AriaRole.BUTTON, named(words)).click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
