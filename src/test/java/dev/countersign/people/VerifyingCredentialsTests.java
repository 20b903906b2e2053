package dev.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential.Kind;
import dev.countersign.people.Credential.Status;
import dev.countersign.people.Verification.Method;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who checked what, by which proof, and for how long it counts. */
class VerifyingCredentialsTests extends InAnEmptyStore {

    private static final byte[] PDF = "%PDF-1.7 a certificate".getBytes(StandardCharsets.US_ASCII);

    private final Actor editor = actor(Role.EDITOR, null);

    @Autowired
    Directory directory;

    @Autowired
    Evidence evidence;

    @Autowired
    InstantSource clock;

    private Person nora;
    private String key;

    @BeforeEach
    void addNora() {
        nora = directory.add(
                editor, Profile.named("Nora Nurse"), List.of(Credential.claimed(Kind.LICENSE, "RN", "Nurse")));
        key = nora.credentials().getFirst().key();
    }

    @Test
    void keepsWhoCheckedHowAndUntilWhenWithTheProof() {
        var file = evidence.file(editor, nora.id(), Ulid.next(), "C:\\scans\\licence \"RN\".pdf", PDF);
        var until = today().plusMonths(6);

        var check = verify(new Check(Method.DOCUMENT, null, until, null, file.id()))
                .lastVerification()
                .orElseThrow();

        assertThat(check.by()).isEqualTo(editor.user());
        assertThat(check.byName()).isEqualTo("Edgar Editor");
        assertThat(check.until()).isEqualTo(until);
        assertThat(check.file()).isEqualTo(file);
        assertThat(file.digest()).isEqualTo(Digest.of(PDF));
        assertThat(file.name()).isEqualTo("licence RN.pdf");
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(evidence.read(editor, nora.id(), file.id()).bytes()).isEqualTo(PDF);
    }

