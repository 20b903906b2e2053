package dev.countersign.importing;

import dev.countersign.importing.PeopleLines.As;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import dev.countersign.importing.outline.Lines;
import dev.countersign.kit.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out what is not the article itself, people and page furniture, and hands on the rest. */
final class Triage {

    private static final int LONGEST_CAPTION_WORDS = 15;
    private static final int LONGEST_CAPTION = 160;
    private static final Pattern ABOUT_SOMEBODY = Words.pattern("(?:about|meet) (?:the|our) \\w+(?: \\w+)?");
    private static final Pattern BY_FIRST_NAME = Pattern.compile(
            "^(?:(?:Hi|Hello|Hey)\\b[^\\p{L}]{0,3}(?:there[!,]? )?I(?:['’]m| am) (\\p{Lu}\\p{L}+)\\b|(\\p{Lu}\\p{L}+) (?:is|has|works|writes|holds|specializes|specialises)\\b)");
    private static final Pattern GOES_ON = Words.pattern("^(?:she|he|they|her|his|their|ella|él)\\b.*");

    private final List<Element> elements;
    private final Draft draft;
    private final List<Element> kept = new ArrayList<>();
    private final Set<String> headings = new HashSet<>();
    private int at;

    private Triage(List<Element> elements, Draft draft) {
        this.elements = elements;
        this.draft = draft;
        for (var element : elements)
            if (element instanceof Heading heading)
                headings.add(plain(heading.text().text()));
    }

    /** The elements that belong to the article; the others are noted in the draft. */
    static List<Element> of(List<Element> elements, Draft draft) {
        var triage = new Triage(elements, draft);
        while (triage.at < elements.size()) triage.next();
        return triage.kept;
    }

    private void next() {
        if (kept.size() <= 1 && headingsOnly()) return;
        var element = elements.get(at);
        boolean taken = switch (element) {
            case Heading heading ->
                isPageTitle(heading) ? false : line(heading.text().text(), heading.lines());
            case Paragraph paragraph ->
                line(paragraph.text().text(), paragraph.lines())
                        || footnote(paragraph)
                        || links(paragraph)
                        || biography(paragraph)
                        || caption(paragraph);
            case Listing list -> list(list);
            case Picture picture -> picture(picture);
        };
        if (!taken) {
            kept.add(element);
            at++;
        }
    }

    private static boolean isPageTitle(Heading heading) {
        return heading.form() == Element.Form.MARKED && heading.level() == 1;
    }

    private boolean line(String text, Lines lines) {
        return mentions(text, lines)
                || announcement(text, lines)
                || menu(text)
                || furniture(text, lines)
                || otherPages(text, lines)
                || nobody(text, lines);
    }

