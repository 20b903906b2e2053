package dev.countersign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedApplicationIT {

    @TempDir
    Path folder;

    @Test
    void greetsWithAPageForEverybody() throws Exception {
        try (var application = PackagedApplication.start(folder.resolve("data"));
                var chromium = Chromium.open()) {
            var page = chromium.page();
            page.navigate(application.address().toString());
            assertThat(page.locator("h1, h2").first()).isVisible();
            Chromium.inspect(page, "first-page");
        }
    }

    @Test
    void stopsWhenAsked() throws Exception {
        try (var application = PackagedApplication.start(folder.resolve("data"))) {
            assertThat(application.stop()).isEqualTo(128 + 15);
        }
    }
}
