package dev.countersign.review;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aDietitian;
import static dev.countersign.Fixtures.aFullDraft;
import static dev.countersign.Fixtures.aPerson;
import static dev.countersign.Fixtures.aPharmacist;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.cites;
import static dev.countersign.Fixtures.verified;
import static dev.countersign.Fixtures.writing;

import dev.countersign.article.ArticleText;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Credential;
import dev.countersign.people.Scope;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.review.Story.Signer;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Stories of every kind, the steps that lead from one to the next, and people with credentials in every state. */
class Stories extends DomainContextBase {

    static final String[] REFERENCES = {"r1", "r2", "r3"};

    /** The same few people in all stories: some only write, some only sign, one does both. */
    static final List<Signer> CAST = List.of(
            Signer.of(anAthleticTrainer()),
            Signer.of(aPharmacist()),
            Signer.of(aPhysician()),
            Signer.of(aDietitian()),
            Signer.of(aPerson("Lapsed Larkin", verified("MD").withValidity(Validity.until(TODAY.plusDays(3))))));

    static final List<Contributor> WRITERS = List.of(
            Contributor.of(writing()),
            Contributor.of(writing()),
            CAST.get(2).asWriter(),
            CAST.get(0).asWriter());

    /** One step of a story; what it points at by number is taken modulo what there is. */
    sealed interface Step {

        record Reword(int section, int words, int writer) implements Step {}

        record Cite(int section, int reference, int writer) implements Step {}

        record Insert(int at, int writer) implements Step {}

        record Remove(int section, int writer) implements Step {}

        record Move(int from, int to, int writer) implements Step {}

        record Retitle(int words, int writer) implements Step {}

        record ChangeReference(int reference, int words, int writer) implements Step {}

        record RewordCard(int card, int words, int writer) implements Step {}

        record GoBack(int revision, int writer) implements Step {}

        record NameAuthor(int person, int writer) implements Step {}

        record Sign(int signer) implements Step {}

        record Forge(int signer) implements Step {}

        record Wait(int days) implements Step {}

        default Story on(Story story) {
            var text = story.text();
            var sections = text.sections().size();
            return switch (this) {
                case Reword s ->
                    sections == 0
                            ? story
                            : story.saved(
                                    writer(s.writer), Edits.reworded(text, s.section % sections, "Wording " + s.words));
                case Cite s ->
                    sections == 0
                            ? story
                            : story.saved(
                                    writer(s.writer),
                                    Edits.changed(
                                            text,
                                            s.section % sections,
                                            section -> Edits.withFirstText(
                                                    section, cites("It rests on this.", REFERENCES[s.reference % 3]))));
                case Insert s ->
                    story.saved(
                            writer(s.writer),
                            Edits.inserted(
                                    text,
                                    s.at % (sections + 1),
                                    aSection("new-" + story.saves().size(), "More.")));
                case Remove s ->
                    sections == 0 ? story : story.saved(writer(s.writer), Edits.removed(text, s.section % sections));
                case Move s ->
                    sections == 0
                            ? story
                            : story.saved(writer(s.writer), Edits.moved(text, s.from % sections, s.to % sections));
                case Retitle s -> story.saved(writer(s.writer), Edits.retitled(text, "Title " + s.words));
                case ChangeReference s ->
                    story.saved(writer(s.writer), Edits.retitledReference(text, s.reference % 3, "Source " + s.words));
                case RewordCard s -> {
                    var cards = List.copyOf(story.library().keySet());
                    yield cards.isEmpty()
                            ? story
                            : story.saved(
                                    writer(s.writer),
                                    cards.get(s.card % cards.size()),
                                    card -> Edits.reworded(card, "Wording " + s.words));
                }
                case GoBack s ->
                    story.saved(
                            writer(s.writer),
                            story.saves().get(s.revision % story.saves().size()).text());
                case NameAuthor s ->
                    story.saved(
                            writer(s.writer),
                            text.withAuthors(List.of(
                                    CAST.get(s.person % CAST.size()).person().id())));
                case Sign s -> story.signed(CAST.get(s.signer % CAST.size()));
                case Forge s -> story.forged(CAST.get(s.signer % CAST.size()));
                case Wait s -> story.daysLater(s.days);
            };
        }

        private static Contributor writer(int number) {
            return WRITERS.get(number % WRITERS.size());
        }
    }

    /** A story in its beginning: nobody has signed anything. */
    @Provide
    Arbitrary<Beginning> beginnings() {
        return Combinators.combine(sections(), policies(), Arbitraries.of(RiskClass.class), citations())
                .as(Stories::beginning);
    }

