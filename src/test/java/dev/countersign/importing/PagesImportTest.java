package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.kit.Reference;
import dev.countersign.people.Credential;
import dev.countersign.treatment.Safety.Contraindication;
import dev.countersign.treatment.TreatmentCard;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole pages as people copy them, with menus, lists of contents, boxes and biographies around the text. */
class PagesImportTest {

    @Test
    void closesTheLastCardWhereTheTextTurnsToAllReaders() {
        var post = Posts.recognised("desk-headache.txt");
        assertThat(kinds(post)).containsExactly("Treatments", "CareAdvice", "Promotion");
        assertThat(text(post.cards().getLast().card()))
                .isEqualTo("A therapist can work on trigger points in your neck.");
        var advice = (Section.CareAdvice) post.sections().get(1).section();
        assertThat(advice.level()).isEqualTo(Level.EMERGENCY);
        assertThat(advice.heading()).isEqualTo("Warning");
        assertThat(advice.action().blocks().getFirst().text())
                .isEqualTo(
                        "A sudden, severe headache can be an emergency. Call 911 if you also have trouble speaking or a stiff neck.");
        assertThat(post.authors()).singleElement().satisfies(author -> {
            assertThat(author.profile().role()).isEqualTo("copywriter");
            assertThat(author.profile().affiliation()).isEqualTo("Bluebird Bodywork");
        });
        assertThat(post.reviewers())
                .extracting(person -> person.profile().name())
                .containsExactly("Priya Raman");
    }

    @Test
    void takesANumberForThePlaceOfACardAndNotForItsName() {
        assertThat(names(Posts.recognised("runners-knee.md")))
                .containsExactly("Ice", "Quad and hip strengthening", "Naproxen", "A patellar strap");
        assertThat(names(Posts.recognised("menopause-sleep.txt")))
                .containsExactly(
                        "Keep your bedroom cool",
                        "Cut back on alcohol",
                        "Try CBT for insomnia",
                        "Consider HRT",
                        "Exercise earlier in the day",
                        "Herbal remedies",
                        "Wind down");
        assertThat(names(Posts.recognised("back-stretches.txt")))
                .containsExactly("Knee-to-Chest", "Cat-Cow", "Child's Pose", "Piriformis Stretch", "Pelvic Tilt");
    }

    @Test
    void leavesNoIfDanglingAboveConditions() {
        var advice = only(Section.CareAdvice.class, Posts.recognised("runners-knee.md"))
                .getFirst();
        assertThat(advice.conditions())
                .containsExactly(
                        "you cannot put weight on the leg", "the knee is hot, red and swollen", "you have a fever");
        assertThat(advice.action().blocks().getFirst().text()).isEqualTo("See a doctor");
    }

    @Test
    void takesTheTitleAndNotTheNameOfTheSiteAboveItsMenu() {
        assertThat(Posts.recognised("sensitive-teeth.txt").title())
                .isEqualTo("How Do I Get Rid of Sensitive Teeth? 6 Things Our Dentists Recommend");
        assertThat(Posts.recognised("frozen-shoulder.txt").title())
                .isEqualTo("Frozen Shoulder: Stages, Treatment and Recovery");
        assertThat(Posts.recognised("low-fodmap.txt").title())
                .isEqualTo("Low-FODMAP 101: A Dietitian's Guide to Calming IBS");
        assertThat(Posts.recognised("heartburn.txt").title())
                .isEqualTo("Heartburn and acid reflux: what your pharmacist wants you to know");
        assertThat(Posts.recognised("back-stretches.txt").title())
                .isEqualTo("5 Stretches to Relieve Lower Back Pain at Home");
    }

