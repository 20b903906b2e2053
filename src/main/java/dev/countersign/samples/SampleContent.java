package dev.countersign.samples;

import dev.countersign.access.Accounts;
import dev.countersign.access.NewAccount;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Role;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Publishing;
import dev.countersign.review.Ask;
import dev.countersign.review.Eligibility;
import dev.countersign.review.Part;
import dev.countersign.review.Requesting;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.samples.SampleFile.SampleArticle;
import dev.countersign.samples.SampleFile.SampleCredential;
import dev.countersign.samples.SampleFile.SamplePerson;
import dev.countersign.treatment.Library;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the samples into an empty installation: people with accounts, cards, articles that were signed by those qualified and published by an
 * editor, each at its time. There is no short cut to readers for samples either.
 */
class SampleContent {

    private static final Logger LOG = LoggerFactory.getLogger(SampleContent.class);
    private static final int LETTERS = 16;
    private static final int DAYS_BEFORE_FIRST_ARTICLE = 30;

    private final Actor loader = new Actor(UserId.next(), "Sample content", EnumSet.allOf(Role.class), null);
    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final Map<String, TreatmentId> cards = new LinkedHashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    private final Accounts accounts;
    private final Directory directory;
    private final Library library;
    private final Authoring authoring;
    private final Requesting requesting;
    private final Reviewing reviewing;
    private final Signing signing;
    private final Publishing publishing;

    SampleContent(
            Accounts accounts,
            Directory directory,
            Library library,
            Authoring authoring,
            Requesting requesting,
            Reviewing reviewing,
            Signing signing,
            Publishing publishing) {
        this.accounts = accounts;
        this.directory = directory;
        this.library = library;
        this.authoring = authoring;
        this.requesting = requesting;
        this.reviewing = reviewing;
        this.signing = signing;
        this.publishing = publishing;
    }

    /** Loads everything once; an installation that has articles is left alone. */
    void load(TravellingClock clock) {
        if (!authoring.latest(1).isEmpty()) return;
        var password = password();
        var samples = SampleFile.read();
        try {
            clock.goBack(samples.articles().getFirst().daysAgo() + DAYS_BEFORE_FIRST_ARTICLE);
            samples.people().forEach((key, person) -> add(key, person, password));
            samples.cards()
                    .forEach((key, card) ->
                            cards.put(key, library.add(actor("ana"), card).id()));
            for (var article : samples.articles()) {
                clock.goBack(article.daysAgo());
                add(article, password);
            }
        } finally {
            clock.comeHome();
        }
        LOG.info(
                "Sample content is loaded. Sign in as {} with the password {}",
                samples.people().values().stream().map(SamplePerson::account).collect(Collectors.joining(", ")),
                password);
    }

    private void add(String key, SamplePerson sample, String password) {
        var person = directory.add(
                loader,
                sample.profile(),
                sample.held().stream().map(SampleContent::credential).toList());
        for (var credential : person.credentials())
            directory.verify(
                    loader,
                    person.id(),
                    credential.key(),
                    Verification.Method.REGISTRY_LOOKUP,
                    "https://register.example/" + person.slug());
        var account = accounts.create(
                loader,
                new NewAccount(sample.profile().name(), sample.account(), password, sample.roles(), person.id()));
        people.put(key, person.id());
        actors.put(key, new Actor(account.id(), person.name(), sample.roles(), person.id()));
    }

    private void add(SampleArticle sample, String password) {
        var article = authoring.start(actor("ana"), LocaleTag.EN_US, sample.slug(), sample.text(people, cards));
        requesting.ask(
                actor("edgar"),
                article.id(),
                Ask.of(person("erin"), person("tomas")).saying("Please read it as a reader would."));
        switch (sample.edit()) {
            case ASK -> sign(actor("erin"), article.id(), password, 2);
            case PUBLISH -> {
                sign(actor("erin"), article.id(), password, Integer.MAX_VALUE);
                sign(actor("tomas"), article.id(), password, Integer.MAX_VALUE);
                publishing.publish(actor("edgar"), article.id());
            }
        }
    }

    /** Signs what is within the signer's scope, at most so many parts; a card that was signed before is signed again, which renews it. */
    private void sign(Actor signer, ArticleId article, String password, int most) {
        var today = Day.of(Instant.now());
        var parts = reviewing.of(article).eligibility(signer.user(), signing.signer(signer), today).stream()
                .filter(Eligibility::maySign)
                .map(Eligibility::part)
                .limit(most)
                .collect(Collectors.toMap(Part::key, Part::digest));
        if (!parts.isEmpty())
            signing.sign(
                    signer,
                    new Signing.Signature(
                            article,
                            parts,
                            SignOff.Meaning.CLINICAL_REVIEW,
                            "None",
                            List.of(),
                            reviewing.policy().confirmed(),
                            new Proof.Password(password)));
    }

    private Actor actor(String key) {
        return Objects.requireNonNull(actors.get(key));
    }

    private PersonId person(String key) {
        return Objects.requireNonNull(people.get(key));
    }

    private static Credential credential(SampleCredential sample) {
        var credential = Credential.claimed(sample.kind(), sample.abbreviation(), sample.title())
                .issuedBy(sample.issuer());
        return sample.years() == 0
                ? credential
                : credential.withValidity(Validity.until(Day.of(Instant.now()).plusYears(sample.years())));
    }

    private static String password() {
        var letters = "abcdefghijkmnpqrstuvwxyz23456789";
        return new SecureRandom()
                .ints(LETTERS, 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
