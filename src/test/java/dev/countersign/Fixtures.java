package dev.countersign;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Topic;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Block;
import dev.countersign.kit.Code;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Image;
import dev.countersign.kit.Link;
import dev.countersign.kit.Mark;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.Span;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Issuer;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.UsualCredentials;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.treatment.Dose;
import dev.countersign.treatment.Evidence;
import dev.countersign.treatment.HowTo;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.Timing;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Invented people, cards and articles that tests are told with. Each call makes a new one. */
public final class Fixtures {

    /** The day on which the tests play. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** A moment of that day. */
    public static final Instant NOW = TODAY.atTime(9, 30).toInstant(ZoneOffset.UTC);

    private Fixtures() {}

    // People

    /** Noor Valdez, MS, ATC: may sign injury care, exercise, manual therapy and general health. */
    public static Person anAthleticTrainer() {
        return aPerson(
                "Noor Valdez",
                verified(Credential.claimed(Credential.Kind.DEGREE, "MS", "Master of Science in Athletic Training")),
                verified(Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Certified Athletic Trainer"))
                        .withValidity(Validity.until(TODAY.plusYears(1))));
    }

    /** Imre Castellan, PharmD, RPh: may sign medication and general health. */
    public static Person aPharmacist() {
        return aPerson(
                "Imre Castellan",
                verified(Credential.claimed(Credential.Kind.DEGREE, "PharmD", "Doctor of Pharmacy")),
                verified(Credential.claimed(Credential.Kind.LICENSE, "RPh", "Registered Pharmacist"))
                        .withValidity(Validity.until(TODAY.plusMonths(8))));
    }

    /** Adaeze Lindqvist, DO: may sign every scope of the default policy. */
    public static Person aPhysician() {
        return aPerson(
                "Adaeze Lindqvist",
                verified(Credential.claimed(Credential.Kind.DEGREE, "DO", "Doctor of Osteopathic Medicine")));
    }

    /** Tamsin Okafor, RDN: may sign nutrition and general health. */
    public static Person aDietitian() {
        return aPerson(
                "Tamsin Okafor",
                verified(
                        Credential.claimed(Credential.Kind.CERTIFICATION, "RDN", "Registered Dietitian Nutritionist")));
    }

    /** Juno Marchetti, who writes and holds no credential. */
    public static Person aWriter() {
        return aPerson("Juno Marchetti");
    }

    /** A person of this name with these credentials. */
    public static Person aPerson(String name, Credential... credentials) {
        return Person.of(Slug.from(name), Profile.named(name), List.of(credentials));
    }

    /** A profile in which every field is filled. */
    public static Profile aFullProfile() {
        return new Profile(
                "Noor Valdez",
                "Head athletic trainer",
                "Harbour Lane Sports Clinic",
                RichText.of("Noor has looked after runners for nine years."),
                List.of(new Link("Clinic", "https://harbourlane.example/noor")),
                List.of("Employed by the publisher"));
    }

    /** A credential whose letters are these, of their usual kind, as somebody claims it. */
    public static Credential claimed(String letters) {
        var kind = UsualCredentials.of(letters).map(UsualCredential::kind).orElse(Credential.Kind.CERTIFICATION);
        return Credential.claimed(kind, letters, "Holder of the letters " + letters);
    }

    /** A credential whose letters are these, looked up in the register and found in order. */
    public static Credential verified(String letters) {
        return verified(claimed(letters));
    }

    /** The credential, looked up in the register and found in order. */
    public static Credential verified(Credential credential) {
        return credential.verified(checked(Verification.Method.REGISTRY_LOOKUP));
    }

    /** A check by this method, some weeks ago. */
    public static Verification checked(Verification.Method how) {
        return new Verification(
                "Wim Ferreira", how, NOW.minusSeconds(40 * 86_400L), "https://register.example/lookup?n=2207");
    }

    /** A look into the register, some weeks ago, that counts until this day. */
    public static Verification checkedUntil(LocalDate until) {
        return new Verification(
                UserId.next(),
                "Wim Ferreira",
                Verification.Method.REGISTRY_LOOKUP,
                NOW.minusSeconds(40 * 86_400L),
                until,
                "https://register.example/lookup?n=2207",
                null);
    }

    /** A credential in which every field is filled. */
    public static Credential aFullCredential() {
        return new Credential(
                "c1",
                Credential.Kind.LICENSE,
                "LAT",
                "Licensed Athletic Trainer",
                new Issuer("Board of Athletic Training", "https://board.example"),
                "Ohio",
                "AT-004417",
                new Validity(TODAY.minusYears(3), TODAY.minusYears(3), TODAY.plusYears(1)),
                Credential.Status.ACTIVE,
                List.of(checked(Verification.Method.DOCUMENT)),
                Set.of(new Scope("exercise"), new Scope("injury-care")));
    }

    // Accounts

    /** Somebody who drafts and edits. */
    public static Actor writing() {
        return new Actor(UserId.next(), "Juno Marchetti", Set.of(Role.WRITER), null);
    }

    /** Somebody who asks for reviews and publishes. */
    public static Actor editing() {
        return new Actor(UserId.next(), "Wim Ferreira", Set.of(Role.EDITOR), null);
    }

    /** The account with which this person reviews. */
    public static Actor reviewing(Person person) {
        return new Actor(UserId.next(), person.name(), Set.of(Role.REVIEWER), person.id());
    }

    // Cards

    /** A self-care card of which everything is said that is demanded before signing. */
    public static TreatmentCard aCard() {
        return aCard("Warm compress", TreatmentCard.Kind.SELF_CARE);
    }

    /** An over-the-counter drug with doses, safety and a reference. */
    public static TreatmentCard aMedicationCard() {
        return aCard("Ibuprofen", TreatmentCard.Kind.OVER_THE_COUNTER);
    }

    /** A card of this kind in which every field is filled, doses only for drugs. */
    public static TreatmentCard aCard(String name, TreatmentCard.Kind kind) {
        var drug = kind == TreatmentCard.Kind.OVER_THE_COUNTER || kind == TreatmentCard.Kind.PRESCRIPTION;
        return new TreatmentCard(
                name,
                List.of("also " + name),
                kind,
                "at home",
                RichText.of("Eases the ache."),
                cites("It calms the nerve endings.", "r1"),
                RichText.of("A sore back on the second day."),
                new HowTo(List.of("a towel"), List.of("Lie down.", "Wait."), "yourself"),
                new Timing(
                        "after 48 hours",
                        "15 minutes",
                        "three times a day",
                        "up to a week",
                        "an hour a day",
                        "redness"),
                drug ? List.of(new Dose("adults", "200–400", "mg", "by mouth", "6 hours", "1200 mg", 10)) : List.of(),
                List.of(new TreatmentCard.Benefit("Less stiffness", RichText.of("Most people move sooner."))),
                new Safety(
                        List.of(new Safety.Contraindication("Broken skin", Safety.Contraindication.Strength.ABSOLUTE)),
                        false,
                        List.of("Check the skin every five minutes."),
                        List.of("Numbing creams"),
                        List.of("Redness")),
                List.of(new Evidence(
                        "pain after one week",
                        Evidence.System.GRADE,
                        "low",
                        "weak",
                        Evidence.Direction.BENEFIT,
                        List.of("r1"),
                        "Noor Valdez",
                        TODAY.minusMonths(2))),
                false,
                "Nobody knows how long is best.",
                List.of("A warm bath"),
                "Almost nothing",
                List.of(new Code("MeSH", "D000001")),
                List.of(aReference("r1")),
                false);
    }

    /** A treatment of the library in its first revision. */
    public static Treatment aTreatment(TreatmentCard card) {
        return new Treatment(
                TreatmentId.next(), null, Slug.from(card.name()), card, 1, Contributor.of(writing()), NOW, List.of());
    }

    // Texts

    /** A source in which every field is filled. */
    public static Reference aReference(String key) {
        return new Reference(
                key,
                "Low back care in the community, report " + key,
                List.of("Ferreira W", "Okafor T"),
                "Journal of Everyday Movement",
                "Harbour Lane Press",
                "2021-06",
                "12",
                "101–117",
                "10.5555/jem.2021.044",
                "12345678",
                "https://jem.example/2021/44",
                Reference.Kind.SYSTEMATIC_REVIEW,
                TODAY.minusMonths(1),
                TODAY.plusYears(2),
                new Reference.Retraction(
                        Reference.Retraction.Status.CORRECTED, TODAY.minusYears(1), "A table was mended."));
    }

    /** A paragraph that rests on these references. */
    public static RichText cites(String text, String... references) {
        var marks = java.util.Arrays.stream(references).map(Mark.Citation::new).toArray(Mark[]::new);
        return new RichText(List.of(Block.of(Block.Style.NORMAL, Span.of(text, marks))));
    }

    /** A prose section with this key and text. */
    public static Section.Prose aSection(String key, String text) {
        return new Section.Prose(new SectionKey(key), "About " + key, null, RichText.of(text));
    }

    /** A section that shows these treatments. */
    public static Section.Treatments showing(String key, TreatmentId... treatments) {
        return new Section.Treatments(
                new SectionKey(key),
                "What helps",
                Aspect.TREATMENTS,
                RichText.of("Try these first."),
                List.of(treatments),
                RichText.of("Give each of them time."));
    }

    /** One section of each kind, every field filled, citing the references {@code r1} and {@code r2}. */
    public static List<Section> oneSectionOfEachKind(TreatmentId... treatments) {
        return List.of(
                new Section.Prose(
                        new SectionKey("what"),
                        "What is it?",
                        Aspect.OVERVIEW,
                        cites("A muscle that tightens by itself.", "r1")),
                new Section.Definitions(
                        new SectionKey("causes"),
                        "Causes",
                        Aspect.CAUSES,
                        RichText.of("Often one of these:"),
                        List.of(
                                new Section.Definitions.Item("Thirst", cites("Too little to drink.", "r1", "r2")),
                                new Section.Definitions.Item("Strain", RichText.of("A heavy box."))),
                        RichText.of("Sometimes nobody can tell.")),
                showing("at-home", treatments),
                new Section.CareAdvice(
                        new SectionKey("see-doctor"),
                        "When to get help",
                        Aspect.SEE_DOCTOR,
                        Section.CareAdvice.Level.EMERGENCY,
                        List.of("Numb legs", "Fever <140/90"),
                        RichText.of("Call for help.")),
                new Section.Callout(
                        new SectionKey("remember"),
                        "Remember",
                        Aspect.PREVENTION,
                        Section.Callout.Tone.WARNING,
                        RichText.of("Rest is not the same as lying still.")),
                new Section.Figure(
                        new SectionKey("picture"),
                        "The muscle",
                        Aspect.OVERVIEW,
                        anImage(),
                        RichText.of("Seen from behind.")),
                new Section.Questions(
                        new SectionKey("questions"),
                        "Questions",
                        Aspect.LIVING_WITH,
                        RichText.of("People ask:"),
                        List.of(new Section.Questions.Item("May I run?", RichText.of("After a week.")))),
                new Section.Promotion(
                        new SectionKey("book"),
                        "Visit us",
                        RichText.of("We are open on Saturdays."),
                        "Book a visit",
                        "https://harbourlane.example/book"));
    }

    /** A picture in which every field is filled. */
    public static Image anImage() {
        return new Image("/media/back.jpg", "The long muscle beside the spine", 1600, 900);
    }

    /** An article of one prose section. */
    public static ArticleText aDraft() {
        return ArticleText.titled("Easing a tight back")
                .withSections(List.of(aSection("what", "A muscle that tightens by itself.")));
    }

    /** An article with a section of each kind, in which every field is filled. */
    public static ArticleText aFullDraft(TreatmentId... treatments) {
        return new ArticleText(
                "Easing a tight back",
                "What it is, what helps at home, and when to get help.",
                anImage(),
                List.of(),
                List.of(new Topic(Slug.from("Tight back"), "Tight back", List.of(new Code("ICD-10-CM", "M62.830")))),
                "adults",
                RiskClass.MEDICATION,
                oneSectionOfEachKind(treatments),
                List.of(aReference("r1"), aReference("r2"), aReference("r3")),
                List.of("The publisher runs a clinic."),
                "How to ease a tight back at home");
    }
}
