package dev.countersign.importing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which field of a card a sentence belongs where its form leaves no doubt. Everything else stays in the summary. A sentence moves whole: a
 * limit taken out of its sentence may say something else. Only how long, how often and for how long are repeated in their own fields, while the
 * sentence that tells the reader stays where it is.
 */
final class CardSentences {

    static final int LONGEST = 500;
    private static final String NUMBER = "(?:\\d+|one|two|three|four|five|six|seven|eight|ten|twelve|twenty|thirty)";
    private static final String RANGE = NUMBER + "(?:\\s?(?:[–—-]|to|or)\\s?" + NUMBER + ")?";
    private static final String SHORT_UNIT = "(?:-| )?(?:seconds?|secs?|minutes?|mins?)";
    private static final String LONG_UNIT = "(?:-| )?(?:hours?|days?|weeks?)";

    private static final Pattern STOP = Words.pattern(
            "^(?:always )?(?:stop|discontinue|remove)\\b.{0,80}?\\b((?:once|when|if|until|as soon as)\\b[^,;.!]{3,200})");
    private static final Pattern NOT_IF = Words.pattern(
            "^\\W{0,3}(?:do not|don['’]t|never|avoid|skip)\\b.{0,80}\\b(?:if you|if your|if there|if the skin|when pregnant|during pregnancy|unless|on (?:broken|open|irritated)|over (?:broken|open)|while (?:pregnant|breastfeeding))\\b|\\b(?:(?:not|isn['’]t|aren['’]t) (?:recommended|suitable|safe|advised|appropriate) (?:for|if|in|during)|should (?:not|never) (?:be )?(?:used?|taken?|given?|tried|applied|done) (?:by|if|in|for|during)|(?:people|anyone|those|individuals|patients|children|women)\\b.{0,80}\\bshould (?:avoid|not)|contraindicated)\\b");
    private static final Pattern ASK_FIRST = Words.pattern(
            "\\b(?:talk to|speak (?:to|with)|check with|consult|ask|see)\\b.{0,40}\\b(?:doctor|gp|pharmacist|physician|provider|professional|midwife)\\b.{0,40}\\b(?:before|first|if you (?:have|are|take))\\b");
    private static final Pattern WARNING = Words.pattern(
            "^(?:do not|don['’]t|never|be careful|take care|use caution|be cautious|caution\\b|warning\\b|make sure (?:not|you don['’]t)|just be careful)\\b|^(?:caution|warning|important)\\s*:");
    private static final Pattern INTERACTION = Words.pattern(
            "\\binteract(?:s|ions?)? with\\b|\\b(?:do not|don['’]t|never|should not be|avoid) (?:take|taking|taken|combin\\w+|mix\\w*)\\b.{0,80}\\bwith\\b");
    private static final Pattern SIDE_EFFECT = Words.pattern(
            "\\b(?:side[- ]effects? (?:include|may|can|are|such as|might)|(?:common|possible|potential|most common|rare) side[- ]effects?)\\b");
    private static final Pattern ONSET =
            Words.pattern("\\b(?:first|initial|within(?: the)?(?: first)?|up to|for) " + RANGE + LONG_UNIT
                    + " (?:or so )?(?:following|after|of|since|from)\\b|\\b(?:in|during|for|within|over) the (?:first|initial) "
                    + RANGE + LONG_UNIT + "\\b");
    private static final Pattern MAXIMUM = Words.pattern(
            "\\b(?:no (?:more|longer) than|not more than|never (?:more|longer) than|not exceed|a maximum of|maximum dose|at most)\\b.{0,40}"
                    + NUMBER + "|\\b(?:never|do not|don['’]t)\\b.{0,60}\\b(?:more|longer) than " + NUMBER);
    private static final Pattern SESSION = Words.pattern(
            "\\b(?:for|hold\\w*|lasting|at least|about|every)\\b.{0,30}?\\b(" + RANGE + SHORT_UNIT + ")\\b");
    private static final Pattern FREQUENCY = Words.pattern("\\b(?:(?:once|twice|" + RANGE
            + " times|several times|a few times) (?:a|per|each|every) (?:day|week|hour|night)|(?:once|twice|" + RANGE
            + " times) (?:daily|weekly)|every (?:few|couple of|" + RANGE
            + ") (?:hours?|days?|minutes?)|every (?:other )?(?:day|night|morning|week)|daily)\\b");
    private static final Pattern COURSE =
            Words.pattern("\\b(?:for|over) (?:the next |a (?:course|period) of |at least )?(" + RANGE
                    + "(?:-| )(?:days|weeks|months))\\b(?! (?:following|after|since))");
    private static final Pattern LEANS_BACK = Words.pattern(
            "^(?:this|that|these|those|otherwise|instead|doing so|however|but|if so|if not|in that case|also|likewise|then|it|they|both|such|after that|afterwards)\\b");

