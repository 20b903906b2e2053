package dev.countersign.delivery;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.Authoring;
import dev.countersign.article.Correction;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Topic;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Code;
import dev.countersign.kit.Image;
import dev.countersign.kit.Link;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import dev.countersign.people.Issuer;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Correcting;
import dev.countersign.publishing.Edition;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Withdrawing;
import dev.countersign.review.Eligibility;
import dev.countersign.review.Part;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.treatment.Dose;
import dev.countersign.treatment.Evidence;
import dev.countersign.treatment.HowTo;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.Timing;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** People at work on articles, through the services that the admin uses too. All of it is invented. */
@TestComponent
class Newsroom {

    /** Of what nobody outside may ever read a letter. */
    static final String LICENSE_NUMBER = "LIC-7745-0098-2231";

    static final LocalDate GUIDELINE_EXPIRED_ON = LocalDate.of(2022, 2, 14);

    private final Authoring authoring;
    private final Library library;
    private final Directory directory;
    private final Reviewing reviewing;
    private final Signing signing;
    private final Publishing publishing;
    private final Withdrawing withdrawing;
    private final Correcting correcting;

    final Actor writer = new Actor(UserId.next(), "wanda@newsroom.example", Set.of(Role.WRITER), null);
    final Actor editor = new Actor(UserId.next(), "edgar@newsroom.example", Set.of(Role.EDITOR), null);

    Newsroom(
            Authoring authoring,
            Library library,
            Directory directory,
            Reviewing reviewing,
            Signing signing,
            Publishing publishing,
            Withdrawing withdrawing,
            Correcting correcting) {
        this.authoring = authoring;
        this.library = library;
        this.directory = directory;
        this.reviewing = reviewing;
        this.signing = signing;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.correcting = correcting;
    }

    Person author(String name) {
        return directory.add(
                writer,
                new Profile(
                        name,
                        "Staff writer",
                        "Fernbrook Health",
                        RichText.of("Writes about sore legs."),
                        List.of(new Link("Portfolio", "https://fernbrook.example/people")),
                        List.of("Owns no shares.")),
                List.of());
    }

    Actor reviewer(String name, Credential... credentials) {
        var person = directory.add(editor, Profile.named(name), List.of(credentials));
        person.credentials()
                .forEach(credential -> directory.verify(
                        editor,
                        person.id(),
                        credential.key(),
                        Verification.Method.REGISTRY_LOOKUP,
                        "https://register.example/entry"));
        return new Actor(UserId.next(), name + "@newsroom.example", Set.of(Role.REVIEWER), person.id());
    }

    static Credential credential(Credential.Kind kind, String letters, String title) {
        return new Credential(
                letters,
                kind,
                letters,
                title,
                new Issuer("Board of " + title, "https://board.example"),
                null,
                LICENSE_NUMBER,
                Validity.UNLIMITED,
                Credential.Status.UNVERIFIED,
                List.of(),
                Set.of());
    }

    Treatment warmTowel() {
        return library.add(writer, warmTowel("Warmth *loosens* the muscle."));
    }

    Treatment rewriteWarmTowel(Treatment towel, String markdown) {
        return library.save(writer, towel.id(), towel.revision(), warmTowel(markdown));
    }

    private static TreatmentCard warmTowel(String markdown) {
        return card(
                "Warm towel",
                TreatmentCard.Kind.SELF_CARE,
                RichText.fromMarkdown(markdown),
                List.of(),
                List.of(),
                new Safety(
                        List.of(new Safety.Contraindication("Numb skin", Safety.Contraindication.Strength.ABSOLUTE)),
                        false,
                        List.of("Test the heat on your wrist first."),
                        List.of(),
                        List.of()));
    }

    Treatment tablets() {
        return library.add(
                writer,
                card(
                        "Pain relief tablets",
                        TreatmentCard.Kind.OVER_THE_COUNTER,
                        RichText.of("They take the edge off."),
                        List.of(new Dose("Adults", "200", "mg", "by mouth", "6 hours", "1200 mg", 3)),
                        List.of(Reference.titled("label", "The leaflet in the box")),
                        new Safety(
                                List.of(new Safety.Contraindication(
                                        "Stomach ulcer", Safety.Contraindication.Strength.RELATIVE)),
                                false,
                                List.of(),
                                List.of("Blood thinners"),
                                List.of("Heartburn"))));
    }

    Treatment simple(String name, TreatmentCard.Kind kind) {
        return library.add(
                writer,
                card(
                        name,
                        kind,
                        RichText.of(name + " helps some people."),
                        List.of(),
                        List.of(),
                        new Safety(List.of(), true, List.of(), List.of(), List.of())));
    }

    private static TreatmentCard card(
            String name,
            TreatmentCard.Kind kind,
            RichText summary,
            List<Dose> doses,
            List<Reference> references,
            Safety safety) {
        return new TreatmentCard(
                name,
                List.of(name + " at home"),
                kind,
                "at home",
                summary,
                RichText.EMPTY,
                RichText.EMPTY,
                new HowTo(List.of("A chair"), List.of("Sit down.", "Wait."), null),
                new Timing("first 48 hours", "15 minutes", "twice a day", null, null, "the skin turns red"),
                doses,
                List.of(new TreatmentCard.Benefit("Comfort", RichText.of("Most people like it."))),
                safety,
                List.of(new Evidence(
                        "comfort after a day",
                        Evidence.System.GRADE,
                        "low",
                        null,
                        Evidence.Direction.BENEFIT,
                        List.of(),
                        "Fernbrook Health",
                        LocalDate.of(2026, 1, 5))),
                false,
                null,
                List.of(),
                null,
                List.of(),
                references,
                false);
    }

