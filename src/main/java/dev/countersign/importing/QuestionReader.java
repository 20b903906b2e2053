package dev.countersign.importing;

import dev.countersign.article.Section;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.kit.Mark;
import dev.countersign.kit.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads questions with answers: below "FAQ" as headings or lines that end with a question mark, and anywhere as "Q: … A: …". */
final class QuestionReader {

    private static final Pattern QUESTION_LABEL = Pattern.compile("^(?:Q|Question)\\s*\\d{0,2}\\s*[:.)]\\s*");
    private static final Pattern ANSWER_LABEL = Pattern.compile("^(?:A|Answer)\\s*\\d{0,2}\\s*[:.)]\\s*");
    /** A myth keeps its label: without it, it would stand there as if it were true. */
    private static final Pattern MYTH = Pattern.compile("^(?i:myth)\\s*#?\\d{0,2}\\s*[:–—-]\\s");

    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private final Draft draft;

    QuestionReader(Draft draft) {
        this.draft = draft;
    }

    /** Whether a line is labelled as a question: "Q: …". */
    static boolean isQuestion(String text) {
        return QUESTION_LABEL.matcher(text).find();
    }

    /** Writes the questions and hands back what stands below the last answer without being part of it; empty if these are no questions. */
    Optional<List<Element>> read(Chapter chapter) {
        boolean announced =
                HeadingWords.announcesQuestions(chapter.heading() == null ? draft.title() : chapter.title());
        var elements = new ArrayList<Element>(chapter.body());
        if (!chapter.inner().isEmpty()) {
            if (!announced
                    || chapter.inner().stream()
                            .anyMatch(inner ->
                                    !inner.inner().isEmpty() || !inner.title().endsWith("?"))) return Optional.empty();
            for (var inner : chapter.inner()) {
                if (inner.heading() != null) elements.add(inner.heading());
                elements.addAll(inner.body());
            }
        }
        return write(chapter, elements, announced);
    }

    private Optional<List<Element>> write(Chapter chapter, List<Element> elements, boolean announced) {
        var intro = new ArrayList<Element>();
        var pairs = new ArrayList<Pair>();
        for (var element : elements) {
            var question = question(element, announced);
            var both = question == null ? inOne(element) : Optional.<Pair>empty();
            if (question != null) pairs.add(new Pair(question, new ArrayList<>()));
            else if (both.isPresent()) pairs.add(both.get());
            else if (pairs.isEmpty()) intro.add(element);
            else pairs.getLast().answer().add(withoutLabel(element));
        }
        boolean labelled = pairs.size() >= 2 || announced && !pairs.isEmpty();
        if (!labelled
                || pairs.size() > MOST
                || pairs.stream().anyMatch(pair -> pair.answer().isEmpty())) return Optional.empty();
        var closing = closing(pairs);
        var items = pairs.stream()
                .map(pair -> new Section.Questions.Item(pair.question(), Blocks.rich(pair.answer())))
                .toList();
        var heading = ChapterReader.headingOf(chapter);
        draft.section(
                new Section.Questions(
                        ChapterReader.key(draft, chapter, "questions"),
                        heading,
                        null,
                        intro.isEmpty() ? RichText.EMPTY : Blocks.rich(intro),
                        items),
                "questions",
                chapter.lines(),
                announced
                        ? "The heading announces questions, and %d follow with their answers.".formatted(items.size())
                        : "Its lines begin with “Q” and “A”.",
                Certainty.LIKELY);
        return Optional.of(closing);
    }

    /** What makes the last answer longer than every other and is advice to all readers, a quotation or an invitation. */
    private static List<Element> closing(List<Pair> pairs) {
        var last = pairs.getLast().answer();
        int usual = pairs.stream()
                .limit(pairs.size() - 1L)
                .mapToInt(pair -> pair.answer().size())
                .max()
                .orElse(last.size());
        int cut = Math.max(1, usual);
        while (cut < last.size() && !closes(last.get(cut))) cut++;
        if (cut >= last.size()) return List.of();
        var closing = List.copyOf(last.subList(cut, last.size()));
        last.subList(cut, last.size()).clear();
        return closing;
    }

    private static boolean closes(Element element) {
        return element instanceof Paragraph paragraph
                && (paragraph.quoted()
                        || CareWords.advises(paragraph.text().text())
                        || CallToAction.trailing(paragraph.text().sentences()) > 0);
    }

    /** {@code **May I run?** Yes, …} */
    private static Optional<Pair> inOne(Element element) {
        if (!(element instanceof Paragraph paragraph)
                || paragraph.text().spans().size() < 2) return Optional.empty();
        var first = paragraph.text().spans().getFirst();
        if (!first.marks().contains(Mark.Decorator.STRONG)
                || !first.text().strip().endsWith("?")
                || first.text().length() > LONGEST) return Optional.empty();
        var answer = paragraph.text().from(first.text().length());
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(
                        first.text().strip(), new ArrayList<>(List.of(new Paragraph(answer, paragraph.quoted())))));
    }

    private static @org.jspecify.annotations.Nullable String question(Element element, boolean announced) {
        if (element instanceof Element.Listing || element instanceof Element.Picture) return null;
        var text = Chapter.words(element);
        if (text.length() > LONGEST) return null;
        var label = QUESTION_LABEL.matcher(text);
        if (label.find()) return text.substring(label.end());
        if (MYTH.matcher(text).find()) return text;
        return announced && text.endsWith("?") && text.indexOf("? ") < 0 ? text : null;
    }

    private static Element withoutLabel(Element element) {
        if (!(element instanceof Paragraph paragraph)) return element;
        var label = ANSWER_LABEL.matcher(paragraph.text().text());
        return label.find() ? new Paragraph(paragraph.text().from(label.end()), paragraph.quoted()) : paragraph;
    }

    private record Pair(String question, List<Element> answer) {}
}
