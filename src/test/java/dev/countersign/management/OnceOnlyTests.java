package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.Fixtures;
import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Json;
import dev.countersign.kit.OneNode;
import dev.countersign.kit.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request that is sent again, after an answer, in the middle of another, and after a crash. */
class OnceOnlyTests extends InAnEmptyStore {

    private static final String FRAGILE = "{\"name\":\"Fragile ☂\"}";

    private final List<String> made = new ArrayList<>();
    private Actor sender = Fixtures.editing();
    private Instant now = Fixtures.NOW;

    @Test
    void givesTheSameAnswerAgain() throws Exception {
        var first = send("k1", FRAGILE, this::make);
        var second = send("k1", FRAGILE, this::make);

        assertThat(made).hasSize(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        for (var header : new String[] {"Location", "ETag", "Content-Type"})
            assertThat(second.getHeader(header)).isNotNull().isEqualTo(first.getHeader(header));
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void tellsKeysAndSendersApart() throws Exception {
        send("k1", FRAGILE, this::make);
        send("k2", FRAGILE, this::make);
        sender = Fixtures.editing();
        send("k1", FRAGILE, this::make);
        assertThat(made).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() throws Exception {
        send("k1", FRAGILE, this::make);
        var other = send("k1", "{\"name\":\"Other\"}", this::make);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(code(other)).isEqualTo("idempotency-key-reused");

        var elsewhere = request("k1", FRAGILE);
        elsewhere.setRequestURI("/api/v1/manage/people");
        assertThat(code(send(elsewhere, this::make))).isEqualTo("idempotency-key-reused");
        var newer = request("k1", FRAGILE);
        newer.addHeader("If-Match", "\"2\"");
        assertThat(code(send(newer, this::make))).isEqualTo("idempotency-key-reused");
        assertThat(made).hasSize(1);
    }

    @Test
    void holdsUpARepetitionWhileTheFirstIsRunning() throws Exception {
        send("k1", FRAGILE, (request, response) -> {
            var meanwhile = sending("k1", FRAGILE, this::make);
            assertThat(meanwhile.getStatus()).isEqualTo(409);
            assertThat(meanwhile.getHeader("Retry-After")).isEqualTo("10");
            make(request, response);
        });
        assertThat(made).hasSize(1);
    }

    @Test
    void carriesOnUnderTheSameIdentityAfterACrash() throws Exception {
        var lost = new ArrayList<String>();
        dieDuring("k1", FRAGILE, reserved -> lost.add(reserved.ulid()));
        assertThat(sending("k1", FRAGILE, this::make).getStatus()).isEqualTo(409);

        now = now.plusSeconds(10);
        var answer = send("k1", FRAGILE, this::make);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(made).isEqualTo(lost);
    }

    @Test
    void givesFurtherIdentitiesInTheSameOrderInEveryRun() throws Exception {
        var lost = new ArrayList<String>();
        dieDuring("k1", FRAGILE, reserved -> lost.addAll(List.of(reserved.next(), reserved.next(), reserved.ulid())));
        now = now.plusSeconds(10);
        send("k1", FRAGILE, (request, response) -> {
            var reserved = Reservation.of(request);
            made.addAll(List.of(reserved.next(), reserved.next(), reserved.ulid()));
        });
        assertThat(made).isEqualTo(lost).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-7][0-9A-Z]{25}"));
    }

    @Test
    void takesOneTurnOverOnly() throws Exception {
        dieDuring("k1", FRAGILE, reserved -> {});
        now = now.plusSeconds(10);
        send("k1", FRAGILE, (request, response) -> {
            assertThat(sending("k1", FRAGILE, this::make).getStatus()).isEqualTo(409);
            make(request, response);
        });
        assertThat(made).hasSize(1);
    }

    @Test
    void keepsNoAnswerOfWhoeverCameBackTooLate() throws Exception {
        send("k1", FRAGILE, (request, response) -> {
            now = now.plusSeconds(10);
            sending("k1", FRAGILE, this::make);
            response.setStatus(202);
        });
        assertThat(send("k1", FRAGILE, this::make).getStatus()).isEqualTo(201);
        assertThat(made).hasSize(1);
    }

    @Test
    void runsARefusedRequestAgainUnderTheSameIdentity() throws Exception {
        var refused = send("k1", FRAGILE, (request, response) -> {
            made.add(Reservation.of(request).ulid());
            response.setStatus(409);
        });
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(send("k1", FRAGILE, this::make).getStatus()).isEqualTo(201);
        assertThat(made).hasSize(2).containsOnly(made.getFirst());
    }

    @Test
    void runsAFailedRequestAgain() throws Exception {
        assertThatThrownBy(() -> send("k1", FRAGILE, (request, response) -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(send("k1", FRAGILE, this::make).getStatus()).isEqualTo(201);
    }

    @Test
    void keepsNoSecret() throws Exception {
        FilterChain making = (request, response) -> {
            Reservation.of((HttpServletRequest) request).keepSecret();
            make((HttpServletRequest) request, (HttpServletResponse) response);
        };
        send("k1", FRAGILE, (request, response) -> making.doFilter(request, response));
        send("k1", FRAGILE, (request, response) -> making.doFilter(request, response));
        assertThat(made).hasSize(2).containsOnly(made.getFirst());
        assertThat(store.findAll(Document.class, "idempotency").toString()).doesNotContain("answer");
    }

    @Test
    void leavesTheBodyToItsController() throws Exception {
        var read = new ArrayList<String>();
        send(
                "k1",
                FRAGILE,
                (request, response) ->
                        read.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        assertThat(read).containsExactly(FRAGILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "ümlaut"})
    void refusesWhatIsNoKey(String key) throws Exception {
        var answer = send(key, FRAGILE, this::make);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(made).isEmpty();
    }

    @Test
    void leavesRequestsWithoutAKeyAlone() throws Exception {
        var request = request("k1", FRAGILE);
        request.removeHeader("Idempotency-Key");
        send(request, this::make);
        send(request, this::make);
        assertThat(made).doesNotHaveDuplicates().hasSize(2);
        assertThat(store.findAll(Document.class, "idempotency")).isEmpty();
    }

    @Test
    void forgetsAfterADay() throws Exception {
        for (int i = 0; i < 250; i++) send("old" + i, FRAGILE, this::make);
        now = now.plus(Duration.ofHours(25));
        send("young", FRAGILE, this::make);
        claims().forget();
        assertThat(store.findAll(Document.class, "idempotency"))
                .extracting(claim -> claim.getString("_id"))
                .containsExactly(sender.user() + "/young");
    }

    @Test
    void refusesWhoIsRefused() throws Exception {
        var shutOut = new OnceOnly(claims(), () -> {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "disabled", "This account has been disabled.")
                    .exception();
        });
        var response = new MockHttpServletResponse();
        shutOut.doFilter(request("k1", FRAGILE), response, (request, answer) -> made.add("never"));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(made).isEmpty();
    }

    /** What a controller does. */
    private interface Controller {
        void answer(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    /** What was done before the process was killed. */
    private interface Deed {
        void with(Reservation reserved);
    }

    private void make(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Reservation.of(request).ulid();
        made.add(id);
        response.setStatus(201);
        response.setContentType("application/json");
        response.setHeader("Location", "/api/v1/manage/things/" + id);
        response.setHeader("ETag", "\"0\"");
        response.getOutputStream()
                .write("{\"id\":\"%s\",\"mark\":\"☂\"}".formatted(id).getBytes(StandardCharsets.UTF_8));
    }

    /** A turn that begins like any other and of which nothing is heard again. */
    private void dieDuring(String key, String body, Deed deed) throws IOException {
        var turn = claims().take(
                        sender.user(), key, KeptRequest.of(request(key, body)).digest());
        deed.with(new Reservation(((Turn.Yours) turn).claim().reserved()));
    }

    private MockHttpServletResponse send(String key, String body, Controller controller) throws Exception {
        return send(request(key, body), controller);
    }

    private MockHttpServletResponse sending(String key, String body, Controller controller) {
        try {
            return send(key, body, controller);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, Controller controller) throws Exception {
        var response = new MockHttpServletResponse();
        new OnceOnly(claims(), () -> sender).doFilter(request, response, (wrapped, answer) -> {
            try {
                controller.answer((HttpServletRequest) wrapped, (HttpServletResponse) answer);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return response;
    }

    private Claims claims() {
        return new Claims(store, () -> now, OneNode.leases(), Duration.ofSeconds(10));
    }

    private static MockHttpServletRequest request(String key, String body) {
        var request = new MockHttpServletRequest("POST", "/api/v1/manage/things");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String code(MockHttpServletResponse answer) throws Exception {
        return Json.MAPPER.readTree(answer.getContentAsString()).path("code").asString();
    }
}
