package dev.countersign.importing;

import dev.countersign.article.Section.CareAdvice.Level;
import java.util.regex.Pattern;

/** Whether words send the reader to somebody who cares, and how soon. */
final class CareWords {

    private static final Pattern EMERGENCY = Pattern.compile(
            "(?iu)\\b(?:911|999|112|988|emergency|emergencies|ambulance|urgencias)\\b|\\bA&E\\b|(?-i:\\bER\\b)");
    private static final Pattern URGENT = Words.pattern(
            "\\b(?:immediate(?:ly)?|right away|urgent(?:ly)?|as soon as possible|same[- ]day|(?:the )?same day|prompt(?:ly)?|straight ?away|without delay|red flags?|nhs 111|call 111|inmediatamente|de inmediato)\\b");
    private static final String SEND =
            "(?:see|call|ring|dial|phone|contact|consult|visit|go (?:to|straight)|seek|get (?:medical|emergency|urgent|immediate|help|checked)|make an appointment|book|speak|talk|tell|check with|llam[ae]|acud[ea]|consult[ae])";
    private static final Pattern SENDS = Words.pattern("\\b" + SEND + "\\b");
    private static final String CARER =
            "(?:doctor|gp|physician|pharmacist|dentist|midwife|nurse|clinician|specialist|provider|professional|physio\\w*|therapist|medical|emergency|hospital|ambulance|a&e|911|999|112|111|988|médico)";
    private static final Pattern ADVISES =
            Words.pattern("^\\W{0,3}(?:(?:always|please|you should|you must|do) )?" + SEND
                    + "\\b.{0,80}\\b" + CARER + "\\b.{0,60}\\b(?:if|when|before|si)\\b|^\\W{0,3}if\\b.{3,300}\\b" + SEND
                    + "\\b.{0,60}\\b" + CARER + "\\b");

    private CareWords() {}

    static Level level(String text) {
        if (Words.find(EMERGENCY, text)) return Level.EMERGENCY;
        return Words.find(URGENT, text) ? Level.URGENT : Level.NON_URGENT;
    }

    /** Whether the words tell the reader to go to or to call somebody. */
    static boolean sends(String text) {
        return Words.find(SENDS, text);
    }

    /** Whether a text begins with advice to seek care on some condition: "See a doctor if …", "If …, call 911". */
    static boolean advises(String text) {
        return Words.find(ADVISES, text);
    }
}
