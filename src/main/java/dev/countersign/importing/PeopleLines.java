package dev.countersign.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the lines that name who wrote and who reviewed a post. */
final class PeopleLines {

    private static final String REVIEW =
            "(?:(?:medically|clinically|scientifically|professionally|expert|expertly|independently|fact|peer)[ -])*(?:reviewed|checked|verified|vetted|approved|fact[- ]checked)(?: for (?:medical )?accuracy)?(?: (?:and|&) (?:approved|verified|fact[- ]checked|edited))? by|(?:medical(?:ly)?|clinical|expert)? ?review(?:er)?(?: by)?:|(?:medical|clinical) review by|reviewer:|revisado(?: médicamente)? por|revisión médica(?: por)?:?";
    private static final Pattern REVIEWER = Words.pattern("^(?:this (?:article|post|page) was )?(?:" + REVIEW + ")\\s*:?\\s*");
    private static final Pattern AUTHOR = Words.pattern("^(?:(?:this (?:article|post) was )?(?:written|authored|words|posted|published|story|article|created|contributed)\\s+by|by|author|writer|escrito por|por|autor(?:a)?)\\s*:?\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|·•]\\s*|\\s+[—–]\\s+(?=\\p{Lu})");
    private static final Pattern NEXT_ROLE = Words.pattern(
            "(?<!\\b(?:medically|clinically|scientifically|professionally|expert|expertly|independently|fact|peer|article|post|page|was|and|medical|clinical))[,;.]?\\s+(?=(?:and )?(?:" + REVIEW + ")\\s)");
    private static final Pattern DATE_TAIL = Words.pattern("[,;.]?\\s+(?:(?:on|last updated|updated|published)\\s*:?(?: on)?\\s+)?(" + PageFurniture.DATE + ")\\.?$");
    private static final Pattern HEADING = Words.pattern("(?:about|meet) (?:the|our|your) (?:authors?|writers?|reviewers?|experts?|contributors?|medical reviewers?|clinical reviewers?)|authors?|(?:medical |clinical )?reviewers?|author bio(?:graphy)?|reviewer bio(?:graphy)?|written by|reviewed by|medically reviewed by|sobre (?:el|la) autora?");

    private PeopleLines() {}

    /** Whom a line names. */
    enum As {
        AUTHOR("author"),
        REVIEWER("reviewer");

        private final String word;

        As(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A part of a people line.
     *
     * @param leftover what the line says beside the person, such as a date
     */
    record Mention(As as, PersonText person, String how, List<String> leftover) {}

    /** Everybody whom this line names by "By …" or "Reviewed by …"; empty if it is no such line or says more than that. */
    static List<Mention> mentions(String text) {
        var mentions = new ArrayList<Mention>();
        for (var segment : segments(text)) {
            var mention = mention(segment);
            if (mention != null) mentions.add(mention);
            else if (mentions.isEmpty() || PageFurniture.of(segment).isEmpty()) return List.of();
            else mentions.getLast().leftover().add(segment);
        }
        return mentions;
    }

    private static List<String> segments(String text) {
        if (text.length() > 4_000) return List.of();
        var all = new ArrayList<String>();
        for (var part : text.length() <= 300 ? SEPARATOR.split(text) : new String[] {text})
            for (var piece : NEXT_ROLE.split(part)) if (!piece.isBlank()) all.add(piece.strip());
        return all;
    }

    private static @org.jspecify.annotations.Nullable Mention mention(String segment) {
        var reviewer = REVIEWER.matcher(segment);
        var author = AUTHOR.matcher(segment);
        var as = reviewer.lookingAt() ? As.REVIEWER : As.AUTHOR;
        var start = as == As.REVIEWER ? reviewer : author;
        if (as == As.AUTHOR && !author.lookingAt()) return null;
        var leftover = new ArrayList<String>();
        var tail = DATE_TAIL.matcher(segment);
        int end = segment.length();
        if (segment.length() <= 300 && tail.find() && tail.start() > start.end()) {
            end = tail.start();
            leftover.add(segment.substring(end).replaceAll("^[,;.\\s]+", ""));
        }
        return PersonText.of(segment.substring(start.end(), end))
                .filter(person -> as == As.REVIEWER || isByline(segment, person))
                .map(person -> new Mention(as, person, segment.substring(0, start.end()).strip(), leftover))
                .orElse(null);
    }

    /** "By Jane Doe" is a byline, "By Monday Morning most people feel better." is a sentence. */
    private static boolean isByline(String segment, PersonText person) {
        return !segment.toLowerCase(java.util.Locale.ROOT).startsWith("by ") && !segment.toLowerCase(java.util.Locale.ROOT).startsWith("por ")
                || person.rest().isBlank()
                || person.rest().matches("(?s)^\\s*[,(].{0,200}") && !person.rest().matches("(?s).*[.!?]\\s*$") 
                || !person.claims().isEmpty();
    }

    /** Whom a heading announces, such as "About the author"; null if it announces nobody. */
    static @org.jspecify.annotations.Nullable As announced(String heading) {
        var bare = heading.replaceAll("\\s*:$", "");
        if (bare.length() > 60 || !HEADING.matcher(bare).matches()) return null;
        return bare.toLowerCase(java.util.Locale.ROOT).matches(".*(?:review|expert).*") ? As.REVIEWER : As.AUTHOR;
    }
}
