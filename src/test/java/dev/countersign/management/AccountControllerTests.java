package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.NewAccount;
import dev.countersign.kit.Json;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Accounts, as an administrator keeps them from a terminal. */
@WithAnonymousUser
class AccountControllerTests extends InAnEmptyStore {

    private static final String PASSWORD = "four quiet words here";
    private static final String WANDA =
            "{\"name\":\"Wanda\",\"email\":\"wanda@example.org\",\"password\":\"%s\",\"roles\":[\"writer\"]}"
                    .formatted(PASSWORD);

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    private UserId ana;

    @BeforeEach
    void openTheFirstAccount() {
        ana = accounts.createFirst(
                        new NewAccount("Ana Ruiz", "ana@example.org", PASSWORD, Set.of(Role.ADMINISTRATOR), null))
                .id();
    }

    @Test
    void opensAnAccountOnceHoweverOftenItIsAsked() throws Exception {
        var first = send(post("/api/v1/manage/accounts").content(WANDA).header("Idempotency-Key", "wanda"));
        var again = send(post("/api/v1/manage/accounts").content(WANDA).header("Idempotency-Key", "wanda"));

        assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        var shown = send(get(first.getHeader("Location")));
        assertThat(shown.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(shown.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(json(send(get("/api/v1/manage/accounts"))).path("items")).hasSize(2);
    }

    @Test
    void saysWhereARequestIsWrong() throws Exception {
        var taken = send(post("/api/v1/manage/accounts").content(WANDA.replace("wanda@", "ANA@")));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(json(taken).at("/errors/0/pointer").asString()).isEqualTo("/email");
        var unknown = send(post("/api/v1/manage/accounts").content(WANDA.replace("}", ",\"admin\":true}")));
        assertThat(json(unknown).path("code").asString()).isEqualTo("unknown-member");
        assertThat(send(post("/api/v1/manage/accounts").content("{}")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void changesWhatWasLookedAtAndNothingNewer() throws Exception {
        var wanda = send(post("/api/v1/manage/accounts").content(WANDA));
        var standing = wanda.getHeader("Location") + "/standing";
        var seen = wanda.getHeader("ETag");

        assertThat(send(put(standing).content("{\"roles\":[\"editor\"]}")).getStatus())
                .isEqualTo(428);
        var changed = send(put(standing).content("{\"roles\":[\"editor\"]}").header("If-Match", seen));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(json(changed).path("roles").toString()).isEqualTo("[\"editor\"]");

        var stale = send(put(standing)
                .content("{\"roles\":[\"writer\"],\"disabled\":true}")
                .header("If-Match", seen));
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getHeader("ETag")).isEqualTo(changed.getHeader("ETag"));
        assertThat(json(stale).path("currentVersion").asString())
                .isEqualTo(json(changed).path("version").asString());
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        var self = "/api/v1/manage/accounts/" + ana;
        var answer = send(put(self + "/standing")
                .content("{\"roles\":[\"writer\"]}")
                .header("If-Match", send(get(self)).getHeader("ETag")));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(json(answer).path("code").asString()).isEqualTo("last-administrator");
    }

    @Test
    void setsAPasswordWhichIsTheNextOneToComeWith() throws Exception {
        var self = "/api/v1/manage/accounts/" + ana;
        var answer = send(put(self + "/password")
                .content("{\"password\":\"another long one\"}")
                .header("If-Match", send(get(self)).getHeader("ETag")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(send(get(self)).getStatus()).isEqualTo(401);
    }

    @Test
    void knowsNobodyElse() throws Exception {
        for (var id : new String[] {"nobody", UserId.next().value()}) {
            var answer = send(get("/api/v1/manage/accounts/" + id));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(json(answer).path("code").asString()).isEqualTo("no-such-user");
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var me = Base64.getEncoder().encodeToString(("ana@example.org:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return http.perform(request.contentType("application/json").header(AUTHORIZATION, "Basic " + me))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return Json.MAPPER.readTree(answer.getContentAsString());
    }
}
