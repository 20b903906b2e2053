package dev.countersign.review.diff;

import static dev.countersign.review.diff.Field.Role.FACT;
import static dev.countersign.review.diff.Field.Role.HEADING;
import static dev.countersign.review.diff.Field.Role.TECHNICAL;
import static dev.countersign.review.diff.Field.Role.TEXT;

import dev.countersign.review.diff.Field.Role;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the members of parts are called and in which order they are read. A member that is not listed is shown all the same, last and under the
 * name it has in the JSON.
 */
final class Members {

    private static final Map<String, Member> KNOWN = new LinkedHashMap<>();

    private record Member(String name, Role role, int rank) {}

    static {
        know(TECHNICAL, "type: Kind, key: Key, id: Id, slug: Short name, order.id: Key, treatments.id: Id");
        know(HEADING, "title: Title, heading: Heading, name: Name");
        know(FACT, "promotional: Promotional, aspect: Aspect, level: How soon, tone: Kind of remark");
        know(FACT, "image.src: Picture, image.alt: Alternative text, image.width: Width, image.height: Height");
        know(TEXT, "summary: Summary, intro: Introduction, body: Text");
        know(HEADING, "items.term: Term, items.question: Question");
        know(TEXT, "items: Items, items.body: Text, items.answer: Answer, order.title: Part, treatments.title: Card");
        know(TEXT, "conditions: Signs, action: What to do, closing: Closing words, caption: Caption");
        know(FACT, "treatments: Cards in order, label: Label, href: Leads to");
        know(FACT, "kind: Kind, setting: Setting, alsoCalled: Also called, howItWorks: How it works");
        know(FACT, "bestFor: Best for, benefits: Benefits, benefits.name: Benefit, benefits.description: Description");
        know(FACT, "howTo.materials: What you need, howTo.steps: How to, howTo.providedBy: Provided by");
        know(FACT, "timing.onsetWindow: When, timing.session: Each time, timing.frequency: How often");
        know(FACT, "timing.course: For how long, timing.maximum: At most, timing.stopWhen: Stop when");
        know(FACT, "doses: Dose, doses.population: For whom, doses.amount: Amount, doses.unit: Unit");
        know(FACT, "doses.route: Route, doses.every: Every, doses.maximumPerDay: Maximum per day");
        know(FACT, "doses.maximumDays: Maximum days, safety.contraindications: Not if");
        know(FACT, "safety.contraindications.condition: Condition, safety.contraindications.strength: Strength");
        know(FACT, "safety.noKnownContraindications: No contraindications known, safety.precautions: Take care");
        know(FACT, "safety.interactions: Interactions, safety.sideEffects: Side effects");
        know(FACT, "evidence: Evidence, evidence.outcome: Outcome, evidence.direction: Effect");
        know(FACT, "evidence.system: Grading system, evidence.certainty: Certainty, evidence.strength: Strength");
        know(FACT, "evidence.references: Rests on, evidence.appraisedBy: Appraised by");
        know(FACT, "evidence.appraisedOn: Appraised on, noEvidence: No evidence appraised");
        know(FACT, "uncertainty: Not known, alternatives: Alternatives, cost: Cost");
        know(FACT, "audience: Written for, riskClass: Risk class, locale: Language, disclosures: Disclosures");
        know(FACT, "order: Order of parts, references: References, references.id: Key, references.title: Title");
        know(FACT, "references.authors: Authors, references.containerTitle: Published in");
        know(FACT, "references.publisher: Publisher, references.issued: Published, references.volume: Volume");
        know(FACT, "references.page: Page, references.doi: DOI, references.pmid: PMID, references.url: Address");
        know(FACT, "references.kind: Kind of source, references.accessedOn: Read on, references.expiresOn: Lapses on");
        know(FACT, "references.retraction.status: Taken back, references.retraction.on: Taken back on");
        know(FACT, "references.retraction.note: About taking it back");
        know(FACT, "codes: Codes, codes.system: System, codes.code: Code");
    }

    private Members() {}

    static String name(String path) {
        var known = KNOWN.get(path);
        return known == null ? inWords(path.substring(path.lastIndexOf('.') + 1)) : known.name();
    }

    static Role role(String path) {
        var known = KNOWN.get(path);
        return known == null ? FACT : known.role();
    }

    /** Where it is read; what is not known comes last. */
    static int rank(String path) {
        var known = KNOWN.get(path);
        return known == null ? Integer.MAX_VALUE : known.rank();
    }

    /** Whether steps are counted rather than listed. */
    static boolean isNumbered(String path) {
        return path.equals("howTo.steps");
    }

    /** A name of the code as people read it: {@code overTheCounter} is "Over the counter". */
    static String inWords(String camelCase) {
        var words = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void know(Role role, String members) {
        for (var member : members.split(", ")) {
            var pathAndName = member.split(": ");
            KNOWN.put(pathAndName[0], new Member(pathAndName[1], role, KNOWN.size()));
        }
    }
}
