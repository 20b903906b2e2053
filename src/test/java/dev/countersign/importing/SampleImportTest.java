package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.people.Credential;
import dev.countersign.treatment.TreatmentCard;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real post, piece by piece. It is not ours to keep here; where it does not lie beside the repository, these are skipped. */
class SampleImportTest {

    private String source;
    private RecognisedPost post;

    @BeforeEach
    void readsTheSample() {
        Assumptions.assumeTrue(Posts.sample().isPresent(), "the sample lies beside the repository");
        source = Posts.sample().orElseThrow();
        post = Recogniser.recognise(Source.ofText(source));
    }

    @Test
    void findsTitleAndLead() {
        assertThat(post.title()).isEqualTo("Back Spasm Relief: Causes, At-Home Treatments, and Massage Therapy");
        assertThat(post.summary()).startsWith("Pain from recurring back spasms").endsWith("available to quell them.");
        assertThat(post.slug()).hasToString("back-spasm-relief");
    }

    @Test
    void putsTheSectionsInOrder() {
        assertThat(post.sections())
                .extracting(section -> section.section().getClass().getSimpleName())
                .containsExactly("Prose", "Definitions", "Treatments", "Treatments", "Prose", "Promotion");
        assertThat(post.sections())
                .extracting(section -> section.section().aspect())
                .containsExactly(Aspect.OVERVIEW, Aspect.CAUSES, Aspect.SELF_CARE, Aspect.TREATMENTS, null, null);
    }

    @Test
    void definesFiveCausesWithWhatStandsAroundThem() {
        var causes = (Section.Definitions) post.sections().get(1).section();
        assertThat(causes.items())
                .extracting(Section.Definitions.Item::term)
                .containsExactly(
                        "Muscle Strain",
                        "Dehydration",
                        "Electrolyte Imbalance",
                        "Nerve Irritation",
                        "Stress & Anxiety");
        assertThat(causes.intro().plain()).endsWith("Some common causes include:");
        assertThat(causes.closing().plain()).startsWith("Try to be mindful");
    }

    @Test
    void makesSixCardsOfTheRightKinds() {
        assertThat(post.sections().get(2).cards())
                .extracting(card -> card.card().name(), card -> card.card().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Heating Pads", Kind.SELF_CARE),
                        org.assertj.core.groups.Tuple.tuple("Over-the-Counter Medications", Kind.OVER_THE_COUNTER),
                        org.assertj.core.groups.Tuple.tuple("Rest & Ice/Heat Therapy", Kind.SELF_CARE),
                        org.assertj.core.groups.Tuple.tuple("Stretching & Strengthening Exercises", Kind.EXERCISE),
                        org.assertj.core.groups.Tuple.tuple("Hydration & Nutrition", Kind.LIFESTYLE),
                        org.assertj.core.groups.Tuple.tuple("Stress Management", Kind.LIFESTYLE));
    }

    @Test
    void movesOnlyTheSentencesThatAreCertain() {
        var heat = card("heating-pads");
        assertThat(heat.safety().precautions())
                .singleElement()
                .asString()
                .startsWith("Stop applying heat once the spasm has passed");
        assertThat(heat.timing().stopWhen()).isEqualTo("once the spasm has passed");
        assertThat(heat.summary().plain()).startsWith("No matter the cause").endsWith("rather than tighten.");

        var ice = card("rest-ice-heat-therapy");
        assertThat(ice.timing().onsetWindow()).contains("first 48 hours following an injury");
        assertThat(ice.summary().plain()).startsWith("If your back spasms").endsWith("inflammation and pain.");

        var drugs = card("over-the-counter-medications");
        assertThat(drugs.summary().plain()).contains("ibuprofen").contains("fast enough");
        assertThat(drugs.doses()).isEmpty();
    }

