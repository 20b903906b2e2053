package dev.countersign.importing;

import dev.countersign.article.Section;
import dev.countersign.importing.CardSentences.Field;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Lines;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.HowTo;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.Safety.Contraindication;
import dev.countersign.treatment.Timing;
import dev.countersign.treatment.TreatmentCard;
import dev.countersign.treatment.TreatmentCard.Benefit;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is said of one treatment into the fields of its card, each sentence into one. */
final class CardReader {

    private static final int LONGEST_LEAD_IN = 2_000;
    private static final int MOST_LABEL_WORDS = 4;
    private static final Pattern FORBIDS = Words.pattern(
            "\\b(?:do not|don['’]t|never|must not|should not|shouldn['’]t|should never|contraindicated)\\b");

    private final Kind kind;
    private final List<Element> body;
    private final List<Element> summary = new ArrayList<>();
    private final Map<Field, List<String>> sentences = new EnumMap<>(Field.class);
    private final List<String> steps = new ArrayList<>();
    private final List<String> materials = new ArrayList<>();
    private final List<Benefit> benefits = new ArrayList<>();
    private final List<Contraindication> contraindications = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Rhythm rhythm = new Rhythm(notes::add);
    private final List<LeftOut> leftOut = new ArrayList<>();
    private boolean keepsFirst;
    private @Nullable String stopSign;

    private CardReader(Kind kind, List<Element> body) {
        this.kind = kind;
        this.body = body;
    }

    /** A reason for one field of the card. */
    record Note(String field, String what, Lines lines, String reason, Certainty certainty) {}

    /** Words whose place a field takes, and why. */
    record LeftOut(Passage text, String reason) {

        static LeftOut leadIn(Passage text) {
            return new LeftOut(text, "It leads into a list that has its own field in the card.");
        }
    }

    /** A card with the reasons for its fields. */
    record Reading(TreatmentCard card, List<Note> notes, List<LeftOut> leftOut) {}

    static Reading read(String name, Kind kind, @Nullable String setting, List<Element> body) {
        var reader = new CardReader(kind, body);
        reader.sort();
        if (reader.summary.isEmpty() && !body.isEmpty()) {
            reader = new CardReader(kind, body);
            reader.keepsFirst = true;
            reader.sort();
        }
        return new Reading(reader.card(name, setting), reader.notes, reader.leftOut);
    }

    private void sort() {
        for (int i = 0; i < body.size(); i++) {
            var before = i == 0 ? "" : Chapter.words(body.get(i - 1));
            switch (body.get(i)) {
                case Paragraph paragraph -> paragraph(paragraph);
                case Listing list -> list(list, before);
                case Element.Heading heading -> summary.add(heading);
                case Element.Picture picture -> summary.add(picture);
            }
        }
    }

    private void list(Listing list, String leadIn) {
        var texts = list.items().stream().map(item -> item.text().text()).toList();
        switch (CardList.of(kind, list, leadIn)) {
            case CONTRAINDICATIONS -> {
                texts.forEach(text -> contraindications.add(new Contraindication(text, strength(leadIn))));
                dropLeadIn(true);
                note(
                        "safety.contraindications",
                        "contraindications",
                        list.lines(),
                        "The line above the list says that the treatment should then be avoided.");
            }
            case MATERIALS -> {
                materials.addAll(texts);
                dropLeadIn(false);
                note("howTo.materials", "materials", list.lines(), "The line above the list says what is needed.");
            }
            case STEPS -> {
                steps.addAll(texts);
                dropLeadIn(false);
                note("howTo.steps", "steps", list.lines(), "It is a numbered list in the text about a treatment.");
            }
            case BENEFITS -> {
                list.items().forEach(item -> benefits.add(benefit(item.text())));
                dropLeadIn(false);
                note("benefits", "benefits", list.lines(), "The list says what the treatment does for people.");
            }
            case TEXT -> summary.add(list);
        }
    }

    /** A label above a list says what its field says, and would hang in the air without it. What leads in with more than that stays. */
    private void dropLeadIn(boolean saysNoMore) {
        if (summary.isEmpty()) return;
        if (summary.getLast() instanceof Element.Heading heading) {
            leftOut.add(LeftOut.leadIn(heading.text()));
            summary.removeLast();
        } else if (summary.getLast() instanceof Paragraph paragraph
                && paragraph.text().text().endsWith(":")
                && paragraph.text().text().length() <= LONGEST_LEAD_IN) {
            var all = paragraph.text().sentences();
            if (!saysNoMore && Words.count(all.getLast().text()) > MOST_LABEL_WORDS) return;
            leftOut.add(LeftOut.leadIn(all.getLast()));
            summary.removeLast();
            all.subList(0, all.size() - 1).stream()
                    .reduce(Passage::and)
                    .ifPresent(kept -> summary.add(new Paragraph(kept, paragraph.quoted())));
        }
    }