    private CardSentences() {}

    /** The fields that take whole sentences. */
    enum Field {
        CONTRAINDICATION("safety.contraindications", "says who must not use it"),
        INTERACTION("safety.interactions", "speaks of taking it together with something else"),
        SIDE_EFFECT("safety.sideEffects", "names side effects"),
        PRECAUTION("safety.precautions", "is a caution"),
        ONSET_WINDOW("timing.onsetWindow", "names a time span after the onset"),
        MAXIMUM("timing.maximum", "says what is never exceeded");

        private final String at;
        private final String words;

        Field(String at, String words) {
            this.at = at;
            this.words = words;
        }

        String at() {
            return at;
        }

        String words() {
            return words;
        }
    }

    /** The field of a sentence; empty if the summary is the safe place for it. */
    static Optional<Field> field(String sentence) {
        if (sentence.length() > LONGEST || sentence.endsWith("?") || sentence.endsWith(":")) return Optional.empty();
        if (matches(STOP, sentence)) return Optional.of(Field.PRECAUTION);
        if (matches(INTERACTION, sentence)) return Optional.of(Field.INTERACTION);
        if (matches(SIDE_EFFECT, sentence)) return Optional.of(Field.SIDE_EFFECT);
        if (matches(MAXIMUM, sentence)) return Optional.of(Field.MAXIMUM);
        if (matches(NOT_IF, sentence)) return Optional.of(Field.CONTRAINDICATION);
        if (matches(ASK_FIRST, sentence) || matches(WARNING, sentence)) return Optional.of(Field.PRECAUTION);
        return matches(ONSET, sentence) ? Optional.of(Field.ONSET_WINDOW) : Optional.empty();
    }

    /** Whether a sentence makes sense only right after the one before it. */
    static boolean leansBack(String sentence) {
        return matches(LEANS_BACK, sentence);
    }

    /** The sign to stop in a sentence such as "Stop … once the spasm has passed". */
    static Optional<String> stopSign(String sentence) {
        return first(STOP, sentence, 1);
    }

    /** How long one application takes, where the sentence tells the reader to do it. */
    static Optional<String> session(String sentence) {
        return isInstruction(sentence) ? first(SESSION, sentence, 1) : Optional.empty();
    }

    /** How often, where the sentence tells the reader to do it. */
    static Optional<String> frequency(String sentence) {
        return isInstruction(sentence) ? first(FREQUENCY, sentence, 0) : Optional.empty();
    }

    /** For how many days or weeks, where the sentence tells the reader to do it. */
    static Optional<String> course(String sentence) {
        return isInstruction(sentence) ? first(COURSE, sentence, 1) : Optional.empty();
    }

    private static final Pattern INSTRUCTION = Words.pattern(
            "^(?:then |next,? |gently |slowly |to (?:do|use|try)[^,]{0,60}, |try (?:to )?|you (?:can|should|may) |repeat|aim|simply |just )?(?:apply|use|place|put|hold|repeat|do|take|soak|rest|ice|heat|lie|sit|stand|stretch|walk|roll|wear|keep|wrap|press|drink|perform|practi[cs]e|massage|elevate|aim|set|spend|swim|breathe|run|leave)\\b");

    private static boolean isInstruction(String sentence) {
        return sentence.length() <= LONGEST && matches(INSTRUCTION, sentence) && !matches(MAXIMUM, sentence);
    }

    private static boolean matches(Pattern pattern, String sentence) {
        return pattern.matcher(sentence).find();
    }

    private static Optional<String> first(Pattern pattern, String sentence, int group) {
        var matcher = pattern.matcher(sentence);
        return matcher.find() ? Optional.of(matcher.group(group).strip()) : Optional.empty();
    }
}
