package dev.countersign.importing;

import dev.countersign.importing.outline.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a call to action from advice: an invitation to buy, book or call that speaks of the writer's own offer. */
final class CallToAction {

    private static final Pattern OWN_OFFER = Words.pattern(
            "\\b(?:our (?!own\\b|bod|muscle|brain|skin|mind|joint|back|spine|immune|nervous|blood|sleep|li[fv]e|hand|feet|foot|ancest|ability|health)|we\\b|we['’]re |us\\b).{0,100}?\\b(?:"
                    + "helped (?:thousands|hundreds|many|countless)|here (?:to help|for you)|(?:happy|ready|glad|able|available|love|excited) to (?:help|assist|answer|support|work|see|talk)|can help you|offers? (?!some|a few|these|several|the following|tips|advice)|speciali[sz]e"
                    + "|(?:clinic|studio|practice|team|therapists?|practitioners?|dietitians?|physios?|physiotherapists?|store|shop|programme?|course|experts?|trainers?|coaches)s?(?: (?:in|at|from) [^.,]{2,60})? (?:is|are|can|will|would|offers?|provides?)|look forward to)\\b");
    private static final Pattern TEAM = Words.pattern(
            "\\b(?:team|staff|experts|specialists|therapists|practitioners|clinicians) (?:at|of|from) .{2,60}\\b(?:can help|(?:is|are) (?:here|ready|happy|available))\\b");
    private static final Pattern EDITORIAL = Words.pattern(
            "\\b(?:in this|this) (?:blog|article|post|guide|piece)\\b|\\bwe['’]ll (?:go|look|cover|explain|walk)\\b");
    private static final Pattern IMPERATIVE = Words.pattern(
            "^(?:(?:so|then|and|simply|just|please|today|don['’]t (?:wait|hesitate)[^,;]{0,30}|to [^,]{3,80}|if [^,]{3,120}|for [^,]{3,80}|ready[^,?]{0,60}),? ){0,2}"
                    + "(?:book|call|schedule|contact|visit|sign up|download|get in touch|reach out|click|request|order|shop|buy|join|try our|check out our|give us|drop us|drop in|make an appointment|email|e-mail|text us|message us|talk to (?:our|one of our)|speak (?:to|with) (?:our|one of our)|ask us|learn more about our|explore our|browse our|follow us|start your|pop (?:in|into|by|along)|grab (?:my|our|your)|meet (?:with )?(?:our|one of)|find (?:an?|your) .{3,40}near you|register|reserve|enrol|enroll|enquire|discover our|let us|come (?:and )?(?:see|visit)|stop by|reserva|llámanos|contáctanos|agenda)\\b");
    private static final Pattern TO_US = Words.pattern(
            "\\b(?:us|our|we|today|now|online|here|session|free|now|discount|studio|near you|grab my|with \\p{Lu})\\b|\\+?\\(?\\d{2,4}[) .-]*\\d{3}[ .-]?\\d{3,4}|https?://|www\\.|@|llámanos|contáctanos|nuestr[oa]s?|cita");
    private static final Pattern MEDICAL = Words.pattern(
            "\\b(?:911|999|112|111|poison|emergency|ambulance|a&e|hospital|(?:your|a|an|the) (?:own )?(?:doctor|gp|physician|pharmacist|health ?care|medical|provider|dentist|midwife|care team|paediatrician|pediatrician|nurse|specialist|professional|clinician|therapist|physio\\w*))\\b");
    private static final Pattern OURS = Words.pattern("\\b(?:us|our|with us)\\b");
    private static final Pattern OURS_TOO = Words.pattern(
            "^(?:we|our|you (?:can|will)|it['’]s free|no (?:referral|appointment|obligation)|new (?:clients|patients))\\b");
    private static final Pattern LEADS_IN = Words.pattern(
            "^(?:ready|looking|need|want|interested|struggling|suffering|tired of|still|are you|do you|have (?:a )?questions?|got questions|feeling|worried|thinking|curious|is your|living with)\\b.*\\?$");
    private static final Pattern HEADING = Words.pattern(
            "^(?:book|contact us|call us|visit us|get in touch|get started|schedule|ready (?:to|for)|need (?:help|more|a hand)|work with (?:us|me)|our (?:services|clinic|team)|how we can help|we can help|join us|sign up|make an appointment|request|try (?:it|us|our)|start your|come (?:and )?see|let['’]?s |reserva|contáctanos).*");

    private CallToAction() {}

    /** Whether this sentence invites readers to the writer's own offer. */
    static boolean is(String sentence) {
        if (sentence.length() > Words.LONGEST_SENTENCE
                || EDITORIAL.matcher(sentence).find()) return false;
        if (MEDICAL.matcher(sentence).find() && !OURS.matcher(sentence).find()) return false;
        return OWN_OFFER.matcher(sentence).find()
                || TEAM.matcher(sentence).find()
                || IMPERATIVE.matcher(sentence).find()
                        && TO_US.matcher(sentence).find();
    }

    /** Whether a heading stands above an invitation, as far as its words tell. */
    static boolean isHeading(String heading) {
        return Words.find(HEADING, heading);
    }

    /** How many sentences at the end are a call to action, the question that leads into it included. */
    static int trailing(List<Passage> sentences) {
        int begin = sentences.size();
        if (begin > 1
                && OURS_TOO.matcher(sentences.get(begin - 1).text()).find()
                && sentences.get(begin - 1).text().length() <= 160
                && is(sentences.get(begin - 2).text())) begin--;
        while (begin > 0 && is(sentences.get(begin - 1).text())) begin--;
        if (begin == sentences.size()) return 0;
        while (begin > 0 && Words.find(LEADS_IN, sentences.get(begin - 1).text())) begin--;
        return sentences.size() - begin;
    }
}
