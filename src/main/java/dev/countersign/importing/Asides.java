package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.Callout.Tone;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Lines;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.Block;
import dev.countersign.kit.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes calls to action and callouts out of a chapter: they are sections of their own and follow it. */
final class Asides {

    private static final Pattern DISCLAIMER = Words.pattern(
            "\\b(?:informational|educational|general information) purposes only\\b|\\bfor (?:general )?information only\\b|\\b(?:does|do|should|must) not (?:replace|substitute)\\b.{0,80}\\b(?:advice|diagnos\\w+|treat\\w*|care)\\b|\\bnot (?:a substitute for|a replacement for|intended (?:as|to)|medical advice|constitute)\\b.{0,80}\\b(?:advice|diagnos\\w+|treat\\w*)\\b");

    private final List<Aside> all = new ArrayList<>();
    private final Chapter rest;

    private Asides(Chapter whole) {
        rest = without(whole);
    }

    static Asides from(Chapter whole) {
        return new Asides(whole);
    }

    /** The chapter without them. */
    Chapter rest() {
        return rest;
    }

    /** All of them in order. */
    List<Aside> all() {
        return all;
    }

    /** Whether nothing but an invitation stood below a heading, so that the heading belongs to it. */
    boolean takesHeading() {
        return rest.isEmpty()
                && !rest.title().isEmpty()
                && all.size() == 1
                && all.getFirst().heading() == null;
    }

    void withHeading(String heading) {
        all.set(0, all.getFirst().headed(heading));
    }

    private Chapter without(Chapter chapter) {
        var body = new ArrayList<Element>();
        boolean invites = CallToAction.isHeading(chapter.title())
                && chapter.inner().isEmpty()
                && chapter.body().stream().anyMatch(Asides::holdsInvitation);
        if (invites) {
            all.add(Aside.promotion(
                    Blocks.rich(chapter.body()),
                    link(chapter.body()),
                    chapter.lines(),
                    "Its heading invites readers, and so does its text."));
            return chapter.withBody(List.of());
        }
        for (var element : chapter.body()) {
            if (element instanceof Paragraph paragraph
                    && (!paragraph.quoted()
                            || CallOuts.tone(paragraph.text().text()).isPresent())) paragraph(paragraph, body);
            else body.add(element);
        }
        return new Chapter(
                chapter.heading(),
                body,
                chapter.inner().stream().map(this::withoutInvitations).toList());
    }

    /** Callouts within inner chapters stay where they are; invitations never do. */
    private Chapter withoutInvitations(Chapter chapter) {
        var body = new ArrayList<Element>();
        for (var element : chapter.body()) {
            if (element instanceof Paragraph paragraph
                    && !paragraph.quoted()
                    && CallOuts.tone(paragraph.text().text()).isEmpty()) promotion(paragraph, body);
            else body.add(element);
        }
        return new Chapter(
                chapter.heading(),
                body,
                chapter.inner().stream().map(this::withoutInvitations).toList());
    }

    private void paragraph(Paragraph paragraph, List<Element> body) {
        var text = paragraph.text().text();
        var label = CallOuts.find(text);
        if (label.isPresent() && label.get().tone() == Tone.WARNING && isUrgentCare(text)) {
            all.add(Aside.care(
                            CareWords.level(text),
                            paragraph.text().from(label.get().end()).rich(),
                            paragraph.lines(),
                            "It begins with “%s” and sends the reader to care."
                                    .formatted(label.get().label()))
                    .headed(label.get().label()));
        } else if (label.isPresent()) {
            var found = label.get();
            all.add(Aside.callout(
                            found.tone(),
                            paragraph.text().from(found.end()).rich(),
                            paragraph.lines(),
                            "It begins with “%s”.".formatted(found.label()))
                    .headed(found.label()));
        } else if (Words.find(DISCLAIMER, text)) {
            all.add(Aside.callout(
                    Tone.NOTE, paragraph.text().rich(), paragraph.lines(), "It says what the text is not."));
        } else {
            promotion(paragraph, body);
        }
    }

    private static boolean isUrgentCare(String text) {
        return CareWords.sends(text) && CareWords.level(text) != Level.NON_URGENT;
    }

