package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From an empty house to a published article, by programs alone. */
class ManagingStoryTests extends House {

    private static final String POST = """
            # Leg cramps at night

            They wake you, they pass, and they come back.

            ## What are leg cramps?

            A muscle that tightens by itself and does not let go.

            ## Treatments at home

            ### Warm towel
            Warmth loosens the muscle. Lay a warm towel on the calf for ten minutes.

            ### Pain relief tablets
            Ibuprofen, an over-the-counter medicine, takes the edge off.

            ## When to see a doctor

            - Your leg swells
            - You feel numb
            """;

    @Test
    void bringsAPostToItsReaders() {
        var wanda = key(account("wanda@house.example", null, "writer"));
        var edgar = account("edgar@house.example", null, "editor");
        var trainer = reviewer(edgar, "Tess Trainer", "ATC");
        var pharmacist = reviewer(edgar, "Phil Pharmacist", "PharmD");

        var dry = wanda.post("/imports?dryRun=true", POST, "Content-Type", "text/markdown")
                .done();
        assertThat(dry.json().path("title").asString()).isEqualTo("Leg cramps at night");

        var article = wanda.post("/imports?locale=en-US", Map.of("text", POST)).done();
        assertThat(article.status()).isEqualTo(201);
        var address = article.header("Location").replace("/api/v1/manage", "");

        var text = wanda.get(address + "/text").done();
        var changed = (ObjectNode) text.json();
        changed.put("summary", "They wake you, they pass, and there is much that helps.");
        var saved = wanda.put(address + "/text", text.etag(), changed).done();
        assertThat(saved.json().at("/text/summary").asString()).endsWith("much that helps.");
        changed.put("summary", "Another summary by somebody who did not look.");
        var stale = wanda.put(address + "/text", text.etag(), changed).refused(412, "stale");
        assertThat(stale.etag()).isEqualTo(saved.etag());
        assertThat(stale.json().path("currentVersion").asString())
                .isEqualTo(saved.json().path("version").asString());

        completeCards(wanda, saved.json());
        var publication = address + "/publications";
        edgar.post(publication, Map.of()).refused(409, "parts-uncovered");
        edgar.post(address + "/requests", Map.of("note", "Before Friday, please"))
                .done();

        wanda.post(address + "/sign-offs", signature(trainer, address)).refused(403, "key-never-signs");
        sign(trainer, address);
        sign(pharmacist, address);
        assertThat(edgar.get(address + "/coverage").json().path("mayPublish").asBoolean())
                .as(edgar.get(address + "/coverage").text())
                .isTrue();

        wanda.post(publication, Map.of()).refused(403, "role-missing");
        var edition = edgar.post(publication, Map.of(), "Idempotency-Key", "the-first-edition")
                .done();
        var again = edgar.post(publication, Map.of(), "Idempotency-Key", "the-first-edition")
                .done();
        assertThat(again.text()).isEqualTo(edition.text());
        assertThat(edition.json().path("edition").asInt()).isEqualTo(1);

        var read = edgar.asNobody().get("/api/v1/articles/leg-cramps-at-night").done();
        assertThat(read.json().path("digest")).isEqualTo(edition.json().path("digest"));
        assertThat(read.json().path("summary").asString()).endsWith("much that helps.");

        var withdrawal = Map.of("edition", 1, "reason", "The dose is wrong.", "severity", "harmful");
        wanda.post(address + "/withdrawals", withdrawal).refused(403, "role-missing");
        edgar.post(address + "/withdrawals", withdrawal).done();
        var gone = edgar.get(address).done().json().path("withdrawn");
        assertThat(gone.path("reason").asString()).isEqualTo("The dose is wrong.");
        edgar.asNobody().get("/api/v1/articles/leg-cramps-at-night").refused(410, "withdrawn");
        assertThat(edgar.get("/audit/verification").json().path("holds").asBoolean())
                .isTrue();
    }

    /** What a card must say before anybody signs it. */
    private static void completeCards(Program writer, JsonNode article) {
        article.at("/text/sections")
                .valueStream()
                .flatMap(section -> section.path("treatments").valueStream())
                .forEach(id -> {
                    var found =
                            writer.get("/treatments/" + id.asString() + "/card").done();
                    var card = (ObjectNode) found.json();
                    card.put("noEvidence", true);
                    card.withObject("safety").put("noKnownContraindications", true);
                    if (card.path("kind").asString().equals("overTheCounter")) {
                        card.withArray("doses")
                                .addObject()
                                .put("population", "Adults")
                                .put("amount", "200")
                                .put("unit", "mg")
                                .put("maximumPerDay", "1200 mg");
                        card.withArray("references").addObject().put("id", "r1").put("title", "The leaflet in the box");
                    }
                    writer.put("/treatments/" + id.asString() + "/card", found.etag(), card)
                            .done();
                });
    }

    private Program reviewer(Program editor, String name, String letters) {
        var person = editor.post(
                        "/people",
                        Map.of(
                                "profile",
                                Map.of("name", name),
                                "credentials",
                                List.of(Map.of(
                                        "kind",
                                        letters.equals("PharmD") ? "degree" : "certification",
                                        "abbreviation",
                                        letters,
                                        "title",
                                        "Holder of " + letters))))
                .done();
        var id = person.json().path("id").asString();
        var credential = person.json().at("/credentials/0/key").asString();
        editor.post(
                        "/people/%s/credentials/%s/verifications".formatted(id, credential),
                        Map.of("how", "registryLookup", "evidence", "https://register.example/1"),
                        "If-Match",
                        person.etag())
                .done();
        return account(letters.toLowerCase(java.util.Locale.ROOT) + "@house.example", id, "reviewer");
    }

    private static void sign(Program reviewer, String address) {
        reviewer.post(address + "/sign-offs", signature(reviewer, address)).done();
    }

    private static Map<String, Object> signature(Program reviewer, String address) {
        var parts = new ArrayList<Map<String, Object>>();
        for (var part : reviewer.get(address + "/coverage").done().json().path("parts"))
            if (part.path("maySign").asBoolean(false))
                parts.add(Map.of(
                        "key", part.path("key").asString(),
                        "digest", part.path("digest").asString()));
        var checklist = new ArrayList<Map<String, Object>>();
        for (var question : reviewer.get("/policy").done().json().path("checklist"))
            checklist.add(Map.of("key", question.path("key").asString(), "yes", true));
        return Map.of(
                "parts", parts, "meaning", "clinicalReview", "conflictOfInterest", "None", "checklist", checklist);
    }
}