    /** A text with a section of every kind. */
    static ArticleText everyKindOfSection(Person author, List<TreatmentId> cards) {
        return new ArticleText(
                "Calf cramps at night",
                "Why calves cramp & what helps.",
                new Image("https://media.fernbrook.example/calf.jpg", "A hand on a calf", 1600, 900),
                List.of(author.id()),
                List.of(new Topic(new Slug("leg-cramps"), "Leg cramps", List.of(new Code("ICD-10-CM", "R25.2")))),
                "adults",
                RiskClass.MEDICATION,
                List.of(
                        new Section.Prose(
                                new SectionKey("what"),
                                "What are cramps?",
                                Aspect.OVERVIEW,
                                RichText.fromHtml(
                                        "<p>A cramp is a <strong>sudden</strong> tightening <cite data-reference=\"r1\">of muscle</cite>; pressure <140/90 is another matter.</p>")),
                        new Section.Definitions(
                                new SectionKey("causes"),
                                "Causes",
                                Aspect.CAUSES,
                                RichText.of("There are several."),
                                List.of(
                                        new Section.Definitions.Item(
                                                "Tiredness", RichText.of("Legs that worked hard.")),
                                        new Section.Definitions.Item(
                                                "Thirst", RichText.fromMarkdown("Too little water[^r2]."))),
                                RichText.EMPTY),
                        new Section.Treatments(
                                new SectionKey("at-home"),
                                "At home",
                                Aspect.SELF_CARE,
                                RichText.of("Try these in turn."),
                                cards,
                                RichText.EMPTY),
                        new Section.CareAdvice(
                                new SectionKey("see-doctor"),
                                "See a doctor",
                                Aspect.SEE_DOCTOR,
                                Section.CareAdvice.Level.URGENT,
                                List.of("The calf is hot and swollen"),
                                RichText.of("Call today.")),
                        new Section.Callout(
                                new SectionKey("tip"),
                                null,
                                null,
                                Section.Callout.Tone.TIP,
                                RichText.of("Loose sheets help.")),
                        new Section.Figure(
                                new SectionKey("picture"),
                                null,
                                null,
                                new Image("/calf.svg", "Muscles of the calf", null, null),
                                RichText.of("Where it hurts.")),
                        new Section.Questions(
                                new SectionKey("questions"),
                                "Questions",
                                null,
                                RichText.EMPTY,
                                List.of(new Section.Questions.Item("Is it dangerous?", RichText.of("Seldom.")))),
                        new Section.Promotion(
                                new SectionKey("book"),
                                "Visit us",
                                RichText.of("Our clinic is open."),
                                "Book",
                                "https://fernbrook.example/book")),
                List.of(
                        new Reference(
                                "r1",
                                "A guideline on cramps",
                                List.of("Rowan, A."),
                                "Journal of Legs",
                                null,
                                "2017-02",
                                null,
                                null,
                                "10.1000/legs.2017.1",
                                null,
                                null,
                                Reference.Kind.GUIDELINE,
                                null,
                                GUIDELINE_EXPIRED_ON,
                                null),
                        Reference.titled("r2", "Water and muscle"),
                        Reference.titled("r3", "Further reading")),
                List.of("Fernbrook Health sells towels."),
                "Night cramps explained");
    }

    Article start(String locale, String slug, ArticleText text) {
        return authoring.start(writer, new LocaleTag(locale), new Slug(slug), text);
    }

    Article rewrite(ArticleId id, ArticleText text) {
        return authoring.save(writer, id, authoring.get(id).revision(), text);
    }

    Article rename(ArticleId id, String slug) {
        return authoring.rename(editor, id, authoring.get(id).locale(), new Slug(slug));
    }

    void rewriteProfile(Actor reviewer, Profile profile) {
        directory.save(
                editor, reviewer.person(), directory.get(reviewer.person()).profile(), profile);
    }

    Edition signedAndPublished(ArticleId id, Actor... signers) {
        for (var signer : signers) sign(id, signer);
        return publishing.publish(editor, id);
    }

    void withdraw(ArticleId id, String reason, Withdrawal.Severity severity, @Nullable ArticleId replacement) {
        var seen = authoring.get(id).live().number();
        withdrawing.withdraw(editor, id, seen, new Withdrawal(reason, severity, replacement));
    }

    void correct(ArticleId id, String text) {
        correcting.note(editor, id, new Correction(Correction.Kind.CORRECTION, text, 1, null, null));
    }

    /** Signs all that this reviewer may sign and that still needs somebody. */
    private void sign(ArticleId id, Actor signer) {
        var review = reviewing.of(id);
        var open = review.coverage().uncovered().stream()
                .map(uncovered -> uncovered.part().key())
                .collect(Collectors.toSet());
        var seen =
                review
                        .eligibility(signer.user(), directory.get(signer.person()), LocalDate.now(ZoneOffset.UTC))
                        .stream()
                        .filter(Eligibility::maySign)
                        .map(Eligibility::part)
                        .filter(part -> open.contains(part.key()))
                        .collect(Collectors.toMap(Part::key, Part::digest));
        if (!seen.isEmpty())
            signing.sign(
                    signer,
                    new Signing.Signature(
                            id,
                            seen,
                            SignOff.Meaning.CLINICAL_REVIEW,
                            "Paid by the publisher",
                            List.of(new Interest(
                                    Interest.Kind.PAYMENT, "the publisher", "paid for the review", null, null)),
                            reviewing.policy().confirmed(),
                            new Proof.Password("correct")));
    }
}