    /** A story after some steps. */
    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(beginnings(), steps().list().ofMaxSize(9)).as((beginning, steps) -> {
            var story = beginning.story();
            for (var step : steps) story = step.on(story);
            return story;
        });
    }

    @Provide
    Arbitrary<Step> steps() {
        var some = Arbitraries.integers().between(0, 11);
        var few = Arbitraries.integers().between(0, 3);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(some, few, few).as(Step.Reword::new)),
                Tuple.of(1, Combinators.combine(some, few, few).as(Step.Cite::new)),
                Tuple.of(1, Combinators.combine(some, few).as(Step.Insert::new)),
                Tuple.of(1, Combinators.combine(some, few).as(Step.Remove::new)),
                Tuple.of(1, Combinators.combine(some, some, few).as(Step.Move::new)),
                Tuple.of(1, Combinators.combine(few, few).as(Step.Retitle::new)),
                Tuple.of(1, Combinators.combine(few, few, few).as(Step.ChangeReference::new)),
                Tuple.of(2, Combinators.combine(some, few, few).as(Step.RewordCard::new)),
                Tuple.of(2, Combinators.combine(some, few).as(Step.GoBack::new)),
                Tuple.of(1, Combinators.combine(some, few).as(Step.NameAuthor::new)),
                Tuple.of(6, some.map(Step.Sign::new)),
                Tuple.of(2, some.map(Step.Forge::new)),
                Tuple.of(1, few.map(Step.Wait::new)));
    }

    /** People with none to three credentials of any kind, letters, status, dates and checks. */
    @Provide
    Arbitrary<Signer> signers() {
        var strangers = credentials()
                .list()
                .ofMaxSize(3)
                .map(held -> Signer.of(aPerson("Sasha Prior", held.toArray(Credential[]::new))));
        return Arbitraries.oneOf(strangers, strangers, Arbitraries.of(CAST));
    }

    @Provide
    Arbitrary<Credential> credentials() {
        var letters = Arbitraries.of("ATC", "Pharm.D.", "DO", "M.D.", "RDN", "LMT", "PsyD", "CSCS", "XYZ");
        var status = Arbitraries.frequency(
                Tuple.of(5, Credential.Status.ACTIVE),
                Tuple.of(1, Credential.Status.UNVERIFIED),
                Tuple.of(1, Credential.Status.EXPIRED),
                Tuple.of(1, Credential.Status.SUSPENDED),
                Tuple.of(1, Credential.Status.REVOKED),
                Tuple.of(1, Credential.Status.RETIRED));
        var days = Arbitraries.integers()
                .between(-2, 20)
                .map(day -> (LocalDate) TODAY.plusDays(day))
                .injectNull(0.6);
        var begins = Arbitraries.integers()
                .between(-20, 2)
                .map(day -> (LocalDate) TODAY.plusDays(day))
                .injectNull(0.6);
        var validity = Combinators.combine(begins, begins, days).as(Validity::new);
        var checks = Arbitraries.of(Verification.Method.class)
                .map(how -> new Verification("Wim Ferreira", how, NOW, "a note"))
                .list()
                .ofMaxSize(2);
        var scopes = Arbitraries.of("medication", "exercise", "general-health", "injury-care")
                .map(Scope::new)
                .set()
                .ofMaxSize(2);
        return Combinators.combine(Arbitraries.of(Credential.Kind.class), letters, validity, status, checks, scopes)
                .as((kind, text, valid, standing, checked, narrowed) -> new Credential(
                        Ulid.next(),
                        kind,
                        text,
                        "Holder of " + text,
                        null,
                        null,
                        null,
                        valid,
                        standing,
                        checked,
                        narrowed));
    }

    /** A story's beginning; a type of its own so that laws can ask for one. */
    record Beginning(Story story) {}

    private static Arbitrary<List<Integer>> sections() {
        return Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7).list().uniqueElements().ofMinSize(1);
    }

    /** Which reference the n-th section cites; none for 3. */
    private static Arbitrary<List<Integer>> citations() {
        return Arbitraries.integers().between(0, 3).list().ofSize(8);
    }

    /** The default policy; one that wants two signers; one that wants more scopes of a card. */
    private static Arbitrary<Policy> policies() {
        var normal = DefaultPolicy.create();
        var strict = normal.as(2)
                .with(normal.needs()
                        .with(Map.of(
                                TreatmentCard.Kind.OVER_THE_COUNTER,
                                Set.of(new Scope("medication"), new Scope("injury-care")))))
                .with(Map.of(RiskClass.MEDICATION, new Policy.Terms(2, 12)));
        return Arbitraries.of(normal, normal, strict);
    }

    private static Beginning beginning(List<Integer> chosen, Policy policy, RiskClass risk, List<Integer> cites) {
        var cards = new ArrayList<Treatment>();
        for (var kind :
                List.of(TreatmentCard.Kind.SELF_CARE, TreatmentCard.Kind.OVER_THE_COUNTER, TreatmentCard.Kind.EXERCISE))
            cards.add(aTreatment(aCard("Card " + kind.ordinal(), kind)));
        var full = aFullDraft(cards.stream().map(Treatment::id).toArray(TreatmentId[]::new));
        var sections = new ArrayList<Section>();
        for (var number : chosen) {
            var section = full.sections().get(number);
            var cited = cites.get(number);
            sections.add(cited == 3 ? section : Edits.withFirstText(section, cites("Rests on it.", REFERENCES[cited])));
        }
        var text = new ArticleText(
                full.title(),
                full.summary(),
                full.image(),
                full.authors(),
                full.topics(),
                full.audience(),
                risk,
                sections,
                full.references(),
                full.disclosures(),
                full.searchDescription());
        return new Beginning(Story.begin(WRITERS.getFirst(), text, cards.toArray(Treatment[]::new))
                .under(policy));
    }
}