    private boolean mentions(String text, Lines lines) {
        var mentions = PeopleLines.mentions(text);
        if (mentions.isEmpty()) return false;
        at++;
        for (var mention : mentions) {
            var person = mention == mentions.getLast()
                    ? withNextParagraphs(mention.person())
                    : mention.person().person();
            draft.person(
                    mention.as(),
                    person,
                    mention == mentions.getLast() ? untilHere(lines) : lines,
                    "The line begins with “%s” and a name.".formatted(mention.how()),
                    Certainty.CERTAIN);
            for (var rest : mention.leftover())
                draft.leave(
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
    private boolean nobody(String text, Lines lines) {
        if (!PeopleLines.namesNobody(text)) return false;
        draft.leave(Leftover.Kind.PEOPLE, text, lines, "It names a team, but nobody in it.");
        at++;
        return true;
    }

    /** Short lines in a row above the text, of which most are what menus say. */
    private boolean menu(String text) {
        if (kept.size() > 1 || !isMenuEntry(text)) return false;
        int end = at;
        int known = 0;
        for (; end < elements.size() && isMenuEntry(Chapter.words(elements.get(end))); end++)
            if (PageFurniture.of(Chapter.words(elements.get(end))).isPresent()) known++;
        while (end > at
                && PageFurniture.of(Chapter.words(elements.get(end - 1))).isEmpty()) end--;
        if (end - at < 3 || known * 2 < end - at) return false;
        while (at < end) leave(Leftover.Kind.NAVIGATION, elements.get(at++), "It stands among the entries of a menu.");
        return true;
    }

    private static boolean isMenuEntry(String text) {
        return Words.count(text) <= 3
                && !text.matches("(?s).*[.!?:,]$")
                && PageFurniture.of(text)
                        .filter(kind -> kind != Leftover.Kind.NAVIGATION)
                        .isEmpty();
    }

    private boolean announcement(String text, Lines lines) {
        var as = PeopleLines.announced(text);
        if (as == null || at + 1 >= elements.size() || personAt(at + 1) == null) return false;
        draft.leave(Leftover.Kind.PEOPLE, text, lines, "It announces the " + as.word() + " whose name follows.");
        at++;
        for (var person = personAt(at); person != null; person = personAt(at)) {
            var where = elements.get(at).lines();
            at++;
            var whole = withNextParagraphs(person);
            draft.person(
                    as,
                    whole,
                    untilHere(where),
                    "It stands below “%s” and begins with a name.".formatted(text),
                    Certainty.CERTAIN);
        }
        return true;
    }

    private @Nullable PersonText personAt(int index) {
        if (index >= elements.size()
                || elements.get(index) instanceof Listing
                || elements.get(index) instanceof Picture) return null;
        var text = Chapter.words(elements.get(index));
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
        while (at < elements.size() && elements.get(at) instanceof Paragraph next) {
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
            at++;
        }
        return new PersonText(person.name(), person.claims(), text.toString()).person();
    }

    /** From the line where something begins to the end of what was read last. */
    private Lines untilHere(Lines first) {
        return first.to(elements.get(at - 1).lines());
    }

    private static boolean isRole(String words) {
        return Words.count(words) <= 14 && !words.matches(".*(?:[.!?]$|[:;?]).*") && PersonText.isOccupation(words);
    }

    /** "Jane Doe is a writer for …" near the end, or of somebody who was named before. */
    private boolean biography(Paragraph paragraph) {
        if (byFirstName(paragraph)) return true;
        var person = PersonText.of(paragraph.text().text()).filter(PersonText::isBiography);
        if (person.isEmpty()) return false;
        var known = draft.knownAs(person.get().person());
        if (known == null
                && (at * 10 < elements.size() * 6
                        || headings.stream()
                                .anyMatch(heading ->
                                        heading.contains(plain(person.get().bareName()))))) return false;
        leaveAnnouncement();
        at++;
        draft.person(
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
        if (kept.isEmpty()
                || kept.getLast() != elements.get(at - 1)
                || !(kept.getLast() instanceof Heading heading)
                || !ABOUT_SOMEBODY.matcher(heading.text().text()).matches()) return;
        kept.removeLast();
        draft.leave(
                Leftover.Kind.PEOPLE,
                heading.text().text(),
                heading.lines(),
                "It announces somebody whose name follows.");
    }

    /** "Jane is a nurse who …", "Hi, I'm Jane!" of somebody whose full name stands in the post. */
    private boolean byFirstName(Paragraph paragraph) {
        var text = paragraph.text().text();
        var matcher = BY_FIRST_NAME.matcher(text);
        if (at * 10 < elements.size() * 6 || text.length() > 2_000 || !matcher.find()) return false;
        var named = draft.named(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        if (named.isEmpty() || !PersonText.isOccupation(text)) return false;
        at++;
        draft.person(
                named.get().as(),
                withNextParagraphs(new PersonText(named.get().person().profile().name(), List.of(), "\n\n" + text)),
                paragraph.lines(),
                "The paragraph begins with the first name of the %s and says what they do."
                        .formatted(named.get().as().word()),
                Certainty.LIKELY);
        return true;
    }

    private boolean furniture(String text, Lines lines) {
        var kind = PageFurniture.of(text);
        if (kind.isEmpty()) return false;
        draft.leave(kind.get(), text, lines, "Such a line belongs to the page and not to the post.");
        at++;
        return true;
    }

    private boolean otherPages(String text, Lines lines) {
        if (!HeadingWords.announcesOtherPages(text)) return false;
        if (contents(text, lines)) return true;
        boolean isList = at + 1 < elements.size() && elements.get(at + 1) instanceof Listing;
        boolean isLast = elements.subList(at + 1, elements.size()).stream()
                .noneMatch(later -> Words.count(Chapter.words(later)) > 25);
        if (!isList && !isLast) return false;
        draft.leave(Leftover.Kind.CONTENTS, text, lines, "It announces a list of pages.");
        at++;
        if (isList) leave(Leftover.Kind.CONTENTS, elements.get(at++), "It stands below “%s”.".formatted(text));
        for (; isLast && at < elements.size() && isPageName(elements.get(at)); at++)
            leave(Leftover.Kind.CONTENTS, elements.get(at), "It stands below “%s”.".formatted(text));
        return true;
    }

    /** The headings of the post one after the other, before they come again with their text. */
    private boolean contents(String text, Lines lines) {
        int end = at + 1;
        while (end < elements.size() && comesAgain(end)) end++;
        if (end - at < 3) return false;
        draft.leave(Leftover.Kind.CONTENTS, text, lines, "It announces the headings of the post.");
        for (at++; at < end; at++)
            leave(Leftover.Kind.CONTENTS, elements.get(at), "It is a heading that comes again below.");
        return true;
    }

    /** The same without words that announce it, right below the title. */
    private boolean headingsOnly() {
        int end = at;
        while (end < elements.size() && comesAgain(end)) end++;
        if (end - at < 3) return false;
        while (at < end) leave(Leftover.Kind.CONTENTS, elements.get(at++), "It is a heading that comes again below.");
        return true;
    }

    private boolean comesAgain(int index) {
        if (elements.get(index) instanceof Listing) return false;
        var words = plain(Chapter.words(elements.get(index)));
        return elements.subList(index + 1, elements.size()).stream()
                .anyMatch(later -> later instanceof Heading heading
                        && plain(heading.text().text()).equals(words));
    }

    private static boolean isPageName(Element element) {
        if (element instanceof Listing || element instanceof Heading heading && heading.form() == Element.Form.MARKED)
            return false;
        var words = Chapter.words(element);
        return !words.matches("(?s).*[.:]$")
                && PeopleLines.mentions(words).isEmpty()
                && PeopleLines.announced(words) == null;
    }

    /** Whether blank lines stand around it, or page furniture before it, and no line like it is next to it: such lines in a row are a list. */
    private boolean standsAlone(Lines lines) {
        boolean followsKept = at > 0 && !kept.isEmpty() && kept.getLast() == elements.get(at - 1);
        if (followsKept
                && (elements.get(at - 1).lines().last() >= lines.first() - 1 || beginsLowerCase(elements.get(at - 1))))
            return false;
        if (at + 1 >= elements.size()) return true;
        var next = elements.get(at + 1);
        return next.lines().first() > lines.last() + 1 && !beginsLowerCase(next);
    }

    private static boolean beginsLowerCase(Element element) {
        var words = Chapter.words(element);
        return element instanceof Paragraph && !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }

    /** A line alone between blank lines that begins in lower case and has no end: what is left of a picture. */
    private boolean caption(Paragraph paragraph) {
        var text = paragraph.text().text();
        boolean oneLine = paragraph.lines().first() == paragraph.lines().last();
        if (!oneLine
                || paragraph.quoted()
                || text.length() > LONGEST_CAPTION
                || !standsAlone(paragraph.lines())
                || !Character.isLowerCase(text.codePointAt(0))
                || Words.count(text) > LONGEST_CAPTION_WORDS) return false;
        if (text.matches(".*[.!?:;,]$") || !text.matches(".*\\s.*")) return false;
        draft.leave(
                Leftover.Kind.CAPTION,
                text,
                paragraph.lines(),
                "It stands alone, begins in lower case and has no end: most likely the alternative text of a picture that was not copied.");
        at++;
        return true;
    }

    private boolean footnote(Paragraph paragraph) {
        if (!Citations.isFootnote(paragraph.text().text())) return false;
        Citations.of(draft.nextReferenceKey(), paragraph.text())
                .ifPresent(reference ->
                        draft.reference(reference, paragraph.lines(), "It is a note at the foot of the text."));
        at++;
        return true;
    }

    /** Links one after the other and nothing else: the contents of this page, or other pages. */
    private boolean links(Paragraph paragraph) {
        var addresses = paragraph.text().spans().stream()
                .filter(span -> span.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .map(span -> span.marks().stream()
                        .filter(Mark.Link.class::isInstance)
                        .map(mark -> ((Mark.Link) mark).href())
                        .findFirst()
                        .orElse(""))
                .toList();
        if (addresses.size() < 3 || addresses.contains("")) return false;
        boolean within = addresses.stream().allMatch(address -> address.startsWith("#"));
        leave(
                within ? Leftover.Kind.CONTENTS : Leftover.Kind.NAVIGATION,
                paragraph,
                "It is a row of links and nothing else.");
        at++;
        return true;
    }

    private boolean list(Listing list) {
        if (references(list)) return true;
        var texts = list.items().stream().map(item -> item.text().text()).toList();
        long furniture = texts.stream()
                .filter(text -> PageFurniture.of(text).isPresent())
                .count();
        if (furniture == texts.size() || furniture * 2 >= texts.size() && kept.isEmpty()) {
            leave(Leftover.Kind.NAVIGATION, list, "Its items are the entries of a menu.");
        } else if (texts.size() >= 2 && texts.stream().allMatch(text -> headings.contains(plain(text)))) {
            leave(Leftover.Kind.CONTENTS, list, "Its items are the headings of the post.");
        } else {
            return false;
        }
        at++;
        return true;
    }

    /** A list near the end whose every item says under which number or address it is published. */
    private boolean references(Listing list) {
        boolean announced = at > 0 && elements.get(at - 1) instanceof Heading;
        if (announced
                || at * 10 < elements.size() * 8
                || !list.items().stream()
                        .allMatch(item -> Citations.isIdentified(item.text().text()))) return false;
        for (var item : list.items())
            Citations.of(draft.nextReferenceKey(), item.text())
                    .ifPresent(
                            reference -> draft.reference(
                                    reference,
                                    item.text().lines(),
                                    "It is an entry of a list at the end, with a year and the number under which it is published."));
        at++;
        return true;
    }

    private boolean picture(Picture picture) {
        leave(
                Leftover.Kind.CAPTION,
                picture,
                "A picture. Pictures are not imported yet: upload it and use this alternative text.");
        at++;
        return true;
    }

    private void leave(Leftover.Kind kind, Element element, String reason) {
        var words = Chapter.words(element);
        draft.leave(PageFurniture.of(words).orElse(kind), words, element.lines(), reason);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
