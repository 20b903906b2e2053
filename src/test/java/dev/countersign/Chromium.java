package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser without a window: the one that COUNTERSIGN_CHROMIUM names, else Playwright's own. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** The sandbox refuses to run as root, and a test has no business with the vendor's hosts. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        var environment = new Playwright.CreateOptions();
        var executable = System.getenv("COUNTERSIGN_CHROMIUM");
        if (executable != null) {
            options.setExecutablePath(Path.of(executable));
            environment.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        var playwright = Playwright.create(environment);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A page of a visitor of its own: no cookies are shared with other pages. */
    Page page() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))
                .newPage();
    }

    /** Keeps what the page looks like and fails if it shuts anybody out. */
    static void inspect(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        var barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
        assertThat(barriers).as("accessibility of %s", name).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
