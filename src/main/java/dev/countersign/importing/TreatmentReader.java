package dev.countersign.importing;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Lines;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads chapters about treatments into cards. */
final class TreatmentReader {

    private static final int MOST_CARDS = 50;

    private final Draft draft;

    TreatmentReader(Draft draft) {
        this.draft = draft;
    }

    /** Whether it holds several treatments with a heading each: announced by its heading or, right below the title, by that. */
    boolean isCollection(Chapter chapter) {
        var named = treatments(chapter);
        return !named.isEmpty()
                && (chapter.heading() == null || TreatmentHeadings.announces(chapter.title()))
                && named.size() <= MOST_CARDS
                && known(chapter, named) * (TreatmentChapters.isCounted(named) ? 4L : 2L) >= named.size();
    }

    /** How many of them some word tells to be a treatment. */
    private long known(Chapter above, List<Chapter> named) {
        return named.stream()
                .filter(inner -> kind(above, inner.title(), inner.words()).sure())
                .count();
    }

    /** Writes the cards; the inner chapters that are no treatments are returned. */
    List<Chapter> collection(Chapter chapter) {
        var cards = new ArrayList<RecognisedCard>();
        var others = new ArrayList<Chapter>();
        for (var inner : chapter.inner()) {
            if (!TreatmentChapters.isTreatment(inner)) others.add(inner);
            else if (TreatmentChapters.severalIn(inner).isEmpty())
                cards.add(card(
                        inner.title(),
                        kind(chapter, inner.title(), inner.words()),
                        setting(chapter),
                        TreatmentChapters.flat(inner),
                        inner.lines()));
            else cards.addAll(each(chapter, inner));
        }
        var reason = chapter.heading() == null
                ? "The title announces treatments, and %d headings name them.".formatted(cards.size())
                : "The heading speaks of treatment, and %d headings below it name treatments.".formatted(cards.size());
        section(chapter, chapter.body(), cards, List.of(), reason);
        return others;
    }

    /** A list of the form "Treatment: what to do" below a heading that announces treatments. */
    boolean terms(Chapter chapter) {
        var context = chapter.heading() == null ? draft.title() : chapter.title();
        var groups = TermGroup.of(chapter.body());
        boolean announced = chapter.heading() == null
                ? TreatmentHeadings.isTitleOfCollection(context)
                : TreatmentHeadings.announces(context);
        if (!announced
                || groups.size() != 1
                || !chapter.inner().isEmpty()
                || TreatmentHeadings.professional(context).isPresent()) return false;
        var group = groups.getFirst();
        long named = group.terms().stream()
                .filter(term -> TreatmentHeadings.names(term.name().text()))
                .count();
        if (named * 2 < group.terms().size() || group.terms().size() > MOST_CARDS) return false;
        var cards = group.terms().stream()
                .map(term -> card(
                        term.name().text(),
                        kind(chapter, term.name().text(), term.description().text()),
                        setting(chapter),
                        List.of(new Paragraph(term.description(), false)),
                        term.description().lines()))
                .toList();
        section(
                chapter,
                group.intro(),
                cards,
                group.closing(),
                "The heading speaks of treatment, and %d items name one each.".formatted(cards.size()));
        return true;
    }

    /** A chapter about what one professional does: one card, with the list of its benefits if there is one. */
    boolean professional(Chapter chapter) {
        if (!chapter.inner().isEmpty() || chapter.body().isEmpty()) return false;
        var name = TreatmentHeadings.professional(chapter.title());
        if (name.isEmpty()) return false;
        boolean hasBenefits =
                chapter.lists().stream().anyMatch(list -> Terms.of(list).isPresent());
        boolean isNamed = chapter.title().startsWith(name.get())
                && TreatmentHeadings.names(name.get())
                && Words.count(name.get()) <= 4;
        if (!hasBenefits && !isNamed) return false;
        int lastList = lastList(chapter.body());
        var about = lastList < 0 ? chapter.body() : chapter.body().subList(0, lastList + 1);
        var closing = chapter.body().subList(about.size(), chapter.body().size());
        var kind = new KindFound(Kind.PROFESSIONAL, "“%s” is given by a professional".formatted(name.get()), true);
        var card = card(name.get(), kind, null, about, chapter.lines());
        section(
                chapter,
                List.of(),
                List.of(card),
                closing,
                "The heading names one treatment by a professional"
                        + (hasBenefits ? ", and a list says what it does." : "."));
        return true;
    }

    private static int lastList(List<Element> body) {
        for (int i = body.size() - 1; i >= 0; i--) if (body.get(i) instanceof Listing) return i;
        return -1;
    }

    private void section(
            Chapter chapter, List<Element> intro, List<RecognisedCard> cards, List<Element> closing, String reason) {
        var aspect = HeadingWords.aspect(chapter.title());
        draft.section(
                new RecognisedSection(
                        new Section.Treatments(
                                ChapterReader.key(draft, chapter, "treatments"),
                                ChapterReader.headingOf(chapter),
                                aspect == null ? Aspect.TREATMENTS : aspect,
                                rich(intro),
                                List.of(),
                                rich(closing)),
                        cards),
                "treatments",
                chapter.lines(),
                reason,
                Certainty.LIKELY);
    }

    private static RichText rich(List<Element> elements) {
        return elements.isEmpty() ? RichText.EMPTY : Blocks.rich(elements);
    }

    private RecognisedCard card(
            String name, KindFound kind, @Nullable String setting, List<Element> body, Lines lines) {
        var slug = draft.slug(name);
        var reading = CardReader.read(name, kind.kind(), setting, body);
        draft.note(
                "treatments/" + slug,
                "treatment card",
                lines,
                "It is a card of the kind %s: %s.".formatted(kind.words(), kind.reason()),
                kind.sure() ? Certainty.LIKELY : Certainty.UNSURE);
        for (var note : reading.notes())
            draft.note(
                    "treatments/" + slug + "/" + note.field(),
                    note.what(),
                    note.lines(),
                    note.reason(),
                    note.certainty());
        for (var left : reading.leftOut())
            draft.leave(Leftover.Kind.HEADING, left.text().text(), left.text().lines(), left.reason());
        return new RecognisedCard(slug, reading.card());
    }

    private List<Chapter> treatments(Chapter chapter) {
        return chapter.inner().stream().filter(TreatmentChapters::isTreatment).toList();
    }

    private List<RecognisedCard> each(Chapter chapter, Chapter inner) {
        if (inner.heading() != null)
            draft.leave(
                    Leftover.Kind.HEADING,
                    inner.title(),
                    inner.heading().lines(),
                    "It stands above several treatments, each of which has its own card.");
        return TreatmentChapters.severalIn(inner).stream()
                .map(term -> card(
                        term.name().text(),
                        kind(inner, term.name().text(), term.description().text()),
                        setting(chapter),
                        List.of(new Paragraph(term.description(), false)),
                        term.description().lines()))
                .toList();
    }

    private static @Nullable String setting(Chapter chapter) {
        return HeadingWords.of(chapter.title())
                                .filter(words -> words == HeadingWords.SELF_CARE)
                                .isPresent()
                        && !chapter.title().toLowerCase(java.util.Locale.ROOT).contains("first aid")
                ? "at home"
                : null;
    }

    private KindFound kind(Chapter above, String name, String text) {
        return KindFound.of(name, text, above.heading() == null ? draft.title() : above.title());
    }
}
