package dev.countersign.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the lines that name who wrote and who reviewed a post. */
final class PeopleLines {

    private static final String REVIEW =
            "(?:(?:medically|clinically|scientifically|professionally|expert|expertly|independently|fact|peer)[ -])*(?:reviewed|checked|verified|vetted|approved|fact[- ]checked)(?: for (?:medical )?accuracy)?(?: (?:and|&) (?:approved|verified|fact[- ]checked|edited))? by|(?:medical(?:ly)?|clinical|expert)? ?review(?:er)?(?: by)?:|(?:medical|clinical) review by|reviewer:|reviewed:|(?:about|meet) (?:the|our) (?:medical |clinical |expert )?reviewer:|revisado(?: médicamente)? por|revisión médica(?: por)?:?";
    private static final Pattern REVIEWER =
            Words.pattern("^(?:this (?:article|post|page) was )?(?:" + REVIEW + ")\\s*:?\\s*");
    private static final Pattern AUTHOR = Words.pattern(
            "^(?:(?:this (?:article|post) was )?(?:written|authored|words|posted|published|story|article|created|contributed)\\s+by|by|author|writer|(?:about|meet) (?:the|our) (?:author|writer):|escrito por|por|autor(?:a)?)\\s*:?\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|·•]\\s*|\\s+[—–]\\s+(?=\\p{Lu})");
    private static final Pattern NEXT_ROLE = Words.pattern(
            "(?<!\\b(?:medically|clinically|scientifically|professionally|expert|expertly|independently|fact|peer|article|post|page|was|and|medical|clinical))[,;.]?\\s+(?=(?:and )?(?:"
                    + REVIEW + ")\\s)");
    private static final Pattern DATE_TAIL = Words.pattern(
            "[,;.]?\\s+(?:(?:on|last updated|updated|published)\\s*:?(?: on)?\\s+)?(" + PageFurniture.DATE + ")\\.?$");
    private static final Pattern DATE_FIRST = Words.pattern(
            "^((?:posted|published|written|updated)(?: on)?:?\\s+" + PageFurniture.DATE + "),?(?=\\s+by\\s)");
    private static final Pattern AND = Words.pattern("^,?\\s+(?:and|&|y)\\s+");
    private static final Pattern NOBODY =
            Words.pattern("(?:(?:written|reviewed|medically reviewed|posted|published) )?by (?:the|our) .{2,60}");
    private static final Pattern HEADING = Words.pattern(
            "(?:about|meet) (?:the|our|your) (?:authors?|writers?|reviewers?|contributors?|medical reviewers?|clinical reviewers?)|authors?|(?:medical |clinical )?reviewers?|author bio(?:graphy)?|reviewer bio(?:graphy)?|written by|reviewed by|medically reviewed by|sobre (?:el|la) autora?");

    /** What says no more than that somebody wrote or reviewed the post. Other words, such as "for accuracy", say more and are left over. */
    private static final Pattern ROLE_ONLY = Words.pattern(
            "(?:medical(?:ly)? |clinical(?:ly)? )?(?:written|authored|posted|published|reviewed|review)? ?by:?|author:?|writer:?|(?:medical |clinical )?reviewer:?|reviewed:|(?:escrito |revisado )?por:?|autora?:?");

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
    record Mention(As as, PersonText person, String how, List<String> leftover) {

        /** The same with an occupation that stands behind a dash, and letters behind that. */
        Mention as(String occupation) {
            var said = new ArrayList<>(leftover);
            for (var piece : occupation.split(",\\s*")) if (piece.matches("\\S+ registered")) said.add(piece);
            return new Mention(as, person.working(occupation), how, said);
        }
    }

    /** Everybody whom this line names by "By …" or "Reviewed by …"; empty if it is no such line or says more than that. */
    static List<Mention> mentions(String text) {
        var mentions = new ArrayList<Mention>();
        for (var segment : segments(text)) {
            var found = named(segment);
            if (!found.isEmpty()) mentions.addAll(found);
            else if (mentions.isEmpty()) return List.of();
            else if (PersonText.isOccupation(segment) && Words.count(segment) <= 14)
                mentions.add(mentions.removeLast().as(segment));
            else if (PageFurniture.of(segment).isPresent() || isCategory(segment, text))
                mentions.getLast().leftover().add(segment);
            else return List.of();
        }
        return mentions;
    }

