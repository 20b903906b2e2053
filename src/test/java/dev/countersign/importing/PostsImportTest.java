package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.kit.Limits;
import dev.countersign.people.Credential;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts in quite different styles, each with what an editor would look for first. */
class PostsImportTest {

    static Stream<String> all() {
        return Posts.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void losesNothing(String name) {
        Conservation.assertKept(Posts.text(name), Posts.recognised(name));
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysWithinTheLimitsOfTheModel(String name) {
        var post = Posts.recognised(name);
        assertThat(post.sections())
                .allSatisfy(section ->
                        assertThat(Limits.brokenBy(section.section())).isEmpty());
        assertThat(post.cards())
                .allSatisfy(card -> assertThat(Limits.brokenBy(card.card())).isEmpty());
    }

    @Test
    void readsAMarkdownBlogPost() {
        var post = Posts.recognised("ankle-sprain.md");
        assertThat(post.title()).isEqualTo("Rolled Your Ankle? What to Do in the First Week");
        assertThat(kinds(post))
                .containsExactly("Prose", "Prose", "Treatments", "CareAdvice", "CareAdvice", "Prose", "Promotion");
        assertThat(post.cards())
                .extracting(card -> card.card().name(), card -> card.card().kind())
                .containsExactly(
                        tuple("Rest", Kind.SELF_CARE),
                        tuple("Ice", Kind.SELF_CARE),
                        tuple("Compression and elevation", Kind.SELF_CARE),
                        tuple("Pain relievers", Kind.OVER_THE_COUNTER),
                        tuple("Gentle exercises", Kind.EXERCISE));
        var ice = post.cards().get(1).card();
        assertThat(ice.timing().session()).isEqualTo("15–20 minutes");
        assertThat(ice.timing().frequency()).isEqualTo("three times a day");
        assertThat(ice.timing().onsetWindow()).contains("first 48 hours");
        assertThat(ice.safety().precautions()).containsExactly("Never put ice directly on the skin.");
        var pills = post.cards().get(3).card();
        assertThat(pills.safety().contraindications())
                .singleElement()
                .satisfies(found -> assertThat(found.condition()).startsWith("Do not take ibuprofen if"));
        assertThat(post.cards().get(4).card().howTo().steps()).hasSize(3);
        assertThat(post.references())
                .extracting(dev.countersign.kit.Reference::doi)
                .contains("10.1136/bjsports-2017-098106");
        assertThat(post.references().get(1).pmid()).isEqualTo("31385837");
        assertThat(post.references().get(2).url()).isEqualTo("https://example.org/ankle-guideline-2021");
        var promotion = (Section.Promotion) post.sections().getLast().section();
        assertThat(promotion.href()).isEqualTo("https://calmjoint.example/book");
        assertThat(promotion.label()).isEqualTo("Book a visit with our ankle team");
        assertThat(post.authors()).extracting(person -> person.profile().role()).containsExactly("physical therapist");
        assertThat(post.reviewers())
                .singleElement()
                .satisfies(person -> assertThat(person.claims())
                        .extracting(RecognisedPerson.Claim::kind)
                        .containsExactly(Credential.Kind.DEGREE, Credential.Kind.MEMBERSHIP));
    }

    @Test
    void setsEmergencyAdviceApart() {
        assertThat(advice("ankle-sprain.md"))
                .extracting(Section.CareAdvice::level)
                .containsExactly(Level.NON_URGENT, Level.EMERGENCY);
        assertThat(advice("ankle-sprain.md").getFirst().conditions()).hasSize(3);
        assertThat(advice("tension-headache.txt"))
                .extracting(Section.CareAdvice::level)
                .containsExactly(Level.EMERGENCY, Level.NON_URGENT);
        assertThat(advice("stiff-neck.txt"))
                .extracting(Section.CareAdvice::level)
                .containsExactly(Level.URGENT);
    }

    @Test
    void readsANumberedListBetweenTheFurnitureOfAPage() {
        var post = Posts.recognised("stiff-neck.txt");
        assertThat(post.title()).isEqualTo("7 Simple Ways to Ease a Stiff Neck");
        assertThat(kinds(post)).containsExactly("Treatments", "CareAdvice", "Promotion");
        assertThat(post.cards())
                .extracting(card -> card.card().kind())
                .containsExactly(
                        Kind.SELF_CARE,
                        Kind.EXERCISE,
                        Kind.OVER_THE_COUNTER,
                        Kind.LIFESTYLE,
                        Kind.LIFESTYLE,
                        Kind.LIFESTYLE,
                        Kind.PROFESSIONAL);
        assertThat(post.cards().get(2).card().timing().maximum()).contains("8 tablets of paracetamol in 24 hours");
        assertThat(post.authors()).singleElement().satisfies(author -> {
            assertThat(author.profile().affiliation()).isEqualTo("Maple Lane Bodywork");
            assertThat(author.claims())
                    .extracting(RecognisedPerson.Claim::abbreviation)
                    .containsExactly("LMT");
        });
        assertThat(post.leftovers()).extracting(Leftover::text).contains("Home", "WELLNESS", "Share", "Related Posts");
    }

    @Test
    void readsHeadingsInCapitalsWithQuestionsAndSources() {
        var post = Posts.recognised("tension-headache.txt");
        assertThat(kinds(post))
                .containsExactly(
                        "Definitions", "Treatments", "Prose", "CareAdvice", "CareAdvice", "Questions", "Callout");
        assertThat(post.sections().getFirst().section().aspect()).isEqualTo(Aspect.CAUSES);
        assertThat(((Section.Definitions) post.sections().getFirst().section()).items())
                .hasSize(4);
        assertThat(post.cards())
                .extracting(card -> card.card().name())
                .containsExactly("Painkillers", "Relaxation", "Physiotherapy");
        assertThat(post.cards().getFirst().card().safety().sideEffects())
                .containsExactly("Side effects may include an upset stomach.");
        assertThat(post.references())
                .extracting(dev.countersign.kit.Reference::issued)
                .containsExactly("2024", "2018");
        assertThat(post.reviewers())
                .singleElement()
                .satisfies(person -> assertThat(person.slug()).hasToString("owen-pryce"));
    }

    @Test
    void readsAPageOfQuestions() {
        var post = Posts.recognised("faq-shin-splints.txt");
        assertThat(post.sections())
                .singleElement()
                .satisfies(section -> assertThat(((Section.Questions) section.section()).items())
                        .extracting(Section.Questions.Item::question)
                        .containsExactly(
                                "What are shin splints?",
                                "Should I keep running?",
                                "Do insoles help?",
                                "When should I see somebody?"));
    }

    @Test
    void leavesARecipeAsProse() {
        var post = Posts.recognised("recovery-smoothie.txt");
        assertThat(kinds(post)).containsExactly("Prose", "Prose", "Prose", "Prose", "Callout");
        assertThat(post.cards()).isEmpty();
        assertThat(post.authors()).singleElement().satisfies(author -> {
            assertThat(author.profile().name()).isEqualTo("Joaquín Núñez-Ortega");
            assertThat(author.profile().affiliation()).isEqualTo("Vela Performance Nutrition");
            assertThat(author.claims()).hasSize(3);
        });
    }

    @Test
    void readsSpanish() {
        var post = Posts.recognised("dolor-lumbar.txt");
        assertThat(kinds(post)).containsExactly("Prose", "Definitions", "Treatments", "CareAdvice");
        assertThat(post.authors())
                .extracting(person -> person.profile().name())
                .containsExactly("Lucía Fernández de la Cruz");
        assertThat(post.cards()).extracting(card -> card.card().kind()).containsExactly(Kind.SELF_CARE, Kind.EXERCISE);
    }

    @Test
    void makesAnHonestDraftOfATextWithoutHeadings() {
        var post = Posts.recognised("no-headings.txt");
        assertThat(kinds(post)).containsExactly("Prose");
        assertThat(post.summary()).startsWith("I used to think");
        assertThat(post.recognitions())
                .filteredOn(recognition -> recognition.at().equals("title"))
                .extracting(Recognition::certainty)
                .containsExactly(Recognition.Certainty.UNSURE);
    }

    @Test
    void findsHeadingsThatNoBlankLineSetsApart() {
        var post = Posts.recognised("tight-plantar.txt");
        assertThat(kinds(post)).containsExactly("Prose", "Treatments", "CareAdvice");
        assertThat(post.cards())
                .extracting(card -> card.card().kind())
                .containsExactly(Kind.EXERCISE, Kind.DEVICE, Kind.SELF_CARE, Kind.PROFESSIONAL);
    }

    @Test
    void joinsLinesThatWereBrokenAtAWidth() {
        var post = Posts.recognised("wrapped-sleep.txt");
        assertThat(post.summary())
                .contains("The urge is strongest in the evening")
                .endsWith("knows the feeling.");
        assertThat(post.cards())
                .extracting(card -> card.card().name())
                .containsExactly("Warm baths", "Calf stretches", "Less caffeine", "Iron tablets");
    }

    @Test
    void takesATreatmentThatAPostIsAboutAsOneCardWithBenefits() {
        var post = Posts.recognised("acupuncture.txt");
        assertThat(post.cards()).singleElement().satisfies(card -> {
            assertThat(card.card().kind()).isEqualTo(Kind.PROFESSIONAL);
            assertThat(card.card().name()).isEqualTo("Acupuncture");
            assertThat(card.card().benefits()).hasSize(3);
        });
        assertThat(kinds(post)).containsExactly("Prose", "Treatments", "Prose", "Prose", "Callout", "Promotion");
    }

    @Test
    void readsAPageCopiedWithoutBulletsAndBlankLines() {
        var post = Posts.recognised("tennis-elbow.txt");
        assertThat(kinds(post))
                .containsExactly(
                        "Prose",
                        "Prose",
                        "Prose",
                        "Definitions",
                        "Treatments",
                        "CareAdvice",
                        "CareAdvice",
                        "Prose",
                        "Questions",
                        "Prose",
                        "Promotion");
        assertThat(post.cards())
                .extracting(card -> card.card().kind())
                .containsExactly(
                        Kind.SELF_CARE,
                        Kind.SELF_CARE,
                        Kind.DEVICE,
                        Kind.OVER_THE_COUNTER,
                        Kind.PROFESSIONAL,
                        Kind.PROFESSIONAL);
        assertThat(post.authors())
                .singleElement()
                .satisfies(author -> assertThat(author.profile().affiliation()).isEqualTo("Harbor Physio"));
        assertThat(post.reviewers()).singleElement().satisfies(reviewer -> {
            assertThat(reviewer.profile().role()).isEqualTo("Orthopedic surgeon");
            assertThat(reviewer.profile().affiliation()).isEqualTo("Bayview Medical Group");
        });
    }

    @Test
    void keepsARowOfRemediesTogetherAndPrescriptionsApart() {
        var post = Posts.recognised("insomnia.txt");
        assertThat(kinds(post))
                .containsExactly("Treatments", "Prose", "Treatments", "CareAdvice", "CareAdvice", "Callout");
        assertThat(post.sections().getFirst().cards())
                .extracting(card -> card.card().name())
                .containsExactly(
                        "Melatonin",
                        "Magnesium",
                        "Lavender oil",
                        "Mindfulness meditation",
                        "Exercise",
                        "Sleep hygiene");
        assertThat(advice("insomnia.txt").getLast().level()).isEqualTo(Level.EMERGENCY);
        assertThat(advice("insomnia.txt").getLast().conditions())
                .singleElement()
                .asString()
                .contains("988 or 911");
    }

    @Test
    void readsHeadingsInBoldAndTermsInItalics() {
        var post = Posts.recognised("sciatica.md");
        assertThat(kinds(post)).containsExactly("Prose", "Treatments", "CareAdvice", "CareAdvice");
        assertThat(post.cards())
                .extracting(card -> card.card().name())
                .containsExactly("Keep moving", "Use heat or cold", "Take pain relief");
        assertThat(post.authors())
                .extracting(person -> person.profile().affiliation())
                .containsExactly("Backs & Beyond");
    }

    @Test
    void readsHeadingsInLowerCase() {
        assertThat(kinds(Posts.recognised("lower-case.txt")))
                .containsExactly("Prose", "Prose", "Prose", "Prose", "Promotion");
    }

    private static List<String> kinds(RecognisedPost post) {
        return post.sections().stream()
                .map(section -> section.section().getClass().getSimpleName())
                .toList();
    }

    private static List<Section.CareAdvice> advice(String name) {
        return Posts.recognised(name).sections().stream()
                .map(RecognisedSection::section)
                .filter(Section.CareAdvice.class::isInstance)
                .map(Section.CareAdvice.class::cast)
                .toList();
    }
}