    @Test
    void readsAPharmacyPageWithContentsEmojiAndATable() {
        var post = Posts.recognised("heartburn.txt");
        assertThat(keys(post))
                .containsExactly(
                        "what-is-heartburn",
                        "what-causes-heartburn",
                        "treatments-you-can-buy",
                        "dosage-guide",
                        "when-should-i-see-a-gp",
                        "when-should-i-see-a-gp-2",
                        "key-takeaways",
                        "promotion",
                        "note");
        assertThat(only(Section.Definitions.class, post).getFirst().items())
                .extracting(Section.Definitions.Item::term)
                .containsExactly("Large meals", "Smoking", "Some medicines", "Pregnancy");
        assertThat(only(Section.Prose.class, post).get(1).body().blocks())
                .extracting(dev.countersign.kit.Block::text)
                .contains("Antacid tablets | 1–2 tablets | 16 tablets");
        assertThat(post.cards())
                .extracting(card -> card.card().name(), card -> card.card().kind())
                .containsExactly(
                        tuple("Antacids", Kind.OVER_THE_COUNTER),
                        tuple("Alginates", Kind.OVER_THE_COUNTER),
                        tuple("Omeprazole", Kind.OVER_THE_COUNTER));
        assertThat(post.references()).extracting(Reference::doi).containsExactly(null, "10.1000/jcp.2019.0044");
    }

    @Test
    void readsChaptersThatAreNumberedThroughout() {
        var post = Posts.recognised("frozen-shoulder.txt");
        assertThat(keys(post))
                .containsExactly(
                        "what-is-frozen-shoulder",
                        "the-three-stages",
                        "treatment",
                        "how-long-does-it-take",
                        "faqs",
                        "text",
                        "care-advice",
                        "promotion");
        assertThat(post.cards())
                .extracting(card -> card.card().name(), card -> card.card().kind())
                .containsExactly(
                        tuple("Pain relief", Kind.OVER_THE_COUNTER),
                        tuple("Pendulum exercise", Kind.EXERCISE),
                        tuple("Steroid injection", Kind.PROFESSIONAL),
                        tuple("Hydrodilatation", Kind.PROFESSIONAL));
        assertThat(post.cards().get(1).card().howTo().materials())
                .containsExactly("a table", "a light weight, such as a tin of beans");
        assertThat(only(Section.CareAdvice.class, post))
                .extracting(Section.CareAdvice::level)
                .containsExactly(Level.URGENT);
    }

    @Test
    void keepsAMythLabelledAsOne() {
        var myths = only(Section.Questions.class, Posts.recognised("sensitive-teeth.txt"))
                .getFirst();
        assertThat(myths.items())
                .extracting(Section.Questions.Item::question)
                .containsExactly("Myth: Sensitive teeth always mean a cavity.", "Myth: Whitening toothpaste helps.");
        assertThat(myths.items().getFirst().answer().blocks().getFirst().text()).startsWith("Fact: Worn enamel");
    }

    @Test
    void keepsTheSignThatRefuses() {
        var foods = only(Section.Prose.class, Posts.recognised("low-fodmap.txt")).stream()
                .filter(prose -> prose.key().value().startsWith("foods"))
                .findFirst()
                .orElseThrow();
        assertThat(foods.body().blocks())
                .extracting(dev.countersign.kit.Block::text)
                .containsExactly(
                        "ENJOY",
                        "Oats",
                        "Firm bananas",
                        "Carrots, potatoes",
                        "LIMIT",
                        "❌ Onions and garlic",
                        "❌ Apples, pears",
                        "❌ Wheat bread");
    }

    @Test
    void tellsAuthorsFromReviewersHoweverTheyAreNamed() {
        var cupping = Posts.recognised("cupping.txt");
        assertThat(people(cupping.authors())).containsExactly("Marisol Vega");
        assertThat(people(cupping.reviewers())).containsExactly("Dr. Tobias Lund");
        assertThat(cupping.authors().getFirst().claims())
                .extracting(RecognisedPerson.Claim::abbreviation, RecognisedPerson.Claim::kind)
                .containsExactly(
                        tuple("LMT", Credential.Kind.LICENSE),
                        tuple("HHP", Credential.Kind.CERTIFICATE),
                        tuple("BFRC", Credential.Kind.CERTIFICATE));
        var vertigo = Posts.recognised("vertigo.md");
        assertThat(people(vertigo.authors())).containsExactly("Ingrid Solheim", "Peter Abara");
        assertThat(people(vertigo.reviewers())).containsExactly("Colette Nguyen", "Rosalind Keating");
        var shoulder = Posts.recognised("frozen-shoulder.txt");
        assertThat(shoulder.authors().getFirst().profile().role()).isEqualTo("Senior Physiotherapist");
        assertThat(shoulder.reviewers().getFirst().claims())
                .extracting(RecognisedPerson.Claim::abbreviation)
                .containsExactly("FRCS (Tr & Orth)");
        var supplements = Posts.recognised("sleep-supplements.md");
        assertThat(people(supplements.reviewers())).containsExactly("Imran Qureshi");
        assertThat(supplements.authors().getFirst().profile().role()).isEqualTo("community pharmacist");
        assertThat(people(Posts.recognised("low-fodmap.txt").authors())).containsExactly("Hannah Byrne");
    }

