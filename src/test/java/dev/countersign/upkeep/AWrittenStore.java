package dev.countersign.upkeep;

import dev.countersign.Countersign;
import dev.countersign.access.Accounts;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Day;
import dev.countersign.kit.Json;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Check;
import dev.countersign.people.Directory;
import dev.countersign.people.Evidence;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Withdrawing;
import dev.countersign.review.Ask;
import dev.countersign.review.Discussing;
import dev.countersign.review.Eligibility;
import dev.countersign.review.NewThread;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.review.Requesting;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.TreatmentCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A data folder in which things have happened: the samples, of which one article was changed and published twice more, once for its text and
 * once for a card, another was published once more through a waiver and changed by a waiver that was contested, and another was withdrawn. There
 * are three policies, and a card was recalled. Written once for all tests; each works on a copy.
 */
public final class AWrittenStore {

    private static final Actor ADMINISTRATOR =
            new Actor(UserId.next(), "Ada Administrator", Set.of(Role.ADMINISTRATOR), null);
    private static final Path ORIGINAL = write();

    private AWrittenStore() {}

    /** Copies it into a folder. */
    public static Path copyTo(Path folder) {
        try (Stream<Path> files = Files.list(ORIGINAL)) {
            Files.createDirectories(folder);
            for (var file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class EverybodyKnowsTheirPassword {
        @Bean
        @Primary
        Reauthentication reauthentication() {
            return (actor, proof, over) -> Confirmation.PASSWORD;
        }
    }

    private static Path write() {
        var folder = temporaryFolder();
        try (var application = start(folder, "--countersign.demo=true")) {
            new Story(application).tell();
        }
        return folder;
    }

    /** Starts the application over a data folder, without a web server, in which every password is right. */
    public static ConfigurableApplicationContext start(Path folder, String... settings) {
        return new SpringApplicationBuilder(Countersign.class, EverybodyKnowsTheirPassword.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,com.vaadin.flow.spring.SpringSecurityAutoConfiguration")
                .run(Stream.concat(Stream.of("--countersign.data=" + folder), Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("written");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Story(ApplicationContext application) {

        void tell() {
            var live = get(Authoring.class).latest(100).stream()
                    .filter(article -> article.live() != null)
                    .sorted(Comparator.comparing(article -> article.slug().value()))
                    .toList();
            allowLongerWaivers(8);
            var changed = live.getFirst();
            changeItsText(changed);
            signAndPublish(changed);
            sayWhatShouldChange(changed);
            changeItsFirstCard(changed);
            signAndPublish(changed);
            get(Withdrawing.class)
                    .withdraw(
                            an(Role.EDITOR),
                            live.getLast().id(),
                            1,
                            new Withdrawal("A source was retracted.", Withdrawal.Severity.OUTDATED, null));
            correctItsSlips(live.get(1));
            askAboutIt(live.get(1));
            takeBackItsLastCard(changed);
            fileAProof();
            allowLongerWaivers(9); // and nothing is judged by that any more
        }

        private void allowLongerWaivers(int words) {
            var now = get(PolicyMaking.class).inForce();
            get(PolicyMaking.class).make(ADMINISTRATOR, now.version(), waiving(now, words), "It was too few words.");
        }

        private static Policy waiving(Policy now, int words) {
            return new Policy(
                    0,
                    null,
                    now.scopes(),
                    now.needs(),
                    now.credentials(),
                    now.methods(),
                    now.terms(),
                    now.spreadDays(),
                    new Policy.WaiverLimits(true, words),
                    now.checklist(),
                    now.overdue(),
                    now.conflicts(),
                    now.recalls(),
                    List.of());
        }

        /** Twice by a word: the first is waived and published, the second is waived, too, and that is contested. */
        private void correctItsSlips(Article article) {
            waive(article.id(), "that comes with", "which comes with");
            get(Publishing.class).publish(an(Role.EDITOR), article.id());
            var waiver = waive(article.id(), "which comes with", "which arrives with");
            get(Waiving.class).contest(an(Role.REVIEWER), article.id(), waiver.id(), "It says when it begins.");
        }

        private Waiver waive(ArticleId id, String words, String others) {
            var before = get(Authoring.class).get(id);
            var text = Json.MAPPER.writeValueAsString(before.working()).replace(words, others);
            get(Authoring.class).save(writer(), id, before.revision(), Json.MAPPER.readValue(text, ArticleText.class));
            var change = get(Waiving.class).possible(id).getFirst();
            var declared = new Waiving.Declaration(
                    change.part().key(), change.part().digest(), Waiver.Kind.TYPO, "It reads better so.");
            return get(Waiving.class).declare(an(Role.EDITOR), id, declared);
        }

        private Actor writer() {
            return get(Accounts.class).list(ADMINISTRATOR).stream()
                    .filter(user -> user.roles().equals(Set.of(Role.WRITER)))
                    .findFirst()
                    .orElseThrow()
                    .actor();
        }

        private void askAboutIt(Article article) {
            var reviewer = Objects.requireNonNull(an(Role.REVIEWER).person());
            get(Requesting.class)
                    .ask(an(Role.EDITOR), article.id(), Ask.of(reviewer).saying("Please say what is right."));
        }

        private void takeBackItsLastCard(Article article) {
            var card = get(Library.class).get(article.working().treatments().getLast());
            var statement = new Recall.Statement("Newer findings.", Withdrawal.Severity.OUTDATED, null);
            get(Recalling.class).recall(an(Role.EDITOR), RecallId.next(), card.id(), card.revision(), statement);
        }

        private void fileAProof() {
            var person = get(Directory.class).list().stream()
                    .filter(one -> !one.credentials().isEmpty())
                    .findFirst()
                    .orElseThrow();
            var scan = "%PDF-1.7 a certificate".getBytes(StandardCharsets.US_ASCII);
            var file = get(Evidence.class).file(an(Role.EDITOR), person.id(), Ulid.next(), "certificate.pdf", scan);
            get(Directory.class)
                    .verify(
                            an(Role.EDITOR),
                            person.id(),
                            person.credentials().getFirst().key(),
                            AsSeen.ANY,
                            new Check(Verification.Method.DOCUMENT, null, null, null, file.id()));
        }

        private void changeItsText(Article article) {
            var text = article.working();
            var sections = new ArrayList<Section>(text.sections());
            sections.replaceAll(section -> section instanceof Section.Prose prose
                    ? new Section.Prose(
                            prose.key(), prose.heading(), prose.aspect(), RichText.of("Said in fewer words."))
                    : section);
            get(Authoring.class).save(an(Role.WRITER), article.id(), article.revision(), text.withSections(sections));
        }

        private void sayWhatShouldChange(Article article) {
            var wanted = new NewThread(PartKey.COMPOSITION, null, "Name the muscle in the title.", List.of());
            get(Discussing.class).open(an(Role.WRITER), ThreadId.next(), article.id(), wanted);
        }

        private void changeItsFirstCard(Article article) {
            var id = article.working().treatments().getFirst();
            var treatment = get(Library.class).get(id);
            var card = treatment.card();
            get(Library.class)
                    .save(an(Role.WRITER), id, treatment.revision(), renamed(card, card.name() + ", done slowly"));
        }

        private void signAndPublish(Article article) {
            for (var user : get(Accounts.class).list(ADMINISTRATOR))
                if (user.roles().contains(Role.REVIEWER)) signAll(user.actor(), article);
            get(Publishing.class).publish(an(Role.EDITOR), article.id());
        }

        private void signAll(Actor signer, Article article) {
            var review = get(Reviewing.class).of(article.id());
            var person = get(Directory.class).get(signer.person());
            var parts = review.eligibility(signer.user(), person, Day.of(Instant.now())).stream()
                    .filter(Eligibility::maySign)
                    .map(Eligibility::part)
                    .collect(Collectors.toMap(Part::key, Part::digest));
            if (!parts.isEmpty())
                get(Signing.class)
                        .sign(
                                signer,
                                new Signing.Signature(
                                        article.id(),
                                        parts,
                                        SignOff.Meaning.CLINICAL_REVIEW,
                                        "None",
                                        List.of(),
                                        get(Reviewing.class).policy().confirmed(),
                                        new Proof.Password("whatever")));
        }

        private Actor an(Role role) {
            return get(Accounts.class).list(ADMINISTRATOR).stream()
                    .filter(user -> user.roles().contains(role))
                    .findFirst()
                    .orElseThrow()
                    .actor();
        }

        private static TreatmentCard renamed(TreatmentCard card, String name) {
            return new TreatmentCard(
                    name,
                    card.alsoCalled(),
                    card.kind(),
                    card.setting(),
                    card.summary(),
                    card.howItWorks(),
                    card.bestFor(),
                    card.howTo(),
                    card.timing(),
                    card.doses(),
                    card.benefits(),
                    card.safety(),
                    card.evidence(),
                    card.noEvidence(),
                    card.uncertainty(),
                    card.alternatives(),
                    card.cost(),
                    card.codes(),
                    card.references(),
                    card.promotional());
        }

        private <T> T get(Class<T> type) {
            return application.getBean(type);
        }
    }
}
