package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeysTests extends InAnEmptyStore {

    private static final NewKey IMPORT = new NewKey("Nightly import", KeyScope.MANAGE, null);

    private Instant now = Instant.parse("2026-03-02T09:30:00Z");
    private Keys keys;
    private Actor admin;

    @Autowired
    ApiKeys stored;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void openTheFirstAccount() {
        keys = new Keys(stored, accounts, store, () -> now);
        admin = accounts.createFirst(account("ana@example.org", Role.ADMINISTRATOR))
                .actor();
    }

    @Test
    void keepsNothingButTheDigestOfTheSecret() {
        var made = keys.make(admin, ApiKeyId.next(), IMPORT);

        assertThat(store.findAll(Document.class, "apiKeys").toString())
                .contains(made.secret().digest().value())
                .doesNotContain(made.secret().value(), made.secret().value().substring(4));
    }

    @Test
    void recognisesItsMaker() {
        var made = keys.make(admin, ApiKeyId.next(), IMPORT);

        var recognised = keys.recognise(made.secret().value());

        assertThat(recognised.maker().id()).isEqualTo(admin.user());
        assertThat(recognised.key().id()).isEqualTo(made.key().id());
    }

    @Test
    void refusesWhatIsNoKeyAndWhatNobodyMade() {
        assertThatThrownBy(() -> keys.recognise("letmein")).hasMessageContaining("This is no API key");
        assertThatThrownBy(() -> keys.recognise(KeySecret.next().value())).hasMessage("There is no such key.");
    }

    @Test
    void worksThroughItsLastDay() {
        var made =
                keys.make(admin, ApiKeyId.next(), new NewKey("A day", KeyScope.MANAGE, LocalDate.parse("2026-03-03")));
        now = Instant.parse("2026-03-03T23:59:59Z");
        keys.recognise(made.secret().value());
        now = Instant.parse("2026-03-04T00:00:00Z");
        assertThatThrownBy(() -> keys.recognise(made.secret().value())).hasMessage("This key expired on 2026-03-03.");
    }

    @Test
    void refusesAKeyThatWouldOpenNothing() {
        var yesterday = new NewKey("Late", KeyScope.MANAGE, LocalDate.parse("2026-03-01"));
        assertThatThrownBy(() -> keys.make(admin, ApiKeyId.next(), yesterday)).hasMessageContaining("today or later");
        assertThatThrownBy(() -> keys.make(admin, ApiKeyId.next(), new NewKey(" ", KeyScope.MANAGE, null)))
                .hasMessageContaining("Name must not be empty");
    }

    @Test
    void opensNothingOnceRevoked() {
        var made = keys.make(admin, ApiKeyId.next(), IMPORT);
        keys.revoke(admin, made.key().id());
        var again = keys.revoke(admin, made.key().id());

        assertThat(again.standing(now)).isEqualTo(ApiKey.Standing.REVOKED);
        assertThatThrownBy(() -> keys.recognise(made.secret().value())).hasMessage("This key was revoked.");
    }

    @Test
    void diesWithTheAccountOfItsMaker() {
        var writer = accounts.create(admin, account("wanda@example.org", Role.WRITER));
        var made = keys.make(writer.actor(), ApiKeyId.next(), IMPORT);
        accounts.change(admin, writer.id(), null, new Standing(writer.roles(), null, true));

        assertThatThrownBy(() -> keys.recognise(made.secret().value())).hasMessageContaining("has been disabled");
    }

    @Test
    void areNothingForReviewersWhoOnlySign() {
        var reviewer = accounts.create(admin, account("rae@example.org", Role.REVIEWER))
                .actor();
        assertThatThrownBy(() -> keys.make(reviewer, ApiKeyId.next(), IMPORT))
                .hasMessageContaining("needs the role writer or editor or administrator");
    }

    @Test
    void areSeenAndRevokedByTheirMakerAndAdministrators() {
        var wanda = accounts.create(admin, account("wanda@example.org", Role.WRITER))
                .actor();
        var edda =
                accounts.create(admin, account("edda@example.org", Role.EDITOR)).actor();
        var first = keys.make(wanda, ApiKeyId.next(), IMPORT).key();
        var second = keys.make(edda, ApiKeyId.next(), IMPORT).key();

        assertThat(keys.list(wanda)).extracting(ApiKey::id).containsExactly(first.id());
        assertThat(keys.list(admin)).extracting(ApiKey::id).containsExactly(second.id(), first.id());
        assertThatThrownBy(() -> keys.revoke(edda, first.id())).hasMessageContaining("There is no key");
        assertThat(keys.revoke(admin, first.id()).revokedAt()).isEqualTo(now);
    }

    @Test
    void noteTheirUseOnceAMinute() {
        var made = keys.make(admin, ApiKeyId.next(), IMPORT);
        var begun = now;

        for (var elapsed : List.of(Duration.ZERO, Duration.ofSeconds(59))) {
            now = begun.plus(elapsed);
            keys.recognise(made.secret().value());
            assertThat(lastUsed(made)).isEqualTo(begun);
        }
        now = begun.plusSeconds(60);
        keys.recognise(made.secret().value());
        assertThat(lastUsed(made)).isEqualTo(now);
        assertThat(keys.get(admin, made.key().id()).version())
                .isEqualTo(made.key().version());
    }

    @Test
    void getAnotherSecretWhileNobodyHasUsedTheFirst() {
        var id = ApiKeyId.next();
        var lost = keys.make(admin, id, IMPORT);
        var repeated = keys.make(admin, id, IMPORT);

        assertThat(keys.list(admin)).hasSize(1);
        assertThatThrownBy(() -> keys.recognise(lost.secret().value())).hasMessage("There is no such key.");
        keys.recognise(repeated.secret().value());
        assertThatThrownBy(() -> keys.make(admin, id, IMPORT)).hasMessageContaining("was made before");
    }

    @Test
    void openTheReadersSideWhereItAsksForOne() throws Exception {
        var door = new ReadersDoor(keys);
        for (var scope : KeyScope.values()) {
            var secret = keys.make(admin, ApiKeyId.next(), new NewKey("Site", scope, null))
                    .secret();
            assertThat(through(door, "Bearer " + secret.value()).getStatus()).isEqualTo(200);
        }
        for (var header : new String[] {"", "Basic YW5hOmFuYQ==", "Bearer letmein"}) {
            var answer = through(door, header);
            assertThat(answer.getStatus()).as(header).isEqualTo(401);
            assertThat(answer.getHeaders("WWW-Authenticate")).containsExactly("Bearer realm=\"Countersign\"");
        }
    }

    @Test
    void leaveATrail() {
        var made = keys.make(admin, ApiKeyId.next(), IMPORT);
        keys.revoke(admin, made.key().id());

        assertThat(store.findAll(Document.class, "audit"))
                .extracting(entry -> entry.get("change", Document.class))
                .filteredOn(change -> change.getString("subject")
                        .equals("apiKeys/" + made.key().id()))
                .extracting(change -> change.getString("type"))
                .containsExactly("apiKey.made", "apiKey.revoked");
    }

    private static MockHttpServletResponse through(ReadersDoor door, String authorization) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/articles");
        if (!authorization.isEmpty()) request.addHeader("Authorization", authorization);
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private Instant lastUsed(Keys.Made made) {
        return keys.get(admin, made.key().id()).lastUsedAt();
    }

    private static NewAccount account(String email, Role role) {
        return new NewAccount("Somebody", email, "four quiet words here", Set.of(role), null);
    }
}
