package dev.countersign.importing;

import dev.countersign.importing.RecognisedPerson.Claim;
import dev.countersign.kit.RichText;
import dev.countersign.people.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words about one person: a name, letters behind it, and what is said of them.
 *
 * @param name as written, with its honorific
 * @param rest what follows name and letters, with its punctuation
 */
record PersonText(String name, List<Claim> claims, String rest) {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’‑-]*\\.?";
    private static final String PARTICLE =
            "(?:(?:de la|de los|del|de|da|dos|van der|van den|van|von|der|di|la|le|el|al|bin|ben|y)\\s+)?";
    private static final Pattern NAME =
            Pattern.compile("(?:(?:Dra?|Prof|Professor|Mrs?|Ms|Mx|Miss|Sir|Dame)\\.?\\s+){0,2}" + WORD + "(?:\\s+"
                    + PARTICLE + WORD + "){1,4}");
    private static final Pattern LETTERS = Pattern.compile(
            "\\s*[,;]?\\s*(?:and\\s+)?([^\\s,;|]{2,14}|\\([^)]{2,12}\\))(?=\\s*(?:[,;|.(:–—]|$)|\\s+\\S)");
    /** The field behind letters: "FRCS (Tr & Orth)". */
    private static final Pattern FIELD = Pattern.compile("\\s(\\(\\p{Lu}[\\p{L}& ]{1,20}\\))");

    private static final Pattern HONORIFIC =
            Pattern.compile("^(?:(?:Dra?|Prof|Professor|Mrs?|Ms|Mx|Miss|Sir|Dame)\\.?\\s+){1,2}");
    private static final String ORGANISATION_WORD =
            "\\p{Lu}(?:[\\p{L}\\p{N}'’&-]|\\.(?=\\p{L}))*(?:(?<=\\b(?:St|Dr|Mt))\\.)?";
    private static final String ORGANISATION = "(?:[Tt]he )?" + ORGANISATION_WORD
            + "(?:\\s+(?:(?:of|and|the|for|de|la|del|y|at|&)\\s+){0,2}" + ORGANISATION_WORD + ")*";
    private static final Pattern AT = Pattern.compile(
            "\\b(?:is|has been|works as|serves as|es)\\s+(?:currently\\s+|also\\s+)?(?:(?:an?|the|our|una?|el|la)\\s+)?([^.,;:]{3,110}?)\\s+(?:for|at|with|en)\\s+("
                    + ORGANISATION + ")");
    private static final Pattern OF = Pattern.compile(
            "\\b(?:is|has been|works as|serves as|es)\\s+(?:currently\\s+|also\\s+)?(?:(?:an?|the|our|una?|el|la)\\s+)?([^.,;:]{3,110}?)\\s+(?:of|de)\\s+("
                    + ORGANISATION + ")");
    private static final Pattern APPOSED_AT = Pattern.compile(
            "^\\s*[,–—:-]?\\s*(?!(?:is|was|has|have|works)\\b)(?:(?:an?|the|our)\\s+)?([^.,;:]{3,110}?),?\\s+(?:for|at|with|of)\\s+("
                    + ORGANISATION + ")");
    private static final Pattern ONLY_AT =
            Pattern.compile("^\\s*,?\\s*(?:for|at|of)\\s+(" + ORGANISATION + ")\\.?\\s*$");
    private static final Pattern APPOSED_ORGANISATION = Pattern.compile(
            "^\\s*[,–—]\\s*(?:(?:an?|the|our)\\s+)?([^.,;:]{3,110}?),\\s+(" + ORGANISATION + ")\\.?\\s*$");
    private static final Pattern IS = Pattern.compile(
            "\\b(?:is|has been|works as|serves as|es)\\s+(?:currently\\s+|also\\s+)?(?:an?|the|our|una?)\\s+([^.,;:]{3,110}?)(?=\\s+(?:who|whose|with|for \\d+|for over|based|in|from|specializing|specialising|living|that|and (?:has|is|works|loves|lives))\\b|[.,;:]|$)");
    private static final Pattern APPOSED = Pattern.compile(
            "^\\s*[,–—:-]\\s*(?:(?:an?|the|our)\\s+)?([^.,;:]{3,110}?)(?=\\s+(?:who|whose|with|based|in|from|specializing|specialising)\\b|[.,;:]|$)");
    private static final Pattern JOINING =
            Pattern.compile("(?i)(?:[\\s,.–—:-]|\\b(?:an?|the|our|for|at|with|of|una?|el|la|en|de)\\b)*");
    private static final Pattern WHOLE_TITLE = Pattern.compile(
            "(?i).*\\b(?:doctor|bachelor|master|professor|fellow|member|head|diplomate|chief|associate of|school|lover|mother|father|mom|dad)$");
    private static final Pattern OCCUPATION = Words.anyOf(
            "\\w*writers?",
            "authors?",
            "editors?",
            "journalists?",
            "therapists?",
            "physio\\w*",
            "dietiti?cians?",
            "dietitians?",
            "nutritionists?",
            "trainers?",
            "doctors?",
            "physicians?",
            "surgeons?",
            "nurses?",
            "pharmacists?",
            "practitioners?",
            "chiropractors?",
            "acupuncturists?",
            "coach(?:es)?",
            "instructors?",
            "teachers?",
            "founders?",
            "co-?founders?",
            "directors?",
            "managers?",
            "associates?",
            "assistants?",
            "specialists?",
            "experts?",
            "professors?",
            "lecturers?",
            "researchers?",
            "scientists?",
            "\\w+ologists?",
            "\\w+iatrists?",
            "dentists?",
            "hygienists?",
            "optometrists?",
            "counsell?ors?",
            "consultants?",
            "owners?",
            "bloggers?",
            "students?",
            "midwi(?:fe|ves)",
            "osteopaths?",
            "educators?",
            "fellow",
            "residents?",
            "strategists?",
            "contributors?",
            "coordinators?",
            "fisioterapeutas?",
            "nutricionistas?",
            "médic[oa]s?",
            "enfermer[oa]s?",
            "periodistas?",
            "redactor(?:a|es)?");
    private static final int LONGEST_NAME = 80;

    /** Reads a name, the letters behind it and the rest; empty if the text does not begin with a name. */
    static Optional<PersonText> of(String text) {
        var matcher = NAME.matcher(text);
        if (!matcher.lookingAt() || matcher.end() > LONGEST_NAME) return Optional.empty();
        int end = endOfName(text, matcher.end());
        var name = text.substring(0, end).strip();
        if (Words.count(HONORIFIC.matcher(name).replaceFirst(""))
                < (HONORIFIC.matcher(name).find() ? 1 : 2)) return Optional.empty();
        var claims = new ArrayList<Claim>();
        int at = letters(text, end, claims);
        return Optional.of(new PersonText(name, claims, text.substring(at)));
    }

    /** Letters may follow the name without a comma: "Jane Doe RN". */
    private static int endOfName(String text, int end) {
        var words = text.substring(0, end).split("(?<=\\s)");
        boolean shouted = HeadingCase.isCapitals(text.substring(0, end));
        int cut = end;
        for (int i = words.length - 1; i >= 2; i--) {
            var word = words[i].strip();
            boolean letters = Letters.is(word) && (!shouted || Letters.isKnown(word));
            if (!letters) break;
            cut -= words[i].length();
        }
        return cut;
    }

    private static int letters(String text, int from, List<Claim> claims) {
        int at = from;
        Matcher matcher = LETTERS.matcher(text);
        while (matcher.region(at, text.length()).lookingAt()) {
            var word = matcher.group(1);
            boolean endsSentence = word.endsWith(".") && matcher.end() == text.length();
            var bare = endsSentence ? word.substring(0, word.length() - 1) : word;
            if (!Letters.is(bare)) break;
            at = matcher.end();
            var field = FIELD.matcher(text).region(at, text.length());
            boolean named = field.lookingAt();
            claims.add(Letters.claim(bare, named ? " " + field.group(1) : ""));
            if (named) at = field.end();
        }
        return at;
    }

    /** The person without what follows. */
    PersonText alone() {
        return new PersonText(name, claims, "");
    }

    /** The person with an occupation that stands apart, and with the letters behind it. */
    PersonText working(String occupation) {
        var all = new ArrayList<>(claims);
        var words = new ArrayList<String>();
        for (var piece : occupation.split(",\\s*")) {
            var first = piece.strip().split("\\s")[0];
            if (!words.isEmpty() && Letters.is(first) && piece.matches("\\s*\\S+(?: registered)?\\s*"))
                all.add(Letters.claim(first, ""));
            else words.add(piece.strip());
        }
        return new PersonText(name, all, rest + ", " + String.join(", ", words));
    }

    /** The name without honorific. */
    String bareName() {
        return HONORIFIC.matcher(name).replaceFirst("");
    }

    /** Whether the text goes on to say who the person is: "is a writer for …". */
    boolean isBiography() {
        var start = rest.substring(0, Math.min(rest.length(), 400));
        return start.matches(
                        "(?s)^\\s*,?\\s*(?:is|was|has|works|writes|holds|brings|joined|graduated|serves|specializes|specialises|loves|lives|earned|es)\\b.*")
                && OCCUPATION.matcher(start).find();
    }

    /** Whether words name an occupation. */
    static boolean isOccupation(String words) {
        return OCCUPATION.matcher(words).find();
    }

    /** The person that these words describe. */
    RecognisedPerson person() {
        var found = role();
        var said = rest.startsWith("\n") ? rest : name + rest.replaceFirst("^,(?=\\s+(?:is|was|has|works)\\b)", "");
        var biography = found.saysAll(rest) ? "" : said.strip();
        return new RecognisedPerson(
                new Profile(name, found.role(), found.affiliation(), RichText.of(biography), List.of(), List.of()),
                claims);
    }

    private Role role() {
        var text = rest.substring(0, Math.min(rest.length(), 2_000));
        return match(AT, text)
                .or(() -> match(OF, text)
                        .filter(role -> !WHOLE_TITLE
                                .matcher(String.valueOf(role.role()))
                                .matches()))
                .or(() -> match(APPOSED_AT, text))
                .or(() -> match(APPOSED_ORGANISATION, text))
                .or(() -> match(IS, text))
                .or(() -> match(APPOSED, text))
                .or(() -> only(text))
                .orElse(new Role(null, null));
    }

    /** "Jane Doe for Plain Health" says where and not as what. */
    private static Optional<Role> only(String text) {
        var matcher = ONLY_AT.matcher(text);
        return matcher.matches() ? Optional.of(new Role(null, matcher.group(1))).filter(Role::fits) : Optional.empty();
    }

    private static Optional<Role> match(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .filter(result -> OCCUPATION.matcher(result.group(1)).find())
                .map(result -> new Role(
                        result.group(1).strip(),
                        result.groupCount() > 1 ? result.group(2).replaceAll("[.,]+$", "") : null))
                .filter(Role::fits)
                .findFirst();
    }

    private record Role(@Nullable String role, @Nullable String affiliation) {
        boolean fits() {
            return (role == null || role.length() <= 120) && (affiliation == null || affiliation.length() <= 200);
        }

        /** Whether words say nothing beside it: what is left of them joins, and does not speak. */
        boolean saysAll(String words) {
            return JOINING.matcher(without(without(words, role), affiliation)).matches();
        }

        private static String without(String words, @Nullable String known) {
            int at = known == null ? -1 : words.indexOf(known);
            return known == null || at < 0
                    ? words
                    : words.substring(0, at) + " " + words.substring(at + known.length());
        }
    }

    /** Whether text is written in capitals throughout. */
    private static final class HeadingCase {
        static boolean isCapitals(String text) {
            return text.codePoints().noneMatch(Character::isLowerCase);
        }
    }
}
