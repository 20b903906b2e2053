package dev.countersign.importing;

import dev.countersign.article.Aspect;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading says about the section below it. In the order in which the first match counts. */
enum HeadingWords {
    SEE_DOCTOR(
            Aspect.SEE_DOCTOR,
            "when (?:\\w+ ){0,3}(?:to|should)\\b.{0,20}\\b(?:see|call|contact|seek|visit|consult|go to|get|talk to|worry|ask for|speak to).*",
            "(?:see|call|consult|contact) (?:a|your) (?:doctor|gp|physician|vet)",
            "seek(?:ing)? (?:\\w+ ){0,2}(?:help|care|attention|advice)",
            "red flags?",
            "warning signs",
            "medical emergency",
            "emergency (?:signs|symptoms|care|help)",
            "when (?:is it|it['’]s) (?:an emergency|serious)",
            "when (?:should|do|must) (?:i|you|we) (?:see|call|contact|seek|visit|consult|go to|get|worry).*",
            "cuándo (?:\\w+ ){0,2}(?:consultar|acudir|ver|ir|llamar|buscar).*"),
    SIDE_EFFECTS(Aspect.SIDE_EFFECTS, "side[ -]effects?", "adverse (?:effects?|reactions?)", "efectos secundarios"),
    COMPLICATIONS(
            Aspect.RISKS,
            "complications?",
            "dangers?",
            "risks of",
            "^(?:is|are) .{2,60} safe.*",
            "contraindications?",
            "precautions?",
            "who should(?:n['’]t| not| avoid).*"),
    SYMPTOMS(Aspect.SYMPTOMS, "symptoms?", "signs?", "feels? like", "síntomas?"),
    CAUSES(
            Aspect.CAUSES,
            "caus(?:es?|ed|ing)",
            "why (?:do|does|did|is|are|am|have|your|you|my|we).*",
            "risk factors?",
            "triggers?",
            "reasons?",
            "who (?:is|gets).*",
            "causas?"),
    PREVENTION(
            Aspect.PREVENTION,
            "prevent\\w*",
            "avoid(?:ing)?",
            "keep(?:ing)? (?:it|them|\\w+ \\w+) from (?:coming|happening|returning)",
            "stay(?:ing)? \\w+[- ]free",
            "prevención",
            "prevenir"),
    DIAGNOSIS(Aspect.DIAGNOSIS, "diagnos\\w+", "tests? for", "diagnóstico"),
    PROGNOSIS(
            Aspect.PROGNOSIS,
            "outlook",
            "prognosis",
            "how long (?:do|does|will|is|until).*",
            "recovery time",
            "healing time",
            "recovery timeline"),
    LIVING_WITH(Aspect.LIVING_WITH, "living with", "coping with"),
    SELF_CARE(
            Aspect.SELF_CARE,
            "(?:at|from) home",
            "at[- ]home",
            "home (?:remed(?:y|ies)|treatments?|care)",
            "self[- ]care",
            "self[- ]help",
            "first aid",
            "remedios caseros",
            "en casa"),
    MEDICATIONS(Aspect.MEDICATIONS, "medications?", "medicines?", "drugs?", "painkillers?", "medicamentos?"),
    TREATMENTS(
            Aspect.TREATMENTS,
            "treat(?:s|ing|ments?|ed)?",
            "relie(?:f|ve|ves|ving)",
            "remed(?:y|ies)",
            "eas(?:e|ing)",
            "sooth(?:e|ing)",
            "manag(?:e|ing|ement)",
            "therap(?:y|ies)",
            "heal(?:ing)?",
            "what (?:helps|works|to do|you can do)",
            "what can (?:help|you do)",
            "how to (?:stop|fix|get rid|help|cope|recover|calm|deal).*",
            "how (?:do|can|should) (?:i|you|we) (?:\\w+ )?(?:stop|fix|get rid|help|cope|recover|calm|deal|treat|ease|relieve).*",
            "(?:ways|tips|things|steps|strategies|techniques|exercises|stretches|remedies) (?:to|for|that|you).*",
            "tratamientos?",
            "aliviar",
            "remedios",
            "cómo tratar"),
    OVERVIEW(
            Aspect.OVERVIEW,
            "^what(?:['’]s| is| are| exactly).*",
            "^understanding",
            "overview",
            "^introduction",
            "^about",
            "basics",
            "definition",
            "explained",
            "anatomy",
            "^¿?qué (?:es|son).*");

    private static final Pattern QUESTIONS = Words.pattern(
            "\\b(?:faqs?|frequently asked questions|common questions|questions (?:and|&) answers|q ?& ?a|your questions|questions answered|preguntas frecuentes|(?:have|got) (?:a |any )?questions|people also ask|you asked|^ask (?:the|an?|our) \\w+|myths?\\b.{0,12}\\bfacts?)\\b");
    private static final Pattern REFERENCES = Words.pattern(
            "(?:references?|sources?|citations?|bibliography|works cited|literature|(?:medical |scientific |article )?(?:references|sources)(?: (?:and|&) \\w+(?: \\w+)?)?|referencias|fuentes|bibliografía)\\s*:?");
    private static final Pattern RELATED = Words.pattern(
            "(?:related|recent|popular|latest|similar|more|other|recommended) (?:posts?|articles?|reads?|reading|stories|content|blogs?|from .*)|you (?:may|might) also (?:like|enjoy|be interested).*|what to read next|keep reading|read (?:next|more|this next)|(?:leave a (?:comment|reply)|comments?).*|contents|table of contents|in this (?:article|post|guide)|on this page|jump to:?|share (?:this|on)\\b.*|categories|tags|archives?");
    private static final Pattern ENDING = Words.pattern(
            "\\b(?:conclusion|takeaways?|bottom line|final thoughts|final words?|summary|in summary|wrapping up|the upshot|beyond|to sum up|conclusión)\\b");

    private final Aspect aspect;
    private final Pattern pattern;

    HeadingWords(Aspect aspect, String... alternatives) {
        this.aspect = aspect;
        this.pattern = Words.pattern("(?<![\\p{L}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}])");
    }

    /** The first that matches. */
    static Optional<HeadingWords> of(String heading) {
        return Arrays.stream(values()).filter(words -> words.isIn(heading)).findFirst();
    }

    /** The aspect a heading speaks of; null if its words leave it open. */
    static @Nullable Aspect aspect(String heading) {
        if (isEnding(heading)) return null;
        return of(heading).map(words -> words.aspect).orElse(null);
    }

    boolean isIn(String heading) {
        return Words.find(pattern, heading);
    }

    /** Whether it announces treatments of whatever sort, such as "Treating back spasms at home". */
    static boolean announcesTreatments(String heading) {
        return of(heading)
                .map(words -> words == SELF_CARE || words == TREATMENTS || words == MEDICATIONS)
                .orElse(false);
    }

    static boolean announcesQuestions(String heading) {
        return Words.find(QUESTIONS, heading);
    }

    static boolean announcesReferences(String heading) {
        return REFERENCES.matcher(heading).matches();
    }

    static boolean announcesOtherPages(String heading) {
        return heading.length() <= 80 && RELATED.matcher(heading).matches();
    }

    static boolean isEnding(String heading) {
        return Words.find(ENDING, heading);
    }
}
