package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.KeyScope;
import dev.countersign.access.Keys;
import dev.countersign.access.NewAccount;
import dev.countersign.access.NewKey;
import dev.countersign.access.Standing;
import dev.countersign.access.User;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.Json;
import dev.countersign.kit.Role;
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

/** Who comes in to manage, as what, and what a key may not do. */
@WithAnonymousUser
class DoorTests extends InAnEmptyStore {

    private static final String PASSWORD = "four quiet words here";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Keys keys;

    private Actor ana;

    @BeforeEach
    void openTheFirstAccount() {
        ana = accounts.createFirst(account("ana@example.org", Role.ADMINISTRATOR))
                .actor();
    }

    @Test
    void asksWhoComes() throws Exception {
        for (var address : new String[] {"/api/v1/manage", "/api/v1/manage/keys", "/api/v1/manage/nothing-here"}) {
            var answer = send(get(address));
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getHeaders("WWW-Authenticate"))
                    .containsExactly("Bearer realm=\"Countersign\"", "Basic realm=\"Countersign\", charset=\"UTF-8\"");
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
            assertThat(json(answer).path("code").asString()).isEqualTo("who-asks");
            assertThat(json(answer).path("traceId").asString()).hasSize(32);
        }
    }

    @Test
    void letsInByPassword() throws Exception {
        var answer = send(get("/api/v1/manage/accounts").header(AUTHORIZATION, basic("ana@example.org", PASSWORD)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer).at("/items/0/email").asString()).isEqualTo("ana@example.org");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getContentAsString()).doesNotContain("argon2", "password");
    }

    @Test
    void letsInByKeyInTheNameOfItsMaker() throws Exception {
        var answer = send(get("/api/v1/manage/accounts/" + ana.user()).header(AUTHORIZATION, bearer(KeyScope.MANAGE)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("ETag")).matches("\"\\d+\"");
        assertThat(json(answer).path("name").asString()).isEqualTo("Somebody");
    }

    @Test
    void refusesWhatOpensNothing() throws Exception {
        assertRefused(401, "wrong-password", basic("ana@example.org", "not this one"));
        assertRefused(401, "wrong-password", basic("nobody@example.org", "not this one"));
        assertRefused(401, "wrong-password", "Basic !!!");
        assertRefused(401, "scheme-unknown", "Digest username=\"ana\"");
        assertRefused(401, "key-malformed", "Bearer letmein");
        assertRefused(401, "key-unknown", "Bearer csk_" + "0".repeat(64));
        assertRefused(403, "scope-missing", bearer(KeyScope.READ));
    }

    @Test
    void refusesARevokedKeyAndADisabledMaker() throws Exception {
        var wanda = accounts.create(ana, account("wanda@example.org", Role.WRITER));
        var hers = keys.make(wanda.actor(), ApiKeyId.next(), new NewKey("Hers", KeyScope.MANAGE, null));
        var revoked = keys.make(ana, ApiKeyId.next(), new NewKey("Old", KeyScope.MANAGE, null));
        keys.revoke(ana, revoked.key().id());
        accounts.change(ana, wanda.id(), null, new Standing(wanda.roles(), null, true));

        assertRefused(401, "key-revoked", "Bearer " + revoked.secret().value());
        assertRefused(401, "key-dead", "Bearer " + hers.secret().value());
        assertRefused(401, "disabled", basic("wanda@example.org", PASSWORD));
    }

    @Test
    void takesRolesAwayFromTheKeyToo() throws Exception {
        var second = accounts.create(ana, account("bea@example.org", Role.ADMINISTRATOR));
        var key = "Bearer " + keyOf(second, KeyScope.MANAGE);
        assertThat(send(get("/api/v1/manage/accounts").header(AUTHORIZATION, key))
                        .getStatus())
                .isEqualTo(200);
        accounts.change(ana, second.id(), null, new Standing(Set.of(Role.WRITER), null, false));
        assertRefused(403, "role-missing", key);
    }

    @Test
    void holdsUpWhoeverGuesses() throws Exception {
        accounts.create(ana, account("guessed@example.org", Role.WRITER));
        for (int i = 0; i < 5; i++) assertRefused(401, "wrong-password", basic("guessed@example.org", "guess " + i));
        var answer = send(get("/api/v1/manage/accounts").header(AUTHORIZATION, basic("guessed@example.org", PASSWORD)));
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 5);
        assertThat(json(answer).path("code").asString()).isEqualTo("too-many-passwords");
    }

    @Test
    void refusesAKeyInAnAddressOnEitherSide() throws Exception {
        var secret = keyOf(ana, KeyScope.MANAGE);
        for (var address : new String[] {"/api/v1/manage/keys?key=", "/api/v1/articles?access_token="}) {
            var answer = send(get(address + secret).header(AUTHORIZATION, "Bearer " + secret));
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(json(answer).path("code").asString()).isEqualTo("key-in-address");
            assertThat(answer.getContentAsString()).doesNotContain(secret);
        }
    }

    @Test
    void remembersNobody() throws Exception {
        var request = get("/api/v1/manage/accounts").header(AUTHORIZATION, basic("ana@example.org", PASSWORD));
        var session = http.perform(request).andReturn().getRequest().getSession(false);
        assertThat(session).isNull();
    }

    @Test
    void letsNoKeyOpenADoorToSomebody() throws Exception {
        var key = bearer(KeyScope.MANAGE);
        var self = "/api/v1/manage/accounts/" + ana.user();
        for (var request : new MockHttpServletRequestBuilder[] {
            post("/api/v1/manage/keys").content("{\"name\":\"More\",\"scope\":\"manage\"}"),
            post("/api/v1/manage/accounts")
                    .content(
                            "{\"name\":\"Eve\",\"email\":\"eve@example.org\",\"password\":\"%s\",\"roles\":[\"reviewer\"]}"
                                    .formatted(PASSWORD)),
            put(self + "/standing").header("If-Match", "\"0\"").content("{\"roles\":[\"administrator\"]}"),
            put(self + "/password").header("If-Match", "\"0\"").content("{\"password\":\"another long one\"}")
        }) {
            var answer = send(request.header(AUTHORIZATION, key).contentType("application/json"));
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(json(answer).path("code").asString()).isEqualTo("needs-a-person");
        }
    }

    @Test
    void makesAKeyShowsItOnceAndRevokesIt() throws Exception {
        var me = basic("ana@example.org", PASSWORD);
        var made = send(post("/api/v1/manage/keys")
                .header(AUTHORIZATION, me)
                .contentType("application/json")
                .content("{\"name\":\"Pipeline\",\"scope\":\"manage\",\"expiresOn\":\"2999-01-01\"}"));
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        var secret = json(made).path("key").asString();
        var place = made.getHeader("Location");

        var shown = send(get(place).header(AUTHORIZATION, "Bearer " + secret));
        assertThat(shown.getContentAsString()).doesNotContain(secret).contains("\"standing\":\"inUse\"");
        assertThat(send(delete(place).header(AUTHORIZATION, "Bearer " + secret)).getStatus())
                .isEqualTo(204);
        assertRefused(401, "key-revoked", "Bearer " + secret);
    }

    private void assertRefused(int status, String code, String authorization) throws Exception {
        var answer = send(get("/api/v1/manage/accounts").header(AUTHORIZATION, authorization));
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaders("WWW-Authenticate")).hasSize(status == 401 ? 2 : 0);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private String bearer(KeyScope scope) {
        return "Bearer " + keyOf(ana, scope);
    }

    private String keyOf(User user, KeyScope scope) {
        return keyOf(user.actor(), scope);
    }

    private String keyOf(Actor maker, KeyScope scope) {
        return keys.make(maker, ApiKeyId.next(), new NewKey("Pipeline", scope, null))
                .secret()
                .value();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return Json.MAPPER.readTree(answer.getContentAsString());
    }

    private static NewAccount account(String email, Role... roles) {
        return new NewAccount("Somebody", email, PASSWORD, Set.of(roles), null);
    }
}
