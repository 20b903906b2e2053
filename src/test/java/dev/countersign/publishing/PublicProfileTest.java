package dev.countersign.publishing;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aFullProfile;
import static dev.countersign.Fixtures.checkedUntil;
import static dev.countersign.Fixtures.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Declaration;
import dev.countersign.people.FileType;
import dev.countersign.people.FiledEvidence;
import dev.countersign.people.Interest;
import dev.countersign.people.Npi;
import dev.countersign.people.Person;
import dev.countersign.people.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a person readers get, and what they never get. */
class PublicProfileTest {

    @Test
    void saysNothingThatIsPrivate() {
        var json = json(TODAY);

        assertThat(json).contains("\"ATC\"", "\"LAT\"");
        assertThat(json)
                .doesNotContain("1234567893", "npi", "A secret fund", "declaration")
                .doesNotContain("scan.pdf", "evidence", "sha-256", "Wim Ferreira", "register.example");
    }

    @Test
    void dropsWhatLapsedOnTheDayAfter() {
        assertThat(json(TODAY.plusDays(3))).contains("\"ATC\"").contains("\"postNominals\":\"LAT, ATC\"");
        assertThat(json(TODAY.plusDays(4))).doesNotContain("\"ATC\"").contains("\"postNominals\":\"LAT\"");
    }

    private static String json(java.time.LocalDate day) {
        var file = new FiledEvidence("f", "scan.pdf", FileType.PDF, 7, Digest.of(new byte[7]));
        var filed = new Verification(
                UserId.next(), "Wim Ferreira", Verification.Method.DOCUMENT, NOW, null, "A copy on file", file);
        var interest = new Interest(Interest.Kind.FUNDING, "A secret fund", "It pays", null, null);
        var person = new Person(
                PersonId.next(),
                1L,
                new Slug("noor-valdez"),
                aFullProfile(),
                List.<Credential>of(
                        claimed("LAT").verified(filed), claimed("ATC").verified(checkedUntil(TODAY.plusDays(3)))),
                new Npi("1234567893"),
                List.of(new Declaration("d", List.of(interest), UserId.next(), "Noor Valdez", NOW)),
                List.of());
        return Json.MAPPER.writeValueAsString(PublicProfile.of(person, day));
    }
}
