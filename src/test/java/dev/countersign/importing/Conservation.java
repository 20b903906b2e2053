package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Section;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The law that nothing is lost: every word of the source is in the result as often as in the source, and in runs, not in pieces. */
final class Conservation {

    /**
     * Labels whose meaning the structure takes over: "Step 3:" is the place in a row, "Warning:" a precaution or the heading of a callout, "if:"
     * above a list of conditions says that they are conditions, "About the author:" is the role of a person.
     */
    private static final Pattern LABELS = Pattern.compile(
            "^\\W*(?:step|tip|number|way|method|remedy|exercise|stretch|habit|technique)\\s#?\\d{1,3}\\s?[.:)–—-]|^\\W*(?:about|meet) the (?:author|writer|reviewer)\\W{0,3}:|^\\W*medical reviewer:|\\b(?<=HCPC )registered\\b|</?sup>|^\\W*(?:warning|caution|important|danger)\\W{0,3}:|,?\\s(?:if|when)\\s*:\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private Conservation() {}

    static void assertKept(String source, RecognisedPost post) {
        var fragments = fragments(post);
        var said = LABELS.matcher(source).replaceAll(" ");
        // A title, a name or its letters that the source says twice are said once, and "for" or "at" stands between a
        // name and
        // an affiliation.
        var named = words(post.title() + " for at and "
                + Stream.concat(post.authors().stream(), post.reviewers().stream())
                        .map(Conservation::nameAndLetters)
                        .collect(Collectors.joining(" ")));
        var all = " | " + fragments.stream().map(Conservation::joined).collect(Collectors.joining(" | ")) + " | ";
        assertThat(missing(counts(words(said)), counts(words(String.join("\n", fragments)))))
                .as("words lost")
                .allSatisfy((word, count) -> assertThat(named).contains(word));
        for (var line : said.split("\\R")) {
            var words = words(line);
            assertThat(runs(words, all)).as("runs of the line “%s”", line).isLessThanOrEqualTo(allowedRuns(line));
        }
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

    private static int runs(List<String> words, String all) {
        int runs = 0;
        for (int at = 0; at < words.size(); runs++) {
            int end = at + 1;
            while (end <= words.size() && all.contains(" " + String.join(" ", words.subList(at, end)) + " ")) end++;
            boolean isFor = words.get(at).equals("for");
            if (!isFor)
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
                // what the form of a list, a label or a line about people says is kept as kind and role, not as words
                .filter(word -> !FORM.contains(word) && !word.matches("\\d{1,3}"))
                .toList();
    }

    private static final List<String> FORM = List.of(
            "q",
            "a",
            "by",
            "reviewed",
            "medically",
            "clinically",
            "written",
            "posted",
            "author",
            "por",
            "revisado",
            "title",
            "s",
            "reviewer",
            "date",
            "fact",
            "checked");

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