    /** A few words between bars, such as "Gut health", in a line that bars divide into several. */
    private static boolean isCategory(String segment, String line) {
        return Words.count(segment) <= 3
                && !segment.matches(".*[.!?:]$")
                && line.chars().filter(c -> c == '|' || c == '·' || c == '•').count() >= 2;
    }

    private static List<String> segments(String text) {
        if (text.length() > 4_000) return List.of();
        var all = new ArrayList<String>();
        for (var part : text.length() <= 300 ? SEPARATOR.split(text) : new String[] {text})
            for (var piece : NEXT_ROLE.split(part)) if (!piece.isBlank()) all.add(piece.strip());
        return all;
    }

    /** Those whom one part names; several may have written it together. */
    private static List<Mention> named(String part) {
        var mentions = new ArrayList<Mention>();
        var leftover = new ArrayList<String>();
        var dated = DATE_FIRST.matcher(part);
        if (dated.lookingAt()) leftover.add(dated.group(1));
        var segment = dated.lookingAt() ? part.substring(dated.end(1)).strip() : part;
        var reviewer = REVIEWER.matcher(segment);
        var author = AUTHOR.matcher(segment);
        var as = reviewer.lookingAt() ? As.REVIEWER : As.AUTHOR;
        var start = as == As.REVIEWER ? reviewer : author;
        if (as == As.AUTHOR && !author.lookingAt()) return mentions;
        var tail = DATE_TAIL.matcher(segment);
        int end = segment.length();
        if (segment.length() <= 300 && tail.find() && tail.start() > start.end()) {
            end = tail.start();
            leftover.add(segment.substring(end).replaceAll("^[,;.\\s]+", ""));
        }
        var how = segment.substring(0, start.end()).strip();
        if (!ROLE_ONLY.matcher(how).matches()) leftover.add(how);
        for (var person : together(segment.substring(start.end(), end)))
            if (as == As.REVIEWER || isByline(segment, person))
                mentions.add(new Mention(as, person, how, mentions.isEmpty() ? leftover : new ArrayList<>()));
        return mentions;
    }

    /** "Jane Doe, RN, and John Roe": one person after the other. */
    private static List<PersonText> together(String names) {
        var first = PersonText.of(names);
        if (first.isEmpty()) return List.of();
        var and = AND.matcher(first.get().rest());
        var next = and.lookingAt() ? PersonText.of(first.get().rest().substring(and.end())) : first;
        if (!and.lookingAt()
                || next.isEmpty()
                || PersonText.isOccupation(next.get().name())) return List.of(first.get());
        var all = new ArrayList<>(List.of(first.get().alone()));
        all.addAll(together(first.get().rest().substring(and.end())));
        return all;
    }

    /** "By Jane Doe" is a byline, "By Monday Morning most people feel better." is a sentence. */
    private static boolean isByline(String segment, PersonText person) {
        return !segment.toLowerCase(java.util.Locale.ROOT).startsWith("by ")
                        && !segment.toLowerCase(java.util.Locale.ROOT).startsWith("por ")
                || person.rest().isBlank()
                || person.rest().matches("(?s)^\\s*[,(].{0,200}")
                        && !person.rest().matches("(?s).*[.!?]\\s*$")
                || !person.claims().isEmpty();
    }

    /** Whether words say as what, and in what way, somebody had to do with the post. */
    static boolean isRole(String words) {
        return REVIEWER.matcher(words).matches() || AUTHOR.matcher(words + " ").matches();
    }

    /** Whether a line names a team or an organisation, but nobody in it. */
    static boolean namesNobody(String text) {
        return text.length() <= 100 && NOBODY.matcher(text).matches() && Words.count(text) <= 12 && !text.endsWith(".");
    }

    /** Whom a heading announces, such as "About the author"; null if it announces nobody. */
    static @org.jspecify.annotations.Nullable As announced(String heading) {
        var bare = heading.replaceAll("\\s*:$", "");
        if (bare.length() > 60 || !HEADING.matcher(bare).matches()) return null;
        return bare.toLowerCase(java.util.Locale.ROOT).matches(".*review.*") ? As.REVIEWER : As.AUTHOR;
    }
}
