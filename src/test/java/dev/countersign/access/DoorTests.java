package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Role;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the security chains do at each address, before any view is asked. */
class DoorTests extends InAnEmptyStore {

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void openAnAccount() {
        accounts.createFirst(new NewAccount(
                "Ana Ruiz", "ana@example.org", "four quiet words here", Set.of(Role.ADMINISTRATOR), null));
    }

    @Test
    void sendsStrangersToTheDoor() throws Exception {
        for (var address : new String[] {"/", "/people", "/users", "/nothing-here", "/actuator/env"})
            browser.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void leavesHealthOpenWithoutDetails() throws Exception {
        var health = browser.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(health.getResponse().getContentAsString()).contains("UP").doesNotContain("details", "mongo");
    }

    @Test
    void keepsReadersFreeOfSessionsAndCookies() throws Exception {
        var answer = browser.perform(get("/api/v1/nothing-here"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().doesNotExist("Pragma"))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getRedirectedUrl()).isNull();
    }

    @Test
    void letsInWithTheRightPasswordAndRemembersWho() throws Exception {
        var session = new MockHttpSession();
        browser.perform(signIn("ana@example.org", "four quiet words here").session(session))
                .andExpect(redirectedUrl("/"));
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNotNull();
    }

    @Test
    void tellsBrowsersWhatPagesMayDo() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("object-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void tellsAWrongPasswordAndAStrangerTheSame() throws Exception {
        browser.perform(login("ana@example.org", "something else")).andExpect(redirectedUrl("/sign-in?wrong"));
        browser.perform(login("nobody@example.org", "something else")).andExpect(redirectedUrl("/sign-in?wrong"));
        browser.perform(login("<script>", "something else")).andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void holdsUpWhoeverGuesses() throws Exception {
        accounts.create(
                accounts.find("ana@example.org").orElseThrow().actor(),
                new NewAccount("Guessed", "guessed@example.org", "four quiet words here", Set.of(Role.WRITER), null));
        for (int i = 0; i < 5; i++) browser.perform(login("guessed@example.org", "guess number " + i));
        browser.perform(login("guessed@example.org", "four quiet words here"))
                .andExpect(header().string("Location", Matchers.startsWith("/sign-in?wait=")));
    }

    @Test
    void keepsTheDisabledOut() throws Exception {
        var admin = accounts.find("ana@example.org").orElseThrow().actor();
        var gone = accounts.create(
                admin, new NewAccount("Gone", "gone@example.org", "four quiet words here", Set.of(Role.WRITER), null));
        accounts.change(admin, gone.id(), null, new Standing(gone.roles(), null, true));
        browser.perform(login("gone@example.org", "four quiet words here"))
                .andExpect(redirectedUrl("/sign-in?disabled"));
    }

    private static MockHttpServletRequestBuilder signIn(String name, String password) {
        return post("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf());
    }

    private static RequestBuilder login(String name, String password) {
        return formLogin("/sign-in").user(name).password(password);
    }
}