    @Test
    void takesMassageAsOneProfessionalTreatmentWithFourBenefits() {
        assertThat(post.sections().get(3).cards()).singleElement().satisfies(massage -> {
            assertThat(massage.card().name()).isEqualTo("Massage Therapy");
            assertThat(massage.card().kind()).isEqualTo(Kind.PROFESSIONAL);
            assertThat(massage.card().benefits())
                    .extracting(TreatmentCard.Benefit::name)
                    .containsExactly(
                            "Improving Blood Circulation",
                            "Reducing Muscle Tension",
                            "Enhancing Flexibility",
                            "Relieving Stress");
        });
    }

    @Test
    void separatesTheInvitationFromTheClosingText() {
        var closing = (Section.Prose) post.sections().get(4).section();
        var promotion = (Section.Promotion) post.sections().get(5).section();
        assertThat(closing.heading()).isEqualTo("Beyond Pain Management");
        assertThat(closing.body().plain()).endsWith("recurring in the future.");
        assertThat(promotion.body().plain())
                .startsWith("If you would like to try massage therapy")
                .endsWith("here to help!");
    }

    @Test
    void knowsAuthorAndReviewer() {
        assertThat(post.authors()).singleElement().satisfies(author -> {
            assertThat(author.profile().name()).isEqualTo("Emily McGuire");
            assertThat(author.profile().role()).isEqualTo("Marketing Associate and staff writer");
            assertThat(author.profile().affiliation()).isEqualTo("Resolve Wellness");
            assertThat(author.profile().biography().plain()).contains("California native");
        });
        assertThat(post.reviewers()).singleElement().satisfies(reviewer -> {
            assertThat(reviewer.profile().name()).isEqualTo("Erynne Hill");
            assertThat(reviewer.profile().role()).isEqualTo("Director");
            assertThat(reviewer.profile().affiliation()).isEqualTo("Resolve Wellness");
            assertThat(reviewer.profile().biography().plain())
                    .contains("since 2002")
                    .contains("Exercise Physiology")
                    .doesNotContain("BFRC");
            assertThat(reviewer.claims())
                    .extracting(RecognisedPerson.Claim::abbreviation)
                    .containsExactly("MS", "ATC", "HHP", "BFRC");
            assertThat(reviewer.claims())
                    .allSatisfy(
                            claim -> assertThat(claim.credential().status()).isEqualTo(Credential.Status.UNVERIFIED));
        });
    }

    @Test
    void leavesThePageOut() {
        assertThat(post.leftovers())
                .extracting(Leftover::kind)
                .containsExactly(
                        Leftover.Kind.NAVIGATION,
                        Leftover.Kind.CAPTION,
                        Leftover.Kind.NEWSLETTER,
                        Leftover.Kind.NAVIGATION);
        assertThat(post.leftovers())
                .extracting(Leftover::text)
                .contains("top of page", "massage treatment for back spasms", "bottom of page");
    }

    @Test
    void losesNothing() {
        Conservation.assertKept(source, post);
    }

    @Test
    void saysWhyForEveryPiece() {
        var pieces = post.recognitions().stream().map(Recognition::at).toList();
        assertThat(pieces).contains("title", "summary", "authors/emily-mcguire", "reviewers/erynne-hill");
        assertThat(pieces)
                .containsAll(post.sections().stream()
                        .map(section -> "sections/" + section.section().key())
                        .toList());
        assertThat(pieces)
                .containsAll(post.cards().stream()
                        .map(card -> "treatments/" + card.slug())
                        .toList());
        assertThat(post.recognitions()).allSatisfy(recognition -> {
            assertThat(recognition.reason()).isNotBlank();
            assertThat(recognition.firstLine()).isBetween(1, recognition.lastLine());
        });
    }

    @Test
    void comesOutTheSameFromWordAndFromMac() {
        for (var variant : List.of(source.replace("\n", "\r\n"), source.replace("\n", "\r"), "\uFEFF" + source))
            assertThat(Recogniser.recognise(Source.ofText(variant))).isEqualTo(post);
    }

    private TreatmentCard card(String slug) {
        return post.cards().stream()
                .filter(card -> card.slug().value().equals(slug))
                .findFirst()
                .orElseThrow()
                .card();
    }
}
