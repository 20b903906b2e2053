package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.audit.AuditTrail;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.review.Part;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A store in a temporary folder with an article, its card, a writer, an editor and two reviewers. */
@SpringBootTest
@Import(ArticleInTheStore.EverybodyKnowsTheirPassword.class)
abstract class ArticleInTheStore {

    /** Not the folder of one class: classes of the same set-up share the application. */
    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", ArticleInTheStore::temporaryFolder);
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("countersign").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class EverybodyKnowsTheirPassword {
        @Bean
        @Primary
        Reauthentication reauthentication() {
            return (actor, proof, over) -> {
                assertThat(proof).isEqualTo(new Proof.Password("correct"));
                return Confirmation.PASSWORD;
            };
        }
    }

    @Autowired
    Authoring authoring;

    @Autowired
    Library library;

    @Autowired
    Directory directory;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Signing signing;

    @Autowired
    Publishing publishing;

    @Autowired
    AuditTrail audit;

    final Actor writer = new Actor(UserId.next(), "Wanda Writer", Set.of(Role.WRITER), null);
    final Actor editor = new Actor(UserId.next(), "Edgar Editor", Set.of(Role.EDITOR), null);
    Actor trainer = writer;
    Actor pharmacist = writer;
    Treatment heat;
    Article article;

    @BeforeEach
    void anArticleWithTwoCardsAndTwoReviewers() {
        trainer = reviewer("Tess Trainer", Credential.Kind.CERTIFICATION, "ATC");
        pharmacist = reviewer("Phil Pharmacist", Credential.Kind.DEGREE, "PharmD");
        heat = library.add(
                writer,
                complete(TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.of("Warmth loosens."))));
        article = authoring.start(writer, LocaleTag.EN_US, Slug.from("calf-" + UserId.next()), text("Calves tighten."));
    }

    ArticleText text(String sentence) {
        return ArticleText.titled("Calf cramps at night")
                .withSections(List.of(
                        new Section.Prose(new SectionKey("what"), "What it is", Aspect.OVERVIEW, RichText.of(sentence)),
                        new Section.Treatments(
                                new SectionKey("home"),
                                "At home",
                                Aspect.SELF_CARE,
                                RichText.EMPTY,
                                List.of(heat.id()),
                                RichText.EMPTY)));
    }

    static TreatmentCard complete(TreatmentCard card) {
        return new TreatmentCard(
                card.name(),
                List.of(),
                card.kind(),
                null,
                card.summary(),
                card.howItWorks(),
                card.bestFor(),
                card.howTo(),
                card.timing(),
                List.of(),
                List.of(),
                new Safety(List.of(), true, List.of(), List.of(), List.of()),
                List.of(),
                true,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                false);
    }

    Actor reviewer(String name, Credential.Kind kind, String letters) {
        Person person = directory.add(editor, Profile.named(name), List.of(Credential.claimed(kind, letters, letters)));
        directory.verify(
                editor,
                person.id(),
                person.credentials().getFirst().key(),
                Verification.Method.REGISTRY_LOOKUP,
                "register.example");
        return new Actor(UserId.next(), name, Set.of(Role.REVIEWER), person.id());
    }

    /** Signs what is open and in the signer's scope. */
    void signWhatIsOpen(Actor signer) {
        var review = reviewing.of(article.id());
        var open = review.coverage().uncovered().stream()
                .map(uncovered -> uncovered.part())
                .toList();
        var mine = review
                .eligibility(signer.user(), directory.get(signer.person()), java.time.LocalDate.now(Clock.systemUTC()))
                .stream()
                .filter(eligibility -> eligibility.maySign())
                .map(eligibility -> eligibility.part())
                .filter(open::contains)
                .toList();
        sign(signer, mine);
    }

    void sign(Actor signer, String key) {
        sign(
                signer,
                reviewing.of(article.id()).parts().all().stream()
                        .filter(part -> part.key().value().equals(key))
                        .toList());
    }

    void sign(Actor signer, List<Part> parts) {
        signing.sign(
                signer,
                new Signing.Signature(
                        article.id(),
                        parts.stream().collect(Collectors.toMap(Part::key, Part::digest)),
                        SignOff.Meaning.CLINICAL_REVIEW,
                        "None",
                        List.of(),
                        reviewing.policy().confirmed(),
                        new Proof.Password("correct")));
    }

    static String json(Edition edition) {
        return new String(edition.envelope().in(RichTextForm.PORTABLE).body(), StandardCharsets.UTF_8);
    }
}