    @Test
    void countsThroughTheLastDayOfTheCheck() {
        var held = verify(new Check(Method.REGISTRY_LOOKUP, "register", today().plusDays(3), null, null));

        assertThat(held.stands(today().plusDays(3))).isTrue();
        assertThat(held.whyNotStanding(today().plusDays(4))).hasValue("was verified only until " + today().plusDays(3));
        assertThat(directory.expiries())
                .extracting(Expiry::what, Expiry::step)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Expiry.What.VERIFICATION, Expiry.Step.IN_7_DAYS));
    }

    @Test
    void takesTheLastDayFromTheProofInTheSameSave() {
        var expiresOn = today().plusYears(2);
        var before = directory.get(nora.id()).version();

        assertThat(verify(new Check(Method.REGISTRY_LOOKUP, "register", null, expiresOn, null))
                        .validity()
                        .expiresOn())
                .isEqualTo(expiresOn);
        assertThat(directory.get(nora.id()).version()).isEqualTo(before + 1);
    }

    @Test
    void refusesACheckThatHasLapsedAlready() {
        refuses(new Check(Method.DOCUMENT, "seen", today().minusDays(1), null, null), "must be today or later");
        refuses(new Check(Method.DOCUMENT, "seen", null, today().minusDays(1), null), "mark the credential as expired");
        refuses(new Check(Method.DOCUMENT, " ", null, null, null), "Say where the proof is");
        refuses(new Check(Method.DOCUMENT, null, null, null, Ulid.next()), "no such evidence");
    }

    @Test
    void leavesAClaimThatRestsOnTheirOwnWord() {
        var held = verify(Check.by(Method.SELF_DECLARED, null));

        assertThat(held.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(held.whyNotStanding(today())).hasValue("rests on their own word alone");
        assertThat(directory.get(nora.id()).postNominals(today()).isEmpty()).isTrue();
    }

    @Test
    void doesNotUndoACheckByTheirOwnWord() {
        verify(Check.by(Method.REGISTRY_LOOKUP, "register"));

        refuses(Check.by(Method.SELF_DECLARED, null), "would undo it");
        assertThat(directory.get(nora.id()).postNominals(today())).hasToString("RN");
    }

    @Test
    void takesNothingForEvidenceThatIsNone() {
        assertThatThrownBy(() -> file("<html>".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("none of what is taken as evidence");
        assertThatThrownBy(() -> file(new byte[0])).hasMessageContaining("The file is empty");
        var large = Arrays.copyOf(PDF, EvidenceFile.MOST_BYTES + 1);
        assertThatThrownBy(() -> file(large)).hasMessageContaining("Evidence is at most 8 MB");
        assertThat(file(Arrays.copyOf(PDF, EvidenceFile.MOST_BYTES)).size()).isEqualTo(EvidenceFile.MOST_BYTES);
    }

    @Test
    void showsEvidenceToThoseWhoVerifyAndToNobodyElse() {
        var file = file(PDF);
        var herself = actor(Role.REVIEWER, nora);
        var other = directory.add(editor, Profile.named("Tom Other"), List.of());

        assertThatThrownBy(() -> evidence.read(herself, nora.id(), file.id()))
                .hasMessageContaining("needs the role editor or administrator");
        assertThatThrownBy(() -> evidence.read(actor(Role.WRITER, null), nora.id(), file.id()))
                .hasMessageContaining("needs the role editor or administrator");
        assertThatThrownBy(() -> evidence.read(editor, other.id(), file.id()))
                .hasMessageContaining("no such evidence about this person");
    }

    @Test
    void filesOnceWhatIsSentAgain() {
        var id = Ulid.next();
        var first = evidence.file(editor, nora.id(), id, "a.pdf", PDF);

        assertThat(evidence.file(editor, nora.id(), id, "a.pdf", PDF)).isEqualTo(first);
    }

    @Test
    void refusesADecisionOverAnotherCredentialThanWasShown() {
        var shown = directory.get(nora.id()).credentials().getFirst();
        directory.mark(editor, nora.id(), key, AsSeen.of(shown), Status.SUSPENDED, "The register says so");

        assertThatThrownBy(() -> directory.verify(
                        editor, nora.id(), key, AsSeen.of(shown), Check.by(Method.REGISTRY_LOOKUP, "register")))
                .hasMessageContaining("Somebody changed RN of Nora Nurse meanwhile");
        assertThat(directory.get(nora.id()).credentials().getFirst().status()).isEqualTo(Status.SUSPENDED);
    }

    /** Of many who decide over the same version at once, one has their way, and the others hear of it. */
    @Test
    void letsOneOfManyDecideOverTheSameVersion() throws Exception {
        var seen = directory.get(nora.id()).version();
        AsSeen sameVersion = now -> {
            if (!now.version().equals(seen)) throw new IllegalStateException("stale");
        };
        var together = new CyclicBarrier(6);
        var threads = IntStream.range(0, 6)
                .mapToObj(at -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        together.await();
                        directory.verify(editor, nora.id(), key, sameVersion, Check.by(Method.LETTER, "letter " + at));
                    } catch (Exception othersWereFirst) {
                        // counted by what is there
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) thread.join();

        assertThat(directory.get(nora.id()).credentials().getFirst().verifications())
                .hasSize(1);
        assertThat(directory.get(nora.id()).version()).isEqualTo(seen + 1);
    }

    @Test
    void givesEachNumberToOneProvider() {
        var npi = new Npi("1234567893");
        var other = directory.add(editor, Profile.named("Tom Other"), List.of());
        directory.add(editor, Profile.named("Una Other"), List.of());
        directory.identify(editor, nora.id(), AsSeen.ANY, npi);

        assertThat(directory.get(nora.id()).npi()).isEqualTo(npi);
        assertThatThrownBy(() -> directory.identify(editor, other.id(), AsSeen.ANY, npi))
                .hasMessageContaining("Somebody else in the directory has this NPI");
        directory.identify(editor, nora.id(), AsSeen.ANY, null);
        assertThat(directory.identify(editor, other.id(), AsSeen.ANY, npi).npi())
                .isEqualTo(npi);
    }

    @Test
    void keepsEveryDeclarationAndOwesTheNextAfterAYear() {
        var herself = actor(Role.REVIEWER, nora);
        var grant = new Interest(Interest.Kind.FUNDING, "A fund", "Pays for a study", null, null);
        assertThat(nora.owesDeclaration(today())).isTrue();

        directory.declare(herself, nora.id(), Ulid.next(), List.of(grant));
        var key = Ulid.next();
        directory.declare(editor, nora.id(), key, List.of());
        var declared = directory.declare(editor, nora.id(), key, List.of());

        assertThat(declared.declarations())
                .extracting(Declaration::interests)
                .containsExactly(List.of(grant), List.of());
        assertThat(declared.declaration())
                .hasValueSatisfying(latest -> assertThat(latest.byName()).isEqualTo("Edgar Editor"));
        assertThat(declared.owesDeclaration(today().plusYears(1).minusDays(1))).isFalse();
        assertThat(declared.owesDeclaration(today().plusYears(1))).isTrue();
        assertThatThrownBy(() -> directory.declare(actor(Role.REVIEWER, null), nora.id(), Ulid.next(), List.of()))
                .hasMessageContaining("needs the role editor or administrator");
    }

    private Credential verify(Check check) {
        return directory
                .verify(editor, nora.id(), key, AsSeen.ANY, check)
                .credential(key)
                .orElseThrow();
    }

    private void refuses(Check check, String why) {
        assertThatThrownBy(() -> verify(check)).hasMessageContaining(why);
    }

    private FiledEvidence file(byte[] bytes) {
        return evidence.file(editor, nora.id(), Ulid.next(), "certificate.pdf", bytes);
    }

    private LocalDate today() {
        return Day.of(clock.instant());
    }

    private static Actor actor(Role role, @Nullable Person person) {
        return new Actor(UserId.next(), "Edgar Editor", Set.of(role), person == null ? null : person.id());
    }
}
