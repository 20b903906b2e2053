package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.countersign.kit.Json;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever can be done by a request is refused to those who may not, did not look, or do not say what they mean. */
class EveryCommandTests extends House {

    private static final String NEVER_SEEN = "\"0.999\"";

    /** Whether there is such an invitation is nothing that those may learn who are refused. */
    private static final String NOBODYS = "01M84V96SBASXT1HN80CHV2FTC";

    /** Anybody may send it who has the token of the first start, which none of this is about. */
    private static final String FIRST_START = "POST /setup";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /**
     * A command that would do something.
     *
     * @param path where, with the ids of things that are there
     * @param body what it would do; null for a command without a body
     * @param wrong somebody whose role does not allow it
     * @param right somebody whose role does
     * @param versioned where the version is read that it must have seen; null if it needs none
     */
    private record Command(
            String name,
            String path,
            @Nullable Object body,
            Program wrong,
            Program right,
            @Nullable String versioned) {

        private String method() {
            return name.substring(0, name.indexOf(' '));
        }

        private Program.Answer by(Program program, String... headers) {
            return program.send(method(), path, body, headers);
        }

        private String[] current() {
            return versioned == null
                    ? new String[0]
                    : new String[] {"If-Match", right.get(versioned).done().etag()};
        }
    }

    @Test
    void isInTheTable() {
        var mapped = new TreeSet<>(mapped());
        mapped.removeIf(operation -> operation.startsWith("GET "));
        var tried = new TreeSet<>(Set.of(FIRST_START));
        commands().forEach(command -> tried.add(command.name()));

        assertThat(tried).isEqualTo(mapped);
    }

    @Test
    void isInTheDocumentAsEveryQuestionIs() {
        var described = administrator().described().operations(Reply.ROOT).stream()
                .map(operation -> operation.replace(Reply.ROOT, ""))
                .toList();

        assertThat(described).containsExactlyElementsOf(mapped());
    }

