package dev.countersign.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.Chromium;
import java.net.URI;

/** Somebody at a browser, finding things by what they are called as people do. */
abstract class Visitor {

    final Page page;
    private final URI address;

    Visitor(Page page, URI address) {
        this.page = page;
        this.address = address;
    }

    /** Comes through the door. */
    void signIn(String email, String password) {
        page.navigate(address.toString());
        field("E-mail").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
        assertThat(heading("Desk")).isVisible();
    }

    /** Goes somewhere by the navigation. */
    void goTo(String place) {
        page.getByRole(AriaRole.NAVIGATION, named("Main"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(place).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    void inspect(String name) {
        Chromium.inspect(page, name);
    }

    void inspectEveryLook(String name) {
        Chromium.inspectEveryLook(page, name);
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, named(words).setLevel(1));
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, named(words));
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, named(words));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator region(String label) {
        return page.getByRole(AriaRole.REGION, named(label));
    }

    Locator text(String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    Dialog dialog() {
        return new Dialog(page.getByRole(AriaRole.DIALOG));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** What lies over the page and asks for something. */
    record Dialog(Locator all) {

        Dialog fill(String label, String value) {
            field(label).fill(value);
            return this;
        }

        Dialog tick(String label) {
            field(label).check();
            return this;
        }

        /** Gives every question that can be answered so this answer. */
        Dialog answerEachWith(String label) {
            all.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                    .all()
                    .forEach(Locator::check);
            return this;
        }

        Dialog untick(String label) {
            field(label).uncheck();
            return this;
        }

        /** Chooses from a list that opens. */
        Dialog choose(String label, String option) {
            field(label).click();
            all.page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(option).setExact(true))
                    .click();
            return this;
        }

        Locator field(String label) {
            return all.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        }

        Locator button(String verb) {
            return all.getByRole(
                    AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName(verb).setExact(true));
        }

        /** Presses the button that does it; the dialog closes unless something is refused. */
        void done(String verb) {
            button(verb).click();
            assertThat(all).isHidden();
        }

        /** Presses the button and is told why not. */
        void refused(String verb, String why) {
            button(verb).click();
            assertThat(all.getByRole(AriaRole.ALERT)).containsText(why);
        }
    }
}
