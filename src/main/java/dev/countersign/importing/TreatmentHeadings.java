package dev.countersign.importing;

import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings over treatments: those that announce several, and those that name one. */
final class TreatmentHeadings {

    private static final Pattern COLLECTION = Words.pattern(
            "\\b(?:\\d+|best|top|these|simple|easy|effective|natural|quick|five|six|seven|eight|nine|ten|three|four)\\b.{0,60}\\b(?:ways|tips|remedies|treatments|stretches|exercises|things|methods|habits|strategies|techniques|tricks|steps|moves|fixes|poses|formas|remedios|consejos|maneras|ejercicios)\\b");
    private static final Pattern GENERAL =
            Words.pattern("\\b(?:options|treatments|therapies|approaches|remedies|interventions|procedures)\\b");
    private static final Pattern BEFORE_NAME = Words.pattern(
            "^(?:(?:how|why) (?:does |do |can )?|(?:the )?benefits of |try(?:ing)? |consider(?:ing)? |get(?:ting)? (?:a )?|what (?:can )?|when to (?:try|consider|get) |using )");
    private static final Pattern AFTER_NAME = Words.pattern(
            "(?:\\s+(?:for|can help|helps?|works?|may help|eases?|relieves?|to (?:relieve|ease|treat|help|reduce|manage)|and|in|as)\\b.*|\\s*[:–—(].*|\\?)$");
    private static final Pattern ASKS =
            Words.pattern("^(?:is|are|does|do|can|should|who|when|how (?:much|long|often|many))\\b.*");
    private static final int LONGEST_NAME = 120;

    private TreatmentHeadings() {}

    /** Whether a heading announces treatments in general. */
    static boolean announces(String heading) {
        return HeadingWords.announcesTreatments(heading)
                && !HeadingWords.isEnding(heading)
                && !CallToAction.isHeading(heading);
    }

    /** Whether the title of a post promises a row of treatments. */
    static boolean isTitleOfCollection(String title) {
        return Words.find(COLLECTION, title)
                && (announces(title) || TreatmentWords.ofName(title).isPresent());
    }

    /** Whether a heading stands over several treatments of a kind, such as "Prescription options". */
    static boolean isGeneral(String heading) {
        return Words.find(GENERAL, heading);
    }

    /** Whether a heading names a treatment itself. */
    static boolean names(String heading) {
        return TreatmentWords.ofName(heading).isPresent();
    }

    /** The treatment by a professional that a heading names, such as "Massage therapy" in "Massage therapy for back spasms". */
    static Optional<String> professional(String heading) {
        if (Words.find(ASKS, heading)
                || HeadingWords.of(heading)
                        .filter(words -> words == HeadingWords.OVERVIEW
                                || words == HeadingWords.SEE_DOCTOR
                                || words == HeadingWords.PREVENTION
                                || words == HeadingWords.SIDE_EFFECTS)
                        .isPresent()) return Optional.empty();
        if (TreatmentWords.ofName(heading)
                .filter(kind -> kind == Kind.PROFESSIONAL)
                .isEmpty()) return Optional.empty();
        var name = AFTER_NAME
                .matcher(BEFORE_NAME.matcher(heading).replaceFirst(""))
                .replaceFirst("")
                .strip();
        boolean stillNames = TreatmentWords.ofName(name)
                .filter(kind -> kind == Kind.PROFESSIONAL)
                .isPresent();
        var chosen = stillNames ? name : heading;
        return chosen.length() <= LONGEST_NAME ? Optional.of(chosen) : Optional.empty();
    }
}