    /** Each method with the address that a controller has for it. */
    private Set<String> mapped() {
        var mapped = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(Reply.ROOT))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + pattern.substring(Reply.ROOT.length())))));
        return mapped;
    }

    @TestFactory
    Stream<DynamicContainer> isRefused() {
        return commands().stream().map(command -> dynamicContainer(command.name(), tests(command)));
    }

    private static Stream<DynamicTest> tests(Command command) {
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest("to nobody", () -> {
            var answer = command.by(command.wrong().asNobody());
            answer.refused(401, "who-asks");
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        }));
        tests.add(dynamicTest(
                "to an unknown key",
                () -> command.by(command.wrong().withKey("csk_" + "0".repeat(64)))
                        .refused(401, "key-unknown")));
        tests.add(dynamicTest(
                "to the wrong role",
                () -> assertThat(command.by(command.wrong(), command.current()).status())
                        .isEqualTo(403)));
        if (command.body() != null)
            tests.add(dynamicTest("with a member that there is not", () -> {
                var answer = command.right()
                        .send(command.method(), command.path(), withNonsense(command.body()), command.current())
                        .refused(422, "unknown-member");
                assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/nonsense");
            }));
        if (command.versioned() != null) {
            tests.add(dynamicTest(
                    "without the version that was seen",
                    () -> command.by(command.right()).refused(428, "version-missing")));
            tests.add(dynamicTest(
                    "for any version",
                    () -> command.by(command.right(), "If-Match", "*").refused(400, "invalid-version")));
            tests.add(dynamicTest("when stale", () -> {
                var current = command.right().get(command.versioned()).done();
                var answer = command.by(command.right(), "If-Match", NEVER_SEEN);
                assertThat(answer.status()).as(answer.text()).isEqualTo(412);
                assertThat(answer.etag()).isEqualTo(current.etag());
                assertThat('"' + answer.json().path("currentVersion").asString() + '"')
                        .isEqualTo(current.etag());
            }));
        }
        return tests.stream();
    }

    private static Object withNonsense(Object body) {
        var members = new LinkedHashMap<String, Object>();
        Json.MAPPER.valueToTree(body).properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.put("nonsense", 1);
        return members;
    }

    private Collection<Command> commands() {
        var staff = Staff.of(this);
        var things = Things.madeBy(staff);
        var text = Map.of("title", "Another title", "riskClass", "general");
        var claim = Map.of("kind", "degree", "abbreviation", "MS", "title", "Master of Science");
        var article = "/articles/" + things.article();
        var request = article + "/requests/" + things.request();
        var thread = article + "/threads/" + things.thread();
        var treatment = "/treatments/" + things.treatment();
        var person = "/people/" + things.person();
        var credential = person + "/credentials/" + things.credential();
        var account = "/accounts/" + things.account();
        var reviewer = staff.reviewer();
        var writer = staff.writer();
        var editor = staff.editor();
        return List.of(
                new Command(
                        "POST /articles", "/articles", Map.of("locale", "en-US", "text", text), reviewer, writer, null),
                new Command("PUT /articles/{id}/text", article + "/text", text, reviewer, writer, article),
                new Command(
                        "PUT /articles/{id}/address",
                        article + "/address",
                        Map.of("locale", "en-US", "slug", "elsewhere"),
                        reviewer,
                        writer,
                        article + "/address"),
                new Command(
                        "POST /articles/{id}/requests",
                        article + "/requests",
                        Map.of("note", "Please"),
                        reviewer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/requests/{request}/acceptances",
                        request + "/acceptances",
                        Map.of(),
                        editor,
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/requests/{request}/declines",
                        request + "/declines",
                        Map.of("reason", "No time"),
                        editor,
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/requests/{request}/reminders",
                        request + "/reminders",
                        Map.of(),
                        reviewer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/requests/{request}/reassignments",
                        request + "/reassignments",
                        Map.of("to", things.person()),
                        reviewer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/requests/{request}/cancellations",
                        request + "/cancellations",
                        Map.of("why", "Not needed"),
                        reviewer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/change-requests",
                        article + "/change-requests",
                        Map.of("note", "The second sentence"),
                        writer,
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/hand-backs",
                        article + "/hand-backs",
                        Map.of("note", "Done"),
                        reviewer,
                        writer,
                        null),
                new Command(
                        "POST /articles/{id}/threads",
                        article + "/threads",
                        Map.of("part", "composition", "words", "Why?"),
                        administrator(),
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/threads/{thread}/comments",
                        thread + "/comments",
                        Map.of("words", "Because."),
                        administrator(),
                        writer,
                        null),
                new Command(
                        "POST /articles/{id}/threads/{thread}/resolutions",
                        thread + "/resolutions",
                        Map.of(),
                        administrator(),
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/threads/{thread}/wave-ons",
                        thread + "/wave-ons",
                        Map.of(),
                        administrator(),
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/threads/{thread}/reopenings",
                        thread + "/reopenings",
                        Map.of(),
                        administrator(),
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/sign-offs",
                        article + "/sign-offs",
                        Map.of(
                                "parts",
                                List.of(Map.of("key", "composition", "digest", "sha-256:" + "0".repeat(64))),
                                "conflictOfInterest",
                                "None"),
                        editor,
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/waivers",
                        article + "/waivers",
                        Map.of(
                                "part",
                                "composition",
                                "digest",
                                "sha-256:" + "0".repeat(64),
                                "kind",
                                "typo",
                                "reason",
                                "A slip"),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/waivers/{waiver}/contests",
                        article + "/waivers/01M84V96SBASXT1HN80CHV2FTB/contests",
                        Map.of("why", "It is more than that"),
                        editor,
                        reviewer,
                        null),
                new Command(
                        "POST /articles/{id}/publications", article + "/publications", Map.of(), writer, editor, null),
                new Command(
                        "POST /articles/{id}/withdrawals",
                        article + "/withdrawals",
                        Map.of("edition", 1, "reason", "Wrong", "severity", "inaccurate"),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/editions/{number}/withdrawals",
                        article + "/editions/1/withdrawals",
                        Map.of("reason", "Wrong", "severity", "inaccurate"),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/corrections",
                        article + "/corrections",
                        Map.of("kind", "clarification", "text", "Not that leg.", "introducedIn", 1),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /imports", "/imports", Map.of("text", "# A title\n\nA text."), reviewer, writer, null),
                new Command(
                        "POST /treatments",
                        "/treatments",
                        Map.of("name", "Cold pack", "kind", "selfCare"),
                        reviewer,
                        writer,
                        null),
                new Command(
                        "PUT /treatments/{id}/card",
                        treatment + "/card",
                        Map.of("name", "Another name", "kind", "selfCare"),
                        reviewer,
                        writer,
                        treatment),
                new Command(
                        "POST /treatments/{id}/roll-outs",
                        treatment + "/roll-outs",
                        Map.of("revision", 1, "articles", List.of(things.article())),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /treatments/{id}/recalls",
                        treatment + "/recalls",
                        Map.of("revision", 1, "reason", "It burns", "severity", "harmful"),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /people",
                        "/people",
                        Map.of("profile", Map.of("name", "Somebody")),
                        reviewer,
                        editor,
                        null),
                new Command(
                        "PUT /people/{id}/profile",
                        person + "/profile",
                        Map.of("name", "Another Name"),
                        writer,
                        editor,
                        person),
                new Command("POST /people/{id}/credentials", person + "/credentials", claim, writer, editor, null),
                new Command("PUT /people/{id}/credentials/{key}", credential, claim, writer, editor, person),
                new Command("DELETE /people/{id}/credentials/{key}", credential, null, writer, editor, person),
                new Command(
                        "POST /people/{id}/credentials/{key}/verifications",
                        credential + "/verifications",
                        Map.of("how", "document", "evidence", "A copy on file"),
                        writer,
                        editor,
                        person),
                new Command(
                        "PUT /people/{id}/credentials/{key}/status",
                        credential + "/status",
                        Map.of("status", "suspended", "why", "The register says so"),
                        writer,
                        editor,
                        person),
                new Command(
                        "PUT /people/{id}/npi", person + "/npi", Map.of("npi", "1234567893"), writer, editor, person),
                new Command(
                        "POST /people/{id}/declarations",
                        person + "/declarations",
                        Map.of("interests", List.of()),
                        writer,
                        editor,
                        null),
                new Command("POST /people/{id}/evidence-files", person + "/evidence-files", null, writer, editor, null),
                new Command(
                        "POST /people/{id}/badges", person + "/badges", Map.of("jwt", "a.b.c"), writer, editor, null),
                new Command(
                        "POST /usual-credentials",
                        "/usual-credentials",
                        Map.of("letters", "XYZ", "title", "A title", "kinds", List.of("certificate")),
                        editor,
                        administrator(),
                        null),
                new Command(
                        "PUT /usual-credentials/{letters}",
                        "/usual-credentials/QQQ",
                        Map.of("letters", "QQQ", "title", "A title", "kinds", List.of("certificate")),
                        editor,
                        administrator(),
                        "/usual-credentials/QQQ"),
                new Command(
                        "POST /badge-issuers",
                        "/badge-issuers",
                        Map.of("identity", "https://a.example", "issuer", Map.of("name", "A"), "keys", aKey()),
                        editor,
                        administrator(),
                        null),
                new Command(
                        "POST /badge-issuers/{id}/keys",
                        "/badge-issuers/" + things.issuer() + "/keys",
                        Map.of("keys", aKey()),
                        editor,
                        administrator(),
                        "/badge-issuers/" + things.issuer()),
                new Command(
                        "POST /badge-issuers/{id}/ended-keys",
                        "/badge-issuers/" + things.issuer() + "/ended-keys",
                        Map.of("kid", "one"),
                        editor,
                        administrator(),
                        "/badge-issuers/" + things.issuer()),
                new Command(
                        "POST /accounts",
                        "/accounts",
                        Map.of(
                                "name",
                                "Somebody",
                                "email",
                                "somebody@house.example",
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("writer")),
                        editor,
                        administrator(),
                        null),
                new Command(
                        "PUT /accounts/{id}/standing",
                        account + "/standing",
                        Map.of("roles", List.of("writer", "editor")),
                        editor,
                        administrator(),
                        account),
                new Command(
                        "PUT /accounts/{id}/password",
                        account + "/password",
                        Map.of("password", "four other words here"),
                        editor,
                        administrator(),
                        account),
                new Command("PUT /policy", "/policy", policyWithGraceOf(61), editor, administrator(), "/policy"),
                new Command(
                        "POST /policy/previews",
                        "/policy/previews",
                        policyWithGraceOf(61),
                        editor,
                        administrator(),
                        null),
                new Command(
                        "PUT /accounts/{id}/mail",
                        account + "/mail",
                        Map.of("paces", Map.of("due", "never")),
                        editor,
                        administrator(),
                        account + "/mail"),
                new Command(
                        "POST /notices/{id}/readings",
                        "/notices/" + things.notice() + "/readings",
                        Map.of(),
                        writer,
                        reviewer,
                        null),
                new Command(
                        "POST /notices/{id}/attempts",
                        "/notices/" + things.notice() + "/attempts",
                        Map.of(),
                        editor,
                        administrator(),
                        null),
                new Command(
                        "POST /articles/{id}/invitations",
                        article + "/invitations",
                        Map.of("person", things.person()),
                        writer,
                        editor,
                        null),
                new Command(
                        "DELETE /articles/{id}/invitations/{invitation}",
                        article + "/invitations/" + NOBODYS,
                        null,
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/invitations/{invitation}/confirmations",
                        article + "/invitations/" + NOBODYS + "/confirmations",
                        Map.of(),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /articles/{id}/invitations/{invitation}/codes",
                        article + "/invitations/" + NOBODYS + "/codes",
                        Map.of(),
                        writer,
                        editor,
                        null),
                new Command(
                        "POST /keys", "/keys", Map.of("name", "a script", "scope", "manage"), reviewer, writer, null),
                new Command("DELETE /keys/{id}", "/keys/" + things.key(), null, reviewer, writer, null),
                new Command(
                        "POST /signing-keys",
                        "/signing-keys",
                        Map.of("purpose", "publisher"),
                        editor,
                        administrator(),
                        null),
                new Command(
                        "PUT /signing-keys/{kid}/compromise",
                        "/signing-keys/"
                                + administrator()
                                        .post("/signing-keys", Map.of("purpose", "publisher"))
                                        .done()
                                        .json()
                                        .path("kid")
                                        .asString()
                                + "/compromise",
                        Map.of("since", "2026-01-01T00:00:00Z", "reason", "A backup was lost"),
                        editor,
                        administrator(),
                        null));
    }

    /** The public key of the example in RFC 8037, appendix A.2. */
    private static Map<String, String> aKey() {
        return Map.of("kty", "OKP", "crv", "Ed25519", "kid", "one", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    }

    /** The policy that the product comes with, with a reason, and with other days of grace. */
    private static Object policyWithGraceOf(int days) {
        var document = new LinkedHashMap<>(PolicyDocument.of(DefaultPolicy.create()));
        document.put("overdue", Map.of("noticeDays", 30, "consequence", "notice", "graceDays", days));
        document.put("why", "More patience");
        return document;
    }

    /** One of each role, by name and password. */
    private record Staff(Program administrator, Program writer, Program editor, Program reviewer) {

        private static @Nullable Staff hired;

        private static Staff of(House house) {
            if (hired == null)
                hired = new Staff(
                        house.administrator(),
                        house.account("writer@commands.example", null, "writer"),
                        house.account("editor@commands.example", null, "editor"),
                        house.account("reviewer@commands.example", null, "reviewer"));
            return hired;
        }
    }

    /** Something of each kind that a command can be about. */
    private record Things(
            String article,
            String request,
            String thread,
            String notice,
            String treatment,
            String person,
            String credential,
            String account,
            String key,
            String issuer) {

        private static @Nullable Things made;

        private static Things madeBy(Staff staff) {
            if (made == null) {
                var text = Map.of("title", "An article for commands", "riskClass", "general");
                var person = staff.editor()
                        .post(
                                "/people",
                                Map.of(
                                        "profile",
                                        Map.of("name", "Cora Command"),
                                        "credentials",
                                        List.of(Map.of("kind", "degree", "abbreviation", "MS", "title", "Science"))))
                        .done();
                var article = id(staff.writer().post("/articles", Map.of("locale", "en-US", "text", text)));
                var requests = staff.editor()
                        .post("/articles/" + article + "/requests", Map.of())
                        .done();
                var thread = staff.reviewer()
                        .post(
                                "/articles/" + article + "/threads",
                                Map.of("part", "composition", "words", "Which one?"));
                staff.writer()
                        .post(
                                "/articles/%s/threads/%s/comments".formatted(article, id(thread)),
                                Map.of("words", "The first"))
                        .done();
                made = new Things(
                        article,
                        requests.json().at("/items/0/id").asString(),
                        id(thread),
                        staff.reviewer()
                                .get("/notices")
                                .done()
                                .json()
                                .at("/items/0/id")
                                .asString(),
                        id(staff.writer().post("/treatments", Map.of("name", "Commanded", "kind", "selfCare"))),
                        id(person),
                        person.json().at("/credentials/0/key").asString(),
                        id(staff.administrator()
                                .post(
                                        "/accounts",
                                        Map.of(
                                                "name",
                                                "Cal",
                                                "email",
                                                "cal@commands.example",
                                                "password",
                                                PASSWORD,
                                                "roles",
                                                List.of("writer")))),
                        id(staff.writer().post("/keys", Map.of("name", "a script", "scope", "manage"))),
                        id(staff.administrator()
                                .post(
                                        "/badge-issuers",
                                        Map.of(
                                                "identity",
                                                "https://issuer.example",
                                                "issuer",
                                                Map.of("name", "An issuer"),
                                                "keys",
                                                aKey()))));
                staff.administrator()
                        .post(
                                "/usual-credentials",
                                Map.of("letters", "QQQ", "title", "A title", "kinds", List.of("certificate")))
                        .done();
            }
            return made;
        }

        private static String id(Program.Answer answer) {
            return answer.done().json().path("id").asString();
        }
    }
}
