package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proofs, declarations and reminders, as a script handles them. */
class CredentialProofTests extends House {

    private static final String PDF = "%PDF-1.7 a certificate";

    @Test
    void filesAProofThatOnlyThoseWhoVerifyCanRead() {
        var edgar = account("edgar@proofs.example", null, "editor");
        var person = person(edgar, "Nora Nurse");
        var id = person.json().path("id").asString();
        var nora = account("nora@proofs.example", id, "reviewer");
        var files = "/people/" + id + "/evidence-files";

        var filed = edgar.post(
                        files + "?name=licence.pdf", PDF, "Content-Type", "application/pdf", "Idempotency-Key", "a")
                .done();
        var again = edgar.post(
                        files + "?name=licence.pdf", PDF, "Content-Type", "application/pdf", "Idempotency-Key", "a")
                .done();
        assertThat(again.text()).isEqualTo(filed.text());
        edgar.post(files, "<html>", "Content-Type", "application/pdf").refused(422, "file-type");
        edgar.post(files, "%PDF-" + "x".repeat(8 * 1024 * 1024), "Content-Type", "application/pdf")
                .refused(413, "content-too-large");
        assertThat(edgar.post(files, "%PDF-" + "x".repeat(5 * 1024 * 1024), "Content-Type", "application/pdf")
                        .status())
                .isEqualTo(201);
        nora.post(files, PDF, "Content-Type", "application/pdf").refused(403, "role-missing");

        var file = filed.header("Location");
        assertThat(edgar.get(file).done().text()).isEqualTo(PDF);
        assertThat(edgar.get(file).header("Content-Type")).isEqualTo("application/pdf");
        assertThat(edgar.get(file).header("Content-Disposition"))
                .startsWith("attachment")
                .contains("licence.pdf");
        nora.get(file).refused(403, "role-missing");
        edgar.asNobody().get(file).refused(401, "who-asks");
        edgar.get(files + "/" + id).refused(404, "no-such-file");

        var key = person.json().at("/credentials/0/key").asString();
        var verified = edgar.post(
                        "/people/%s/credentials/%s/verifications".formatted(id, key),
                        Map.of(
                                "how",
                                "document",
                                "file",
                                filed.json().path("id").asString(),
                                "until",
                                "2999-01-01"),
                        "If-Match",
                        person.etag())
                .done();
        var check = verified.json().at("/credentials/0/verifications/0");
        assertThat(check.at("/file/digest")).isEqualTo(filed.json().path("digest"));
        assertThat(check.path("until").asString()).isEqualTo("2999-01-01");
        assertThat(nora.get("/people/" + id).done().text()).doesNotContain("licence.pdf");
        var slug = verified.json().path("slug").asString();
        assertThat(edgar.asNobody().get("/api/v1/people/" + slug).text()).doesNotContain("licence.pdf", "sha-256");
    }

    @Test
    void tellsWhatLapsesToThoseWhomItConcerns() {
        var edgar = account("edgar@lapses.example", null, "editor");
        var person = person(edgar, "Lena Lapsing");
        var id = person.json().path("id").asString();
        var key = person.json().at("/credentials/0/key").asString();
        var soon =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20).toString();
        edgar.post(
                        "/people/%s/credentials/%s/verifications".formatted(id, key),
                        Map.of("how", "letter", "evidence", "A letter", "expiresOn", soon),
                        "If-Match",
                        person.etag())
                .done();

        assertThat(edgar.get("/expiries").done().json().at("/items").valueStream())
                .anySatisfy(item -> {
                    assertThat(item.path("person").asString()).isEqualTo(id);
                    assertThat(item.path("step").asString()).isEqualTo("in30Days");
                });
        var lena = account("lena@lapses.example", id, "reviewer");
        assertThat(lena.get("/expiries").done().json().at("/items").valueStream())
                .hasSize(1);
        var other = account("other@lapses.example", null, "reviewer");
        assertThat(other.get("/expiries").done().json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void keepsDeclarationsAndNumbersForThoseWhomTheyConcern() {
        var edgar = account("edgar@interests.example", null, "editor");
        var person = person(edgar, "Ines Interested");
        var id = person.json().path("id").asString();
        var ines = account("ines@interests.example", id, "reviewer");
        var other = account("other@interests.example", null, "reviewer");
        assertThat(person.json().path("owesDeclaration").asBoolean()).isTrue();

        var interest = Map.of("kind", "funding", "entity", "A fund", "relation", "It pays for a study");
        ines.post("/people/" + id + "/declarations", Map.of("interests", List.of(interest)))
                .done();
        ines.post("/people/" + id + "/declarations", Map.of("interests", List.of()))
                .done();
        assertThat(edgar.get("/people/" + id + "/declarations").done().json().at("/items/1/interests/0/entity"))
                .hasToString("\"A fund\"");
        other.get("/people/" + id + "/declarations").refused(403, "role-missing");
        var declared = edgar.get("/people/" + id).done();
        assertThat(declared.json().path("owesDeclaration").asBoolean(false)).isFalse();

        edgar.put("/people/" + id + "/npi", declared.etag(), Map.of("npi", "1234567890"))
                .refused(422, "invalid-body");
        edgar.put("/people/" + id + "/npi", declared.etag(), Map.of("npi", "1234567893"))
                .done();
        assertThat(ines.get("/people/" + id).json().path("npi").asString()).isEqualTo("1234567893");
        assertThat(other.get("/people/" + id).json().has("npi")).isFalse();
    }

    private static Program.Answer person(Program editor, String name) {
        return editor.post(
                        "/people",
                        Map.of(
                                "profile",
                                Map.of("name", name),
                                "credentials",
                                List.of(Map.of("kind", "license", "abbreviation", "RN", "title", "Registered Nurse"))))
                .done();
    }
}
