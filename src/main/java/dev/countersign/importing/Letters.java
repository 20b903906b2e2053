package dev.countersign.importing;

import dev.countersign.importing.RecognisedPerson.Claim;
import dev.countersign.people.Credential.Kind;
import dev.countersign.people.UsualCredentials;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The letters behind names and what they stand for. Unknown letters are taken as a certificate, whatever they may be. */
final class Letters {

    /** Letters as they are written behind a name: at least two capitals, or in the catalogue. */
    private static final Pattern FORM = Pattern.compile("\\(?\\p{Lu}[\\p{L}0-9.&*’'-]{1,12}\\)?|\\((?i:hons)\\)");

    private static final Map<String, Claim> CATALOGUE = catalogue();

    private Letters() {}

    static boolean is(String word) {
        if (!FORM.matcher(word).matches()) return false;
        return CATALOGUE.containsKey(normal(word))
                || word.codePoints().filter(Character::isUpperCase).count() >= 2
                        && word.codePoints().filter(Character::isLowerCase).count() <= 4;
    }

    static boolean isKnown(String word) {
        return CATALOGUE.containsKey(normal(word));
    }

    /** What somebody claims who writes these letters behind a name. */
    static Claim claim(String word, String field) {
        var letters = word.replaceAll("^[(]|[),;]+$", "").strip();
        var known = CATALOGUE.get(normal(letters));
        return known == null
                ? new Claim(Kind.CERTIFICATE, letters + field, letters + field)
                : new Claim(known.kind(), letters + field, known.title() + field);
    }

    private static String normal(String word) {
        return word.replaceAll("[.()*,]", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Claim> catalogue() {
        return UsualCredentials.builtIn().stream()
                .collect(Collectors.toUnmodifiableMap(
                        usual -> normal(usual.letters()),
                        usual -> new Claim(usual.kind(), usual.letters(), usual.title())));
    }
}
