package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser without a window: the one that COUNTERSIGN_CHROMIUM names, else Playwright's own. */
public final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int[] DESK = {1280, 900};
    private static final int[] TELEPHONE = {360, 740};

    /** How long a page may take to answer, in milliseconds: other work may keep the machine busy. */
    private static final double PATIENCE = 30_000;

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
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A page of a visitor of its own: no cookies are shared with other pages. Nothing moves, so that nothing is met half-way. */
    Page page() {
        var visitor = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(DESK[0], DESK[1])
                .setReducedMotion(ReducedMotion.REDUCE));
        visitor.setDefaultTimeout(PATIENCE);
        return visitor.newPage();
    }

    /** Keeps what the page looks like and fails if it shuts anybody out. */
    public static void inspect(Page page, String name) {
        photograph(page, name);
        demandNoBarriers(page, name);
    }

    /** Inspects the page as it stands, then in the dark, and sees it on a telephone too. */
    public static void inspectEveryLook(Page page, String name) {
        inspect(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        inspect(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(TELEPHONE[0], TELEPHONE[1]);
        photograph(page, name + "-360");
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s on a telephone", name)
                .isEqualTo(TELEPHONE[0]);
        page.setViewportSize(DESK[0], DESK[1]);
    }

    private static void photograph(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static void demandNoBarriers(Page page, String name) {
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        var barriers = new AxeBuilder(page)
                        .setLegacyMode(true) // there are no frames to look into, for which it would open another page
                        .options(violationsOnly)
                        .analyze()
                        .getViolations()
                        .stream()
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
