package dev.countersign.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody shows by their passkey that it is they, and nobody else does, and they do not for anything else. */
class PasskeysTests extends InAnEmptyStore {

    private static final String HERE = "https://cms.example";
    private static final Map<String, Object> PARTS = Map.of("composition", "sha-256:" + "1".repeat(64));
    private static final Digest TEXT = CanonicalJson.digest(PARTS);
    private static final Digest ANOTHER_TEXT = Digest.of("another".getBytes(UTF_8));

    @Autowired
    Passkeys passkeys;

    @Autowired
    Reauthentication reauthentication;

    @TempDir
    Path folder;

    final Actor rosa = new Actor(UserId.next(), "Rosa Reviewer", Set.of(Role.REVIEWER), null);
    final TestAuthenticator phone = new TestAuthenticator(HERE);

    @Test
    void confirmsWhatIsSigned() {
        add(rosa, phone);

        var confirmation = confirm(phone.get(asked(TEXT)));

        assertThat(confirmation.how()).isEqualTo(Confirmation.Method.PASSKEY);
        var kept = Json.MAPPER.readTree(confirmation.assertion());
        assertThat(kept.path("over").asString()).isEqualTo(TEXT.value());
        var client = Json.MAPPER.readTree(decoded(kept.path("clientDataJSON").asString()));
        assertThat(Arrays.copyOf(decoded(client.path("challenge").asString()), 32))
                .isEqualTo(HexFormat.of().parseHex(TEXT.hex()));
    }

    @Test
    void leavesWhatAnAuditorCanCheckWithoutUs() throws IOException {
        add(rosa, phone);
        var confirmation = confirm(phone.get(asked(TEXT)));

        assertThat(checked(confirmation.assertion(), PARTS))
                .contains("ok  Rosa on 2026 confirmed these very parts")
                .endsWith("Everything holds.\n");
        assertThat(checked(confirmation.assertion(), Map.of("composition", "sha-256:" + "2".repeat(64))))
                .contains("FAIL  The passkey's signature for Rosa on 2026 is not over these parts.");
    }

    @Test
    void confirmsNothingElse() {
        add(rosa, phone);

        refused("something else", phone.get(asked(ANOTHER_TEXT)));
    }

    @Test
    void confirmsOnlyOnce() {
        add(rosa, phone);
        var answer = phone.get(asked(TEXT));
        confirm(answer);

        refused("was used before", answer);
    }

    @Test
    void confirmsOnlySoonAfterItWasAsked() {
        add(rosa, phone);
        var old = ByteBuffer.allocate(40)
                .put(HexFormat.of().parseHex(TEXT.hex()))
                .putLong(1_000_000_000_000L)
                .array();
        var options = Json.MAPPER.writeValueAsString(Map.of(
                "challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(old), "rpId", "cms.example"));

        refused("Too much time has passed", phone.get(options));
    }

    @Test
    void isNobodyElses() {
        add(rosa, phone);
        var thief = new TestAuthenticator(HERE);
        var asked = asked(TEXT);

        refused("not one of your account", thief.get(asked));
    }

    @Test
    void countsAtItsOwnAddressOnly() {
        add(rosa, phone);

        refused(
                "does not hold",
                phone.at("https://cms.example.attacker.example").get(asked(TEXT)));
    }

    @Test
    void asksForMoreThanItsPresence() {
        add(rosa, phone);

        refused("does not hold", phone.withoutAskingForAFinger().get(asked(TEXT)));
    }

    @Test
    void countsNoMoreOnceItIsRemoved() {
        var added = add(rosa, phone);
        var asked = asked(TEXT);
        passkeys.remove(rosa, added.id());

        refused("not one of your account", phone.get(asked));
        assertThat(passkeys.over(rosa, TEXT)).isEmpty();
        assertThat(passkeys.of(rosa)).isEmpty();
    }

    @Test
    void isAddedUponAnOfferOnly() {
        var offer = passkeys.offer(rosa, HERE);
        var another = passkeys.offer(rosa, HERE);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> passkeys.add(rosa, "Phone", another, phone.create(offer.options())))
                .withMessageContaining("no passkey for this address");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> passkeys.add(rosa, " ", offer, phone.create(offer.options())))
                .withMessageContaining("name");
    }

    @Test
    void isNoAnswerIfItIsNone() {
        add(rosa, phone);

        refused("no answer of a passkey", "{}");
        refused("no answer of a passkey", "nonsense");
    }

    private Passkey add(Actor actor, TestAuthenticator authenticator) {
        var offer = passkeys.offer(actor, HERE);
        return passkeys.add(actor, "Phone", offer, authenticator.create(offer.options()));
    }

    private String asked(Digest over) {
        return passkeys.over(rosa, over).orElseThrow();
    }

    private Confirmation confirm(String answer) {
        return reauthentication.demand(rosa, new Proof.Passkey(answer), TEXT);
    }

    private void refused(String words, String answer) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> confirm(answer))
                .withMessageContaining(words);
    }

    private String checked(String assertion, Map<String, Object> parts) throws IOException {
        var signOff = Map.of(
                "signer", Map.of("name", "Rosa", "credentials", List.of()),
                "signedAt", "2026",
                "parts",
                        parts.entrySet().stream()
                                .map(part -> Map.of("key", part.getKey(), "digest", part.getValue()))
                                .toList(),
                "assertion", Json.MAPPER.readTree(assertion));
        write("manifest.json", Map.of("sha256", Map.of()));
        write("keys.json", Map.of("keys", List.of()));
        write("sign-offs.json", List.of(signOff));
        write("audit.json", Map.of("entries", List.of(), "links", List.of()));
        for (var script : List.of("/META-INF/resources/verify/verify.mjs", "/evidence/check.mjs"))
            try (var stream = getClass().getResourceAsStream(script)) {
                Files.write(folder.resolve(script.replaceFirst(".*/", "")), stream.readAllBytes());
            }
        var running = new ProcessBuilder("node", folder.resolve("check.mjs").toString())
                .redirectErrorStream(true)
                .start();
        return new String(running.getInputStream().readAllBytes(), UTF_8);
    }

    private void write(String name, Object json) throws IOException {
        Files.writeString(folder.resolve(name), Json.MAPPER.writeValueAsString(json));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
