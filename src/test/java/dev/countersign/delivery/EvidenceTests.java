package dev.countersign.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.evidence.EvidencePacks;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence pack of an edition, as an auditor takes it apart. */
class EvidenceTests extends Website {

    @Autowired
    EvidencePacks packs;

    @TempDir
    Path folder;

    @Test
    void isTheSameForTheSameHistory() throws IOException {
        assertThat(pack()).isEqualTo(pack());
    }

    @Test
    void holdsWhatAnAuditorAsksFor() throws IOException {
        var files = unpacked(pack());

        assertThat(files)
                .containsKeys(
                        "index.html",
                        "HOW-TO-VERIFY.txt",
                        "article.json",
                        "content.json",
                        "attestation.json",
                        "keys.json",
                        "sign-offs.json",
                        "changes.json",
                        "requests-and-threads.json",
                        "policies.json",
                        "references.json",
                        "readability.json",
                        "audit.json",
                        "verify.mjs",
                        "check.mjs",
                        "manifest.json");
        assertThat(files.get("sign-offs.json"))
                .contains("registryLookup", "https://register.example/entry", "numberEnding")
                .doesNotContain(Newsroom.LICENSE_NUMBER);
        assertThat(files.values()).noneSatisfy(file -> assertThat(file).contains(Newsroom.LICENSE_NUMBER));
    }

    @Test
    void readsAsAPageThatNeedsNothingElse() throws IOException {
        var page = Jsoup.parse(unpacked(pack()).get("index.html"));

        assertThat(page.select("script, link, img, iframe, [src], [onclick]")).isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .allSatisfy(href -> assertThat(href)
                        .satisfiesAnyOf(
                                one -> assertThat(one).startsWith("#"),
                                one -> assertThat(one).startsWith("https://")));
        assertThat(page.select("h1").text()).isEqualTo("Calf cramps at night");
        assertThat(page.select("#summary").text())
                .contains("Tess Trainer, MS, ATC")
                .contains("Phil Pharmacist");
        assertThat(page.select("#cover").text())
                .contains("Pain relief tablets card:pain-relief-tablets medication Phil Pharmacist");
        assertThat(page.select("#sign-offs").text())
                .contains("The signature holds.")
                .contains("Registry lookup: https://register.example/entry");
        assertThat(page.select("#text").text())
                .contains("pressure <140/90 is another matter")
                .contains("Maximum per day 1200 mg");
        assertThat(page.select("#changes").text()).contains("This is the first edition.");
        assertThat(page.select("#audit").text()).contains("article.signed").contains("article.published");
        page.select("nav a")
                .eachAttr("href")
                .forEach(href -> assertThat(page.select(href)).hasSize(1));
    }

    @Test
    void showsWhatChangedSinceTheEditionBefore() throws IOException {
        var section = new Section.Prose(new SectionKey("what"), "What", null, RichText.of("Warm socks warm the feet."));
        var article = newsroom.start(
                "en-US", "warm-socks", ArticleText.titled("Warm socks").withSections(List.of(section)));
        newsroom.signedAndPublished(article.id(), trainer);
        var changed = new Section.Prose(new SectionKey("what"), "What", null, RichText.of("Dry socks warm the feet."));
        newsroom.rewrite(article.id(), ArticleText.titled("Warm socks").withSections(List.of(changed)));
        newsroom.signedAndPublished(article.id(), trainer);

        var bytes = new ByteArrayOutputStream();
        packs.of(newsroom.editor, article.id(), 2).writeTo(bytes);
        var files = unpacked(bytes.toByteArray());

        var page = Jsoup.parse(files.get("index.html"));
        assertThat(page.select("#changes ins").text()).contains("Dry");
        assertThat(page.select("#changes del").text()).contains("Warm");
        assertThat(page.select("#history summary").text()).contains("Revision 2");
        assertThat(checked(files)).endsWith("Everything holds.\n");
    }

    @Test
    void holdsWhenCheckedWithoutUs() throws Exception {
        assertThat(checked(unpacked(pack())))
                .endsWith("Everything holds.\n")
                .contains("All 15 files are those that the manifest names")
                .contains("is covered for medication by Phil Pharmacist")
                .contains("entries of the audit trail hold");
    }

    @Test
    void tellsWhatWasChangedInIt() throws Exception {
        var files = unpacked(pack());
        files.computeIfPresent("audit.json", (name, json) -> json.replace("edgar@newsroom", "edwin@newsroom"));
        files.computeIfPresent(
                "sign-offs.json",
                (name, json) -> json.replace("Paid by the publisher", "None").replace("Athletic Training", "Medicine"));

        assertThat(checked(files))
                .contains("FAIL  audit.json is not the file that the manifest names.")
                .contains("FAIL  Entries of the audit trail were altered")
                .contains("It says something else than Tess Trainer")
                .contains("signed: conflictOfInterest, credentials.")
                .contains("things do not hold.");
    }

    @Test
    void isForEditorsAndAdministrators() {
        assertThatThrownBy(() -> packs.of(newsroom.writer, cramps.id(), 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("editor or administrator");
    }

    private byte[] pack() throws IOException {
        var bytes = new ByteArrayOutputStream();
        packs.of(newsroom.editor, cramps.id(), 1).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry())
                files.put(entry.getName(), new String(stream.readAllBytes(), UTF_8));
        }
        return files;
    }

    private String checked(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) Files.writeString(folder.resolve(file.getKey()), file.getValue());
        var running = new ProcessBuilder("node", folder.resolve("check.mjs").toString())
                .redirectErrorStream(true)
                .start();
        return new String(running.getInputStream().readAllBytes(), UTF_8);
    }
}
