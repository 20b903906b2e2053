package dev.countersign.importing;

import dev.countersign.importing.PeopleLines.As;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import dev.countersign.importing.outline.Lines;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out who wrote and who reviewed a post: lines that name them, and what is said of them. */
final class Credits {

    private static final Pattern ABOUT_SOMEBODY = Words.pattern("(?:about|meet) (?:the|our) \\w+(?: \\w+)?");
    private static final Pattern BY_FIRST_NAME = Pattern.compile(
            "^(?:(?:Hi|Hello|Hey)\\b[^\\p{L}]{0,3}(?:there[!,]? )?I(?:['’]m| am) (\\p{Lu}\\p{L}+)\\b|(\\p{Lu}\\p{L}+) (?:is|has|works|writes|holds|specializes|specialises)\\b)");
    private static final Pattern GOES_ON = Words.pattern("^(?:she|he|they|her|his|their|ella|él)\\b.*");

    private final Page page;

    Credits(Page page) {
        this.page = page;
    }

    boolean mentions(String text, Lines lines) {
        var mentions = PeopleLines.mentions(text);
        if (mentions.isEmpty()) return false;
        page.skip();
        for (var mention : mentions) {
            var person = mention == mentions.getLast()
                    ? withNextParagraphs(mention.person())
                    : mention.person().person();
            page.draft()
                    .person(
                            mention.as(),
                            person,
                            mention == mentions.getLast() ? untilHere(lines) : lines,
                            "The line begins with “%s” and a name.".formatted(mention.how()),
                            Certainty.CERTAIN);
            for (var rest : mention.leftover())
                page.draft()
                        .leave(
                                PageFurniture.of(rest).orElseGet(() -> besideName(rest)),
                                rest,
                                lines,
                                "It stands in the line that names people.");
        }
        return true;
    }

    private static Leftover.Kind besideName(String rest) {
        if (PeopleLines.isRole(rest)) return Leftover.Kind.PEOPLE;
        return rest.matches(".*\\d.*") ? Leftover.Kind.DATE : Leftover.Kind.METADATA;
    }

    /** A team and nobody in it. */
    boolean nobody(String text, Lines lines) {
        if (!PeopleLines.namesNobody(text)) return false;
        page.draft().leave(Leftover.Kind.PEOPLE, text, lines, "It names a team, but nobody in it.");
        page.skip();
        return true;
    }

    /** "About the author" and what stands below it. */
    boolean announcement(String text, Lines lines) {
        var as = PeopleLines.announced(text);
        if (as == null || page.at() + 1 >= page.size() || personAt(page.at() + 1) == null) return false;
        page.draft().leave(Leftover.Kind.PEOPLE, text, lines, "It announces the " + as.word() + " whose name follows.");
        page.skip();
        for (var person = personAt(page.at()); person != null; person = personAt(page.at())) {
            var where = page.current().lines();
            page.skip();
            var whole = withNextParagraphs(person);
            page.draft()
                    .person(
                            as,
                            whole,
                            untilHere(where),
                            "It stands below “%s” and begins with a name.".formatted(text),
                            Certainty.CERTAIN);
        }
        return true;
    }

    private @Nullable PersonText personAt(int index) {
        if (index >= page.size() || page.element(index) instanceof Listing || page.element(index) instanceof Picture)
            return null;
        var text = Chapter.words(page.element(index));
        if (HeadingWords.announcesOtherPages(text)
                || PageFurniture.of(text).isPresent()
                || HeadingWords.of(text).isPresent()
                || PeopleLines.announced(text) != null) return null;
        return PersonText.of(text)
                .filter(person -> person.isBiography()
                        || person.rest().matches("(?s)\\s*(?:[,–—-].{0,300})?") && Words.count(text) <= 40)
                .orElse(null);
    }

    /** The paragraphs that go on about the same person: "She …", or their first name again. */
    private RecognisedPerson withNextParagraphs(PersonText person) {
        var text = new StringBuilder(person.rest());
        var firstName = person.bareName().split("\\s")[0];
        while (page.hasMore() && page.current() instanceof Paragraph next) {
            var words = next.text().text();
            boolean same = words.length() <= 2_000
                    && (GOES_ON.matcher(words).matches()
                            || words.startsWith(firstName + " ")
                            || person.rest().isBlank() && isRole(words));
            if (!same
                    || PageFurniture.of(words).isPresent()
                    || !PeopleLines.mentions(words).isEmpty()) break;
            if (isRole(words) && text.toString().isBlank()) text.append(", ").append(words);
            else text.append("\n\n").append(words);
            page.skip();
        }
        return new PersonText(person.name(), person.claims(), text.toString()).person();
    }

    /** From the line where something begins to the end of what was read last. */
    private Lines untilHere(Lines first) {
        return first.to(page.element(page.at() - 1).lines());
    }

    private static boolean isRole(String words) {
        return Words.count(words) <= 14 && !words.matches(".*(?:[.!?]$|[:;?]).*") && PersonText.isOccupation(words);
    }

    /** "Jane Doe is a writer for …" near the end, or of somebody who was named before. */
    boolean biography(Paragraph paragraph) {
        if (byFirstName(paragraph)) return true;
        var person = PersonText.of(paragraph.text().text()).filter(PersonText::isBiography);
        if (person.isEmpty()) return false;
        var known = page.draft().knownAs(person.get().person());
        if (known == null
                && (!page.isPast(6)
                        || page.headings().stream()
                                .anyMatch(heading ->
                                        heading.contains(Page.plain(person.get().bareName()))))) return false;
        leaveAnnouncement();
        page.skip();
        page.draft()
                .person(
                        known == null ? As.AUTHOR : known,
                        withNextParagraphs(person.get()),
                        paragraph.lines(),
                        "The paragraph begins with a name and says what the person does"
                                + (known == null ? "; nothing calls them a reviewer." : "."),
                        known == null ? Certainty.LIKELY : Certainty.CERTAIN);
        return true;
    }

    /** "About the expert" above what says who that is. */
    private void leaveAnnouncement() {
        if (!page.keptLast()
                || !(page.element(page.at() - 1) instanceof Heading heading)
                || !ABOUT_SOMEBODY.matcher(heading.text().text()).matches()) return;
        page.takeBack();
        page.draft()
                .leave(
                        Leftover.Kind.PEOPLE,
                        heading.text().text(),
                        heading.lines(),
                        "It announces somebody whose name follows.");
    }

    /** "Jane is a nurse who …", "Hi, I'm Jane!" of somebody whose full name stands in the post. */
    private boolean byFirstName(Paragraph paragraph) {
        var text = paragraph.text().text();
        var matcher = BY_FIRST_NAME.matcher(text);
        if (!page.isPast(6) || text.length() > 2_000 || !matcher.find()) return false;
        var named = page.draft().named(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        if (named.isEmpty() || !PersonText.isOccupation(text)) return false;
        page.skip();
        page.draft()
                .person(
                        named.get().as(),
                        withNextParagraphs(
                                new PersonText(named.get().person().profile().name(), List.of(), "\n\n" + text)),
                        paragraph.lines(),
                        "The paragraph begins with the first name of the %s and says what they do."
                                .formatted(named.get().as().word()),
                        Certainty.LIKELY);
        return true;
    }
}