    @Test
    void readsADensePageWithoutBulletsOrBlankLines() {
        var post = Posts.recognised("migraine.txt");
        assertThat(kinds(post))
                .containsExactly(
                        "Prose", "Prose", "Definitions", "Treatments", "Prose", "CareAdvice", "CareAdvice", "Prose");
        assertThat(post.cards())
                .extracting(card -> card.card().name(), card -> card.card().kind())
                .containsExactly(
                        tuple("Over-the-counter drugs", Kind.OVER_THE_COUNTER), tuple("Triptans", Kind.PRESCRIPTION));
        assertThat(post.references()).hasSize(2);
    }

    @Test
    void readsTheSmallHeadingsWithinACard() {
        var epley = Posts.recognised("vertigo.md").cards().getFirst().card();
        assertThat(epley.howTo().steps()).hasSize(4);
        assertThat(epley.safety().precautions())
                .containsExactly(
                        "Do not do this alone the first time. Skip it if you have a neck injury or a detached retina.");
    }

    @Test
    void setsABoxOfKeyPointsApartFromTheLead() {
        var post = Posts.recognised("panic.md");
        assertThat(post.summary()).startsWith("Your heart races");
        assertThat(kinds(post))
                .containsExactly(
                        "Callout",
                        "Prose",
                        "Prose",
                        "Treatments",
                        "Prose",
                        "Treatments",
                        "CareAdvice",
                        "CareAdvice",
                        "Prose",
                        "Promotion");
        assertThat(post.cards().getLast().card().kind()).isEqualTo(Kind.PRESCRIPTION);
        assertThat(post.references()).extracting(Reference::pmid).containsExactly("31234567");
    }

    @Test
    void readsAPageWhoseHeadingsAreQuestions() {
        var post = Posts.recognised("sleep-supplements.md");
        assertThat(kinds(post)).containsExactly("Questions", "Prose", "Callout");
        assertThat(only(Section.Questions.class, post).getFirst().items()).hasSize(5);
    }

    @Test
    void saysWhoMustNotDoIt() {
        assertThat(Posts.recognised("back-stretches.txt")
                        .cards()
                        .get(2)
                        .card()
                        .safety()
                        .contraindications())
                .extracting(Contraindication::condition)
                .containsExactly("⚠ Skip this one if you have knee problems.");
        assertThat(Posts.recognised("cupping.txt").sections())
                .filteredOn(section -> section.section().aspect() == Aspect.RISKS)
                .extracting(section -> section.section().heading())
                .containsExactly("Is Cupping Safe?");
    }

    private static List<String> names(RecognisedPost post) {
        return post.cards().stream().map(card -> card.card().name()).toList();
    }

    private static List<String> people(List<RecognisedPerson> people) {
        return people.stream().map(person -> person.profile().name()).toList();
    }

    private static List<String> kinds(RecognisedPost post) {
        return post.sections().stream()
                .map(section -> section.section().getClass().getSimpleName())
                .toList();
    }

    private static List<String> keys(RecognisedPost post) {
        return post.sections().stream()
                .map(section -> section.section().key().value())
                .toList();
    }

    private static String text(TreatmentCard card) {
        return card.summary().blocks().getFirst().text();
    }

    private static <T extends Section> List<T> only(Class<T> kind, RecognisedPost post) {
        return post.sections().stream()
                .map(RecognisedSection::section)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