    private static Benefit benefit(Passage item) {
        return Terms.of(item)
                .map(term -> new Benefit(term.name().text(), term.description().rich()))
                .orElseGet(() -> new Benefit(item.text(), RichText.EMPTY));
    }

    private void paragraph(Paragraph paragraph) {
        if (caution(paragraph)) return;
        var kept = Passage.plain("", paragraph.lines());
        var all = paragraph.text().sentences();
        boolean moved = false;
        for (int i = 0; i < all.size(); i++) {
            var sentence = all.get(i);
            boolean holdsNext =
                    i + 1 < all.size() && CardSentences.leansBack(all.get(i + 1).text());
            boolean stays = paragraph.quoted() || holdsNext || keepsFirst && i == 0 && summary.isEmpty();
            var field = stays ? Optional.<Field>empty() : CardSentences.field(sentence.text());
            if (isSelfApplied()) rhythm.read(sentence);
            if (field.isPresent() && hasRoom(field.get())) {
                move(sentence, field.get());
                moved = true;
            } else {
                kept = kept.and(sentence);
            }
        }
        if (!moved) summary.add(paragraph);
        else if (!kept.isEmpty()) summary.add(new Paragraph(kept, false));
    }

    /** "Warning: …", "Caution: …": the field says as much as the label. */
    private boolean caution(Paragraph paragraph) {
        var label =
                CallOuts.find(paragraph.text().text()).filter(found -> found.tone() == Section.Callout.Tone.WARNING);
        if (label.isEmpty() || keepsFirst && summary.isEmpty() || !hasRoom(Field.PRECAUTION)) return false;
        var text = paragraph.text().from(label.get().end()).text();
        if (text.length() > CardSentences.LONGEST) return false;
        sentences.computeIfAbsent(Field.PRECAUTION, held -> new ArrayList<>()).add(text);
        note(
                Field.PRECAUTION.at(),
                "precautions",
                paragraph.lines(),
                "It begins with “%s”.".formatted(label.get().label()));
        leftOut.add(new LeftOut(
                paragraph.text().slice(0, label.get().end()), "The field of the card says as much as this label."));
        return true;
    }

    private boolean isSelfApplied() {
        return kind != Kind.PROFESSIONAL && kind != Kind.PRESCRIPTION;
    }

    /** Timing fields hold one sentence each; what comes later stays in the summary. */
    private boolean hasRoom(Field field) {
        var held = sentences.getOrDefault(field, List.of());
        return switch (field) {
            case CONTRAINDICATION, INTERACTION, SIDE_EFFECT, PRECAUTION -> held.size() < 50;
            case ONSET_WINDOW, MAXIMUM -> held.isEmpty();
        };
    }

    private void move(Passage sentence, Field field) {
        var text = sentence.text();
        sentences.computeIfAbsent(field, held -> new ArrayList<>()).add(text);
        note(
                field.at(),
                field.at().replaceFirst(".*\\.", ""),
                sentence.lines(),
                "The sentence “%s” %s.".formatted(dev.countersign.kit.Texts.shortened(text), field.words()));
        if (field == Field.PRECAUTION)
            CardSentences.stopSign(text).ifPresent(sign -> stopSign = stopSign == null ? sign : stopSign);
    }

    private void note(String field, String what, Lines lines, String reason) {
        notes.add(new Note(field, what, lines, reason, Certainty.LIKELY));
    }

    private TreatmentCard card(String name, @Nullable String setting) {
        var empty = TreatmentCard.of(name, kind, Blocks.rich(summary));
        return new TreatmentCard(
                name,
                empty.alsoCalled(),
                kind,
                setting,
                empty.summary(),
                empty.howItWorks(),
                empty.bestFor(),
                new HowTo(materials, steps, null),
                new Timing(
                        one(Field.ONSET_WINDOW),
                        rhythm.session(),
                        rhythm.frequency(),
                        rhythm.course(),
                        one(Field.MAXIMUM),
                        stopSign),
                empty.doses(),
                benefits,
                new Safety(
                        contraindications(),
                        false,
                        all(Field.PRECAUTION),
                        all(Field.INTERACTION),
                        all(Field.SIDE_EFFECT)),
                empty.evidence(),
                false,
                null,
                empty.alternatives(),
                null,
                empty.codes(),
                empty.references(),
                false);
    }

    /** What the text forbids outright is absolute; "not recommended" leaves room for a clinician. */
    private List<Contraindication> contraindications() {
        return Stream.concat(
                        contraindications.stream(),
                        all(Field.CONTRAINDICATION).stream().map(text -> new Contraindication(text, strength(text))))
                .toList();
    }

    private static Contraindication.Strength strength(String words) {
        return Words.find(FORBIDS, words) ? Contraindication.Strength.ABSOLUTE : Contraindication.Strength.RELATIVE;
    }

    private List<String> all(Field field) {
        return sentences.getOrDefault(field, List.of());
    }

    private @Nullable String one(Field field) {
        return all(field).isEmpty() ? null : all(field).getFirst();
    }
}
