package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Section;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The law that nothing is lost: every word of the source is in the result as often as in the source, and in runs, not in pieces.
 *
 * <p>A word may be missing only where the structure takes its place and the result says so: the number in front of a piece whose place it is, the
 * label of a question or an answer, and on a line recognised as one about people what joins a name to a role and to a place of work.
 */
final class Conservation {

    /** The marks of a place in a row: "3.", "b)", "3.1", "Step 3:", "[3]", and those of questions and answers. */
    private static final Pattern PLACE = Pattern.compile(
            "^[^\\p{L}\\p{N}\\[#]*(?:(?:#|(?:step|tip|number|no|way|method|remedy|exercise|stretch|habit|trick|technique|idea|paso|consejo)\\.?\\s#?)\\d{1,3}\\s?[.:)–—-]"
                    + "|\\(?\\d{1,3}[.)]|\\d\\uFE0F?\\u20E3|\\(?[a-z]\\)|\\d{1,2}\\.\\d{1,2}\\.?(?=\\s)|#*\\s*\\d{1,3}[.)]|\\[\\^?\\w{1,6}]:?|#+\\s*(?:step|tip)\\s\\d{1,3}\\s?[.:)–—-]"
                    + "|(?:q|question|a|answer)\\s*\\d{0,2}\\s*[:.)])\\s",
            Pattern.CASE_INSENSITIVE);

    /** Marks of Markdown that look like words. */
    private static final Pattern TAG = Pattern.compile("</?su[bp]>", Pattern.CASE_INSENSITIVE);

    /** What joins a name to a role and to a place of work. The result says it by where it puts the name. */
    private static final Set<String> JOINING = Set.of(
            "by",
            "and",
            "for",
            "at",
            "of",
            "with",
            "a",
            "an",
            "the",
            "our",
            "por",
            "y",
            "de",
            "en",
            "written",
            "posted",
            "published",
            "author",
            "authored",
            "writer",
            "reviewed",
            "reviewer",
            "review",
            "medically",
            "medical",
            "clinically",
            "clinical",
            "escrito",
            "autor",
            "autora",
            "revisado");

    /** The words before a name, as the reason for a person quotes them. */
    private static final Pattern LABEL = Pattern.compile("begins with “([^”]*)” and a name");

    private static final int LONGEST_PEOPLE_LINE = 30;

    private final RecognisedPost post;
    private final List<String> fragments;
    private final String all;
    private final Set<String> names;

    private Conservation(RecognisedPost post) {
        this.post = post;
        this.fragments = fragments(post).stream().map(Conservation::joined).toList();
        this.all = " | " + String.join(" | ", fragments) + " | ";
        this.names = Stream.concat(post.authors().stream(), post.reviewers().stream())
                .flatMap(person -> words(nameAndLetters(person)).stream())
                .collect(Collectors.toSet());
    }

    static void assertKept(String source, RecognisedPost post) {
        new Conservation(post).demand(source.split("\\r\\n|\\r|\\n", -1));
    }

    private void demand(String[] lines) {
        var wanted = new HashMap<String, Integer>();
        for (int i = 0; i < lines.length; i++) {
            var line = withoutPlace(TAG.matcher(lines[i]).replaceAll(" "));
            var joining = joining(i + 1, line);
            var saidOnce = saidOnce(i + 1, joining);
            var words = words(line);
            words.stream()
                    .filter(word -> !saidOnce.contains(word))
                    .forEach(word -> wanted.merge(word, 1, Integer::sum));
            assertThat(runs(words, joining))
                    .as("runs of the line “%s”", line)
                    .isLessThanOrEqualTo(allowedRuns(line)
                            + (int) words.stream().filter(joining::contains).count()
                            + leftOver(i + 1));
        }
        assertThat(missing(wanted, counts(words(String.join("\n", fragments)))))
                .as("words lost")
                .isEmpty();
    }

    /** The line without the mark of a place, if what follows it is a piece of the result or begins one. */
    private String withoutPlace(String line) {
        var place = PLACE.matcher(line);
        if (!place.find()) return line;
        var rest = joined(line.substring(place.end()));
        boolean begins = !rest.isEmpty()
                && fragments.stream()
                        .anyMatch(
                                piece -> (piece + " ").startsWith(rest + " ") || (rest + " ").startsWith(piece + " "));
        return begins ? line.substring(place.end()) : line;
    }

    /** What need not be in the result of this line: nothing but on lines of which it says that they name people. A long line is text behind its label. */
    private Set<String> joining(int number, String line) {
        if (isProperty(number)) return Set.of("title");
        if (!isAboutPeople(number)) return Set.of();
        return words(line).size() <= LONGEST_PEOPLE_LINE
                ? JOINING
                : post.recognitions().stream()
                        .filter(recognition -> covers(recognition, number))
                        .map(recognition -> LABEL.matcher(recognition.reason()))
                        .filter(Matcher::find)
                        .flatMap(label -> words(label.group(1)).stream())
                        .filter(JOINING::contains)
                        .collect(Collectors.toSet());
    }

    /** How many pieces of a line that names people were left over; each of them is cut from the rest. */
    private int leftOver(int number) {
        return isAboutPeople(number)
                ? (int) post.leftovers().stream()
                        .filter(leftover -> leftover.firstLine() == number)
                        .count()
                : 0;
    }

