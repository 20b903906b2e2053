package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The first start by a script. */
@WithAnonymousUser
class SetupByApiTests extends InAnEmptyStore {

    private static final String ANA = """
            {"token": "%s", "name": "Ana Ruiz", "email": "ana@example.org", "password": "%s"%s}""";
    private static final String PASSWORD = "four quiet words here";

    @Autowired
    MockMvc http;

    @Autowired
    SetupLink link;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart firstStart;

    @Test
    void opensTheFirstAccountOnce() throws Exception {
        var token = link.issue();
        var answer = send(
                ANA.formatted(token, PASSWORD, ", \"site\": {\"name\": \"Our health desk\", \"locale\": \"de-DE\"}"));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/api/v1/manage/accounts/" + json(answer).path("id").asString());
        assertThat(answer.getContentAsString()).doesNotContain(PASSWORD, token);
        assertThat(accounts.find("ana@example.org").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER);
        assertThat(firstStart.site()).isEqualTo(Site.of("Our health desk", new LocaleTag("de-DE")));

        var again = send(ANA.formatted(token, PASSWORD, ""));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(json(again).path("code").asString()).isEqualTo("not-first");
    }

    @Test
    void leavesTheSiteUnnamedAndTakesOtherRoles() throws Exception {
        send(ANA.formatted(link.issue(), PASSWORD, ", \"roles\": [\"administrator\"]"));
        assertThat(accounts.find("ana@example.org").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(firstStart.site()).isEqualTo(Site.UNNAMED);
    }

    @Test
    void refusesAnotherToken() throws Exception {
        link.issue();
        var answer = send(ANA.formatted("AAAAAAAAAAAAAAAAAAAAAA", PASSWORD, ""));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(json(answer).path("code").asString()).isEqualTo("token-wrong");
        assertThat(firstStart.isToCome()).isTrue();
    }

    @Test
    void keepsTheTokenAliveWhenSomethingIsRefused() throws Exception {
        var token = link.issue();
        var weak = send(ANA.formatted(token, "short", ""));
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(json(weak).at("/errors/0/pointer").asString()).isEqualTo("/password");
        assertThat(send(ANA.formatted(token, PASSWORD, ", \"roles\": [\"writer\"]"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("{}").getStatus()).isEqualTo(422);
        assertThat(send(ANA.formatted(token, PASSWORD, ", \"admin\": true")).getStatus())
                .isEqualTo(422);
        assertThat(send(ANA.formatted(token, PASSWORD, "")).getStatus()).isEqualTo(201);
    }

    private MockHttpServletResponse send(String json) throws Exception {
        return http.perform(post("/api/v1/manage/setup")
                        .contentType("application/json")
                        .content(json))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return Json.MAPPER.readTree(answer.getContentAsString());
    }
}
