package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Topic;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RichText;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Scope;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.review.PartKey;
import dev.countersign.review.SignOff;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnvelopeMakingTest {

    private static final Instant PUBLISHED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-01T08:00:00Z");
    private static final LocalDate LAPSES = LocalDate.of(2026, 8, 31);
    private static final LocalDate EXPIRES = LocalDate.of(2026, 5, 1);

    private final Person reviewer = reviewer(LAPSES);
    private final Edition edition = edition(null);
    private final Surroundings live = AnEdition.live(reviewer);

    @Test
    void isFirstDatedAsThePublication() {
        var first = EnvelopeMaking.of(edition, live, PUBLISHED.plusSeconds(60));

        assertThat(first.rendering()).isEqualTo(1);
        assertThat(first.modifiedAt()).isEqualTo(PUBLISHED);
        assertThat(json(first).at("/dates/modifiedAt").asString()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(first.listing().nextReviewDueAt()).isEqualTo(DUE);
    }

    @Test
    void keepsItsDateWhereReadersSeeTheSame() {
        var first = EnvelopeMaking.of(edition, live, PUBLISHED);
        var again = EnvelopeMaking.of(edition(first), live, PUBLISHED.plusSeconds(60));

        assertThat(again.rendering()).isEqualTo(2);
        assertThat(again.modifiedAt()).isEqualTo(PUBLISHED);
        assertThat(again.in(RichTextForm.PORTABLE).digest())
                .isEqualTo(first.in(RichTextForm.PORTABLE).digest());
    }

    @Test
    void losesTheLettersThatLapsedAndKeepsWhatWasTrueWhenSigning() {
        var first = EnvelopeMaking.of(edition, live, PUBLISHED);
        assertThat(json(first).at("/review/reviewers/0/postNominals").asString())
                .isEqualTo("ATC");

        var dayAfter = LAPSES.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var later = EnvelopeMaking.of(edition(first), live, dayAfter);

        assertThat(later.modifiedAt()).isEqualTo(dayAfter);
        assertThat(json(later).at("/review/reviewers/0").has("postNominals")).isFalse();
        assertThat(json(later)
                        .at("/review/reviewers/0/credentials/0/statusAtSigning")
                        .asString())
                .isEqualTo("active");
        assertThat(json(later).path("digest")).isEqualTo(json(first).path("digest"));
    }

    @Test
    void isToBeRenderedAnewWhenTheCalendarChangesIt() {
        assertThat(refreshedAfter(PUBLISHED)).isEqualTo("2026-05-01T00:00:00Z"); // the source expires
        assertThat(refreshedAfter(Instant.parse("2026-05-01T00:00:00Z")))
                .isEqualTo("2026-09-01T00:00:00Z"); // ATC lapsed
        assertThat(refreshedAfter(Instant.parse("2026-09-01T00:00:00Z"))).isEqualTo("2027-01-30T08:00:00Z"); // due
        assertThat(refreshedAfter(Instant.parse("2027-01-30T08:00:00Z"))).isEqualTo("2027-03-01T08:00:00Z"); // overdue
        assertThat(refreshedAfter(DUE)).isEqualTo("null");
    }

    @Test
    void saysFromWhichDayOnASourceHasExpired() {
        assertThat(sourceOn("2026-04-30T23:59:59Z")).isEqualTo("current");
        assertThat(sourceOn("2026-05-01T00:00:00Z")).isEqualTo("expired");
    }

    @Test
    void rendersRichTextInEveryForm() {
        var envelope = EnvelopeMaking.of(edition, live, PUBLISHED);

        assertThat(body(envelope, RichTextForm.PORTABLE).path(0).path("_type").asString())
                .isEqualTo("block");
        assertThat(body(envelope, RichTextForm.HTML).asString()).isEqualTo("<p>Rest <em>now</em> &amp; then.</p>");
        assertThat(body(envelope, RichTextForm.MARKDOWN).asString().strip()).isEqualTo("Rest _now_ & then.");
        assertThat(body(envelope, RichTextForm.TEXT).asString()).isEqualTo("Rest now & then.");
    }

    @Test
    void compressesTheVeryBytes() throws IOException {
        var answer = EnvelopeMaking.of(edition, live, PUBLISHED).in(RichTextForm.HTML);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.gzip())).readAllBytes())
                .isEqualTo(answer.body());
        assertThat(answer.digest()).isEqualTo(Digest.of(answer.body()));
    }

    @Test
    void dependsOnTheArticleAndEverybodyInIt() {
        var envelope = EnvelopeMaking.of(edition, live, PUBLISHED);
        assertThat(envelope.surrogateKeys()).containsExactly("article-" + edition.article(), "person-" + reviewer.id());
        assertThat(envelope.people()).containsExactly(reviewer.id());
        assertThat(envelope.listing().reviewers()).containsExactly("tess-trainer");
        assertThat(envelope.listing().topics()).containsExactly("shin-pain");
        assertThat(envelope.listing().title()).isEqualTo("shin pain");
    }

    private String refreshedAfter(Instant now) {
        return String.valueOf(EnvelopeMaking.of(edition, live, now).refreshAt());
    }

    private String sourceOn(String moment) {
        var envelope = EnvelopeMaking.of(edition, live, Instant.parse(moment));
        return json(envelope).at("/references/0/status").asString();
    }

    private static JsonNode json(Envelope envelope) {
        return Json.MAPPER.readTree(envelope.in(RichTextForm.PORTABLE).body());
    }

    private static JsonNode body(Envelope envelope, RichTextForm form) {
        return Json.MAPPER.readTree(envelope.in(form).body()).at("/sections/0/body");
    }

    private Edition edition(@Nullable Envelope envelope) {
        var section = new Section.Prose(
                new SectionKey("rest"), "Rest", null, RichText.fromHtml("<p>Rest <em>now</em> &amp; then.</p>"));
        var content = CanonicalJson.of(Map.of(
                "type",
                "article",
                "title",
                "Shin pain",
                "summary",
                "",
                "sections",
                List.of(section),
                "references",
                List.of(Map.of("id", "r1", "title", "A guideline", "expiresOn", EXPIRES.toString())),
                "disclosures",
                List.of()));
        var signOff = signOff();
        return new Edition(
                edition == null ? EditionId.next() : edition.id(),
                edition == null ? ArticleId.next() : edition.article(),
                1,
                1,
                LocaleTag.EN_US,
                new Slug("shin-pain"),
                content,
                Digest.of(content),
                List.of(),
                List.of(new Edition.Cover(
                        new PartKey("rest"), Scope.GENERAL_HEALTH, signOff.id().value())),
                List.of(signOff),
                List.of(),
                new Edition.Accompaniments(List.of(), List.of(Topic.named("Shin pain")), null),
                1,
                List.of(),
                List.of(),
                null,
                new Edition.Dates(PUBLISHED, PUBLISHED, PUBLISHED, PUBLISHED.minusSeconds(3600), DUE),
                null,
                envelope,
                List.of());
    }

    private SignOff signOff() {
        return new SignOff(
                SignOffId.next(),
                null,
                ArticleId.next(),
                1,
                List.of(),
                new SignOff.Signer(
                        UserId.next(), reviewer.id(), reviewer.slug(), reviewer.name(), "ATC", reviewer.credentials()),
                SignOff.Meaning.CLINICAL_REVIEW,
                "None",
                List.of(),
                List.of(),
                1,
                PUBLISHED.minusSeconds(3600),
                true,
                Confirmation.PASSWORD,
                null,
                List.of());
    }

    private static Person reviewer(LocalDate lapses) {
        var credential = Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Athletic Training")
                .withValidity(Validity.until(lapses))
                .verified(new Verification("Edgar", Verification.Method.REGISTRY_LOOKUP, PUBLISHED, "register"));
        return new Person(
                PersonId.next(),
                null,
                new Slug("tess-trainer"),
                Profile.named("Tess Trainer"),
                List.of(credential),
                null,
                List.of(),
                List.of());
    }
}