    /** The words that may stand in the source more often than in the result: of names in lines about people, of a title that is repeated. */
    private Set<String> saidOnce(int number, Set<String> joining) {
        var words = new HashSet<>(joining);
        if (isAboutPeople(number)) words.addAll(names);
        if (post.recognitions().stream()
                .anyMatch(recognition -> recognition.at().equals("title")
                        && covers(recognition, number)
                        && recognition.certainty() != Recognition.Certainty.UNSURE)) words.addAll(words(post.title()));
        return words;
    }

    private boolean isProperty(int number) {
        return post.recognitions().stream()
                .anyMatch(recognition -> recognition.at().equals("title")
                        && covers(recognition, number)
                        && recognition.reason().contains("property “title”"));
    }

    private boolean isAboutPeople(int number) {
        return post.recognitions().stream()
                .anyMatch(recognition -> covers(recognition, number)
                        && (recognition.at().startsWith("authors/")
                                || recognition.at().startsWith("reviewers/")));
    }

    private static boolean covers(Recognition recognition, int number) {
        return recognition.firstLine() <= number && number <= recognition.lastLine();
    }

    private static String nameAndLetters(RecognisedPerson person) {
        return person.profile().name() + " "
                + person.claims().stream()
                        .map(RecognisedPerson.Claim::abbreviation)
                        .collect(Collectors.joining(" "));
    }

    /** A line may be cut between sentences, behind a label or term, and between the parts of a people line. */
    private static int allowedRuns(String line) {
        return 1
                + (int) line.chars()
                        .filter(c -> ".!?:–—-…,;|·()/[]*#&=_\"".indexOf(c) >= 0)
                        .count();
    }

    private int runs(List<String> words, Set<String> joining) {
        int runs = 0;
        for (int at = 0; at < words.size(); runs++) {
            int end = at + 1;
            while (end <= words.size() && all.contains(" " + String.join(" ", words.subList(at, end)) + " ")) end++;
            if (!joining.contains(words.get(at)))
                assertThat(end - 1).as("“%s” is in the result", words.get(at)).isGreaterThan(at);
            at = Math.max(end - 1, at + 1);
        }
        return runs;
    }

    private static Map<String, Integer> missing(Map<String, Integer> wanted, Map<String, Integer> found) {
        var missing = new HashMap<>(wanted);
        found.forEach((word, count) ->
                missing.computeIfPresent(word, (key, needed) -> needed <= count ? null : needed - count));
        return missing;
    }

    private static Map<String, Integer> counts(List<String> words) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("[\\u00AD\\u200B-\\u200F\\u2060\\u20E3\\uFE0F\\uFEFF]", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String joined(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> fragments(RecognisedPost post) {
        var all = new ArrayList<String>();
        all.add(post.title());
        all.add(post.summary());
        post.leftovers().forEach(leftover -> all.add(leftover.text()));
        post.references().forEach(reference -> all.add(reference.title()));
        Stream.concat(post.authors().stream(), post.reviewers().stream()).forEach(person -> person(person, all));
        post.sections().forEach(section -> section(section, all));
        return all.stream().filter(text -> text != null && !text.isBlank()).toList();
    }

    private static void person(RecognisedPerson person, List<String> all) {
        all.add(person.profile().name());
        all.add(person.profile().role());
        all.add(person.profile().affiliation());
        person.claims().forEach(claim -> all.add(claim.abbreviation()));
        rich(person.profile().biography(), all);
    }

    private static void section(RecognisedSection recognised, List<String> all) {
        all.add(recognised.section().heading());
        recognised.section().texts().forEach(text -> rich(text, all));
        switch (recognised.section()) {
            case Section.Definitions definitions -> definitions.items().forEach(item -> all.add(item.term()));
            case Section.Questions questions -> questions.items().forEach(item -> all.add(item.question()));
            case Section.CareAdvice care -> all.addAll(care.conditions());
            case Section.Promotion promotion -> all.add(promotion.href());
            case Section.Prose prose -> {}
            case Section.Treatments treatments -> {}
            case Section.Callout callout -> {}
            case Section.Figure figure -> {}
        }
        recognised.cards().forEach(card -> card(card.card(), all));
    }

    private static void card(TreatmentCard card, List<String> all) {
        all.add(card.name());
        rich(card.summary(), all);
        all.addAll(card.howTo().materials());
        all.addAll(card.howTo().steps());
        all.add(card.timing().onsetWindow());
        all.add(card.timing().maximum());
        all.addAll(card.safety().precautions());
        all.addAll(card.safety().interactions());
        all.addAll(card.safety().sideEffects());
        card.safety().contraindications().forEach(found -> all.add(found.condition()));
        card.benefits().forEach(benefit -> {
            all.add(benefit.name());
            rich(benefit.description(), all);
        });
    }

    private static void rich(RichText text, List<String> all) {
        text.blocks().forEach(block -> all.add(block.text()));
        text.blocks().stream()
                .flatMap(block -> block.children().stream())
                .flatMap(span -> span.marks().stream())
                .forEach(mark -> {
                    if (mark instanceof dev.countersign.kit.Mark.Link link) all.add(link.href());
                });
    }
}