    private void promotion(Paragraph paragraph, List<Element> body) {
        var sentences = paragraph.text().text().length() > 10_000
                ? List.<Passage>of()
                : paragraph.text().sentences();
        int trailing = CallToAction.trailing(sentences);
        if (trailing == 0) {
            body.add(paragraph);
            return;
        }
        int kept = sentences.size() - trailing;
        if (kept > 0) body.add(new Paragraph(joined(sentences.subList(0, kept)), false));
        var invitation = joined(sentences.subList(kept, sentences.size()));
        all.add(Aside.promotion(
                invitation.rich(),
                invitation,
                paragraph.lines(),
                kept > 0
                        ? "The end of the paragraph invites readers to an offer of the writer's own."
                        : "It invites readers to an offer of the writer's own."));
    }

    private static Passage joined(List<Passage> sentences) {
        return sentences.stream().reduce(Passage::and).orElseThrow();
    }

    private static boolean holdsInvitation(Element element) {
        return element instanceof Paragraph paragraph
                && paragraph.text().text().length() <= 10_000
                && (CallToAction.trailing(paragraph.text().sentences()) > 0 || isButton(paragraph.text()));
    }

    /** A short line that is a link from end to end. */
    private static boolean isButton(Passage text) {
        return Words.count(text.text()) <= 8
                && !text.isEmpty()
                && text.spans().stream()
                        .allMatch(span -> span.text().isBlank()
                                || span.marks().stream().anyMatch(dev.countersign.kit.Mark.Link.class::isInstance));
    }

    private static @Nullable Passage link(List<Element> body) {
        return body.stream()
                .filter(Paragraph.class::isInstance)
                .map(element -> ((Paragraph) element).text())
                .filter(passage -> passage.link().isPresent())
                .findFirst()
                .orElse(null);
    }

    /** One of them. */
    record Aside(
            @Nullable Tone tone,
            @Nullable Level level,
            @Nullable String heading,
            RichText body,
            @Nullable String href,
            @Nullable String label,
            Lines lines,
            String reason) {

        private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|tel:|/)\\S{0,1000}");

        static Aside callout(Tone tone, RichText body, Lines lines, String reason) {
            return new Aside(tone, null, null, body, null, null, lines, reason);
        }

        static Aside care(Level level, RichText body, Lines lines, String reason) {
            return new Aside(null, level, null, body, null, null, lines, reason);
        }

        static Aside promotion(RichText body, @Nullable Passage linked, Lines lines, String reason) {
            var href = linked == null
                    ? null
                    : linked.link()
                            .map(link -> link.href())
                            .filter(address -> ADDRESS.matcher(address).matches())
                            .orElse(null);
            return new Aside(null, null, null, body, href, href == null ? null : label(body, href), lines, reason);
        }

        private static @Nullable String label(RichText body, String href) {
            return body.blocks().stream()
                    .map(Block::children)
                    .flatMap(List::stream)
                    .filter(span -> span.marks().stream()
                            .anyMatch(mark -> mark instanceof dev.countersign.kit.Mark.Link link
                                    && link.href().equals(href)))
                    .map(span -> span.text().strip())
                    .filter(text -> text.length() <= 120)
                    .findFirst()
                    .orElse(null);
        }

        Aside headed(String words) {
            return new Aside(tone, level, words, body, href, label, lines, reason);
        }

        void write(Draft draft) {
            if (level != null)
                draft.section(
                        new Section.CareAdvice(
                                draft.key(heading == null ? "care-advice" : heading),
                                heading,
                                Aspect.SEE_DOCTOR,
                                level,
                                List.of(),
                                body),
                        "careAdvice",
                        lines,
                        reason,
                        Certainty.LIKELY);
            else if (tone == null)
                draft.section(
                        new Section.Promotion(
                                draft.key(heading == null ? "promotion" : heading), heading, body, label, href),
                        "promotion",
                        lines,
                        reason,
                        Certainty.LIKELY);
            else
                draft.section(
                        new Section.Callout(
                                draft.key(heading == null ? tone.name().toLowerCase(java.util.Locale.ROOT) : heading),
                                heading,
                                null,
                                tone,
                                body),
                        "callout",
                        lines,
                        reason,
                        Certainty.LIKELY);
        }
    }
}
