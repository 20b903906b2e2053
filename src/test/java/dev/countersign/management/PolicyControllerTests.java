package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Json;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.policy.PolicyDocument;
import dev.countersign.review.policy.PolicyYaml;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A script that keeps the review policy beside its other configuration. */
class PolicyControllerTests extends House {

    private static final String[] AS_YAML = {"Accept", "application/yaml"};
    private static final String[] IN_YAML = {"Content-Type", "application/yaml"};

    private static boolean hired;

    private Program reader;

    @BeforeEach
    void theUsualPolicy() {
        reader = hired
                ? administrator().as("rita@policy.example", PASSWORD)
                : account("rita@policy.example", null, "reviewer");
        hired = true;
        administrator()
                .put("/policy", administrator().get("/policy").etag(), saying("The test begins", "spreadDays", 60))
                .done();
    }

    @Test
    void isReadByEverybodyWhoMayComeIn() {
        var policy = reader.get("/policy").done().json();

        assertThat(policy.at("/terms/medication/reviewMonths").asInt()).isEqualTo(12);
        assertThat(policy.at("/waivers/allowed").asBoolean()).isTrue();
        assertThat(policy.path("outbox").isMissingNode()).isTrue();
    }

    @Test
    void isReadChangedAndSentBack() {
        var before = administrator().get("/policy").done();
        var changed = saying("Fewer days", "spreadDays", 30);
        var after = administrator().put("/policy", before.etag(), changed).done();

        assertThat(after.json().path("version").asInt())
                .isEqualTo(before.json().path("version").asInt() + 1);
        assertThat(after.json().at("/made/why").asString()).isEqualTo("Fewer days");
        assertThat(after.json().at("/made/by/name").asString()).isEqualTo("Ada Admin");
        assertThat(reader.get("/policy").done().json()).isEqualTo(after.json());
        assertThat(administrator()
                        .put("/policy", before.etag(), saying("Stale", "spreadDays", 20))
                        .refused(412, "stale")
                        .etag())
                .isEqualTo(after.etag());
        assertThat(administrator().put("/policy", before.etag(), changed).done().etag())
                .as("sent again, since the answer was lost")
                .isEqualTo(after.etag());
    }

    @Test
    void isKeptAsYaml() {
        var yaml = reader.send("GET", "/policy", null, AS_YAML).done();
        var before = administrator().get("/policy");
        assertThat(yaml.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(PolicyYaml.read(yaml.text()).policy().saysTheSameAs(DefaultPolicy.create()))
                .isTrue();

        var after = administrator()
                .send(
                        "PUT",
                        "/policy",
                        yaml.text().replace("spreadDays: 60", "spreadDays: 45") + "why: From the repository\n",
                        "Content-Type",
                        "application/yaml",
                        "If-Match",
                        before.etag())
                .done();

        assertThat(after.json().path("spreadDays").asInt()).isEqualTo(45);
        assertThat(after.json().at("/made/why").asString()).isEqualTo("From the repository");
        assertThat(reader.send(
                                "GET",
                                "/policy/versions/"
                                        + after.json().path("version").asInt(),
                                null,
                                AS_YAML)
                        .done()
                        .text())
                .contains("spreadDays: 45", "by Ada Admin: From the repository");
    }

    @Test
    void saysWhatIsWrongWithItAndInWhichLine() {
        var yaml = PolicyYaml.write(DefaultPolicy.create())
                .replace("selfCare:", "selfcare:")
                .replace("spreadDays: 60", "spreadDays: 900");
        var refused = administrator()
                .send(
                        "PUT",
                        "/policy",
                        yaml,
                        "Content-Type",
                        "application/yaml",
                        "If-Match",
                        administrator().get("/policy").etag())
                .refused(422, "unknown-member");

        assertThat(refused.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/needs/cards/selfcare", "/spreadDays");
        assertThat(refused.text()).contains("Line 8: ", "did you mean 'selfCare'?");
        administrator()
                .send("PUT", "/policy", "a: [", "Content-Type", "application/yaml", "If-Match", "\"1\"")
                .refused(422, "malformed-yaml");
        administrator()
                .put("/policy", administrator().get("/policy").etag(), saying("", "spreadDays", 10))
                .refused(422, "invalid-policy");
    }

    @Test
    void tellsItsVersionsAndWhatChanged() {
        var before = administrator().get("/policy").done();
        var number = before.json().path("version").asInt();
        administrator()
                .put("/policy", before.etag(), saying("Fewer days", "spreadDays", 30))
                .done();

        var newest = reader.get("/policy/versions?limit=1").done().json();
        assertThat(newest.at("/items/0/version").asInt()).isEqualTo(number + 1);
        assertThat(newest.at("/items/0/made/why").asString()).isEqualTo("Fewer days");
        var older = reader.get("/policy/versions?limit=1&cursor="
                        + newest.at("/page/next").asString())
                .done()
                .json();
        assertThat(older.at("/items/0/version").asInt()).isEqualTo(number);
        assertThat(reader.get("/policy/versions/" + number).done().json()).isEqualTo(before.json());
        assertThat(reader.get("/policy/versions/%d/changes".formatted(number + 1))
                        .done()
                        .json()
                        .path("items"))
                .isEqualTo(Json.MAPPER.readTree(
                        "[{\"rule\": \"Reviews are spread over\", \"before\": \"60 days\", \"after\": \"30 days\"}]"));
        assertThat(reader.get("/policy/versions/%d/changes?since=%d".formatted(number, number + 1))
                        .done()
                        .json()
                        .at("/items/0/after")
                        .asString())
                .isEqualTo("60 days");
        reader.get("/policy/versions/999").refused(404, "no-such-policy");
    }

    @Test
    void isTriedBeforeItIsPutInForce() {
        var before = administrator().get("/policy").etag();
        var preview = administrator()
                .post("/policy/previews?limit=1", saying("", "spreadDays", 30))
                .done()
                .json();

        assertThat(preview.path("against").asString()).isEqualTo(before.replace("\"", ""));
        assertThat(preview.at("/changes/0/after").asString()).isEqualTo("30 days");
        assertThat(preview.at("/numbers/articles").asInt()).isLessThanOrEqualTo(1);
        assertThat(administrator().get("/policy").etag()).isEqualTo(before);
        administrator()
                .send("POST", "/policy/previews", PolicyYaml.write(DefaultPolicy.create()), IN_YAML)
                .done();
        reader.post("/policy/previews", saying("", "spreadDays", 30)).refused(403, "role-missing");
    }

    private static Map<String, Object> saying(String why, String member, Object value) {
        var document = new LinkedHashMap<>(PolicyDocument.of(DefaultPolicy.create()));
        document.put(member, value);
        if (!why.isEmpty()) document.put("why", why);
        return document;
    }
}
