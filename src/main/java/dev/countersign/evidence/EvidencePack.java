package dev.countersign.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.publishing.RichTextForm;
import dev.countersign.review.diff.DifferenceJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evidence for one edition as one ZIP. The same evidence makes the same bytes: files in a fixed order, dated by the publication, and
 * nothing in them of when the pack was made.
 */
public final class EvidencePack {

    private static final JsonMapper READABLE = Json.MAPPER
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Evidence evidence;

    EvidencePack(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What the file is called. */
    public String name() {
        var edition = evidence.edition();
        return "evidence-%s-%s-edition-%d.zip".formatted(edition.slug(), edition.locale(), edition.number());
    }

    /** Writes it, one file after the other. The stream stays open. */
    public void writeTo(OutputStream stream) throws IOException {
        var zip = new ZipOutputStream(stream, UTF_8);
        var digests = new LinkedHashMap<String, String>();
        for (var file : files().entrySet()) {
            var bytes = file.getValue().get();
            digests.put(file.getKey(), Digest.of(bytes).hex());
            put(zip, file.getKey(), bytes);
        }
        put(zip, "manifest.json", json(Map.of("format", "countersign-evidence", "version", 1, "sha256", digests)));
        zip.finish();
    }

    private Map<String, Supplier<byte[]>> files() {
        var edition = evidence.edition();
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        files.put("index.html", () -> new EvidencePage(evidence).html().getBytes(UTF_8));
        files.put("HOW-TO-VERIFY.txt", () -> resource("/evidence/HOW-TO-VERIFY.txt"));
        var envelope = edition.envelope();
        if (envelope != null)
            files.put("article.json", () -> envelope.in(RichTextForm.PORTABLE).body());
        files.put("content.json", edition::content);
        var attestation = edition.attestation();
        if (attestation != null) files.put("attestation.json", () -> attestation.getBytes(UTF_8));
        files.put("keys.json", () -> json(evidence.keys().jwks()));
        files.put("sign-offs.json", () -> json(SignOffEvidence.of(evidence)));
        files.put("changes.json", () -> json(changes()));
        files.put("requests-and-threads.json", () -> json(evidence.talk().json()));
        if (!edition.waivers().isEmpty()) files.put("waivers.json", () -> json(edition.waivers()));
        files.put("policies.json", () -> json(evidence.policies()));
        files.put("references.json", () -> json(EvidenceText.references(edition)));
        files.put("readability.json", () -> json(Readability.of(edition)));
        files.put("audit.json", () -> json(AuditExtract.of(evidence.trail())));
        files.put("verify.mjs", () -> resource("/META-INF/resources/verify/verify.mjs"));
        files.put("check.mjs", () -> resource("/evidence/check.mjs"));
        return files;
    }

    private Map<String, Object> changes() {
        var changes = new LinkedHashMap<String, Object>();
        changes.put("edition", evidence.edition().number());
        evidence.previous().ifPresent(previous -> {
            changes.put("since", previous.number());
            changes.put("difference", DifferenceJson.of(evidence.change()));
        });
        changes.put(
                "revisions",
                evidence.revisions().stream()
                        .map(saved -> Map.of(
                                "number", saved.revision().number(),
                                "by", saved.revision().by(),
                                "at", saved.revision().at(),
                                "text", saved.revision().text(),
                                "change", DifferenceJson.of(saved.change())))
                        .toList());
        changes.put(
                "cards",
                evidence.cards().stream()
                        .map(saved -> Map.of(
                                "treatment", saved.revision().treatment(),
                                "number", saved.revision().number(),
                                "by", saved.revision().by(),
                                "at", saved.revision().at(),
                                "card", saved.revision().card(),
                                "change", DifferenceJson.of(saved.change())))
                        .toList());
        return changes;
    }

    /** As every file of its kind is written: for reading, members in order of name. */
    static byte[] json(Object value) {
        return READABLE.writeValueAsBytes(value);
    }

    private void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(evidence.edition().dates().publishedAt(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] resource(String name) {
        try (var stream = EvidencePack.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException(name + " is part of the application");
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
