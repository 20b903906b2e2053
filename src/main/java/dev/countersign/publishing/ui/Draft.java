package dev.countersign.publishing.ui;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Revision;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What a writer has in hand: the text and the cards as typed so far, over the revisions that they saw. */
final class Draft {

    private Article seen;
    private ArticleText text;
    private final Map<TreatmentId, Treatment> seenCards = new LinkedHashMap<>();
    private final Map<TreatmentId, TreatmentCard> typedCards = new LinkedHashMap<>();

    Draft(Article article, Map<TreatmentId, Treatment> cards) {
        seen = article;
        text = article.working();
        seenCards.putAll(cards);
    }

    /** The article as it was seen last. */
    Article seen() {
        return seen;
    }

    /** The text as typed. */
    ArticleText text() {
        return text;
    }

    /** Types another text. */
    void type(ArticleText typed) {
        text = typed;
    }

    /** Types a section in place of the one of the same key. */
    void type(Section typed) {
        arrange(sections -> sections.replaceAll(other -> other.key().equals(typed.key()) ? typed : other));
    }

    /** Types a card. */
    void type(TreatmentId id, TreatmentCard typed) {
        if (typed.equals(seen(id).card())) typedCards.remove(id);
        else typedCards.put(id, typed);
    }

    /** Puts a section at this place; beyond the end is the end. */
    void insert(int at, Section section) {
        arrange(sections -> sections.add(Math.min(at, sections.size()), section));
    }

    /** Takes a section out. */
    void remove(SectionKey key) {
        arrange(sections -> sections.removeIf(section -> section.key().equals(key)));
    }

    /** Moves a section by so many places; at either end it stays. */
    void move(SectionKey key, int by) {
        int from = place(key);
        int to = from + by;
        if (to >= 0 && to < text.sections().size()) arrange(sections -> Collections.swap(sections, from, to));
    }

    /** The place of a section, from 0. */
    int place(SectionKey key) {
        return IntStream.range(0, text.sections().size())
                .filter(i -> text.sections().get(i).key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A key for a new section of this name that no other section has. */
    SectionKey freeKey(String name) {
        var wanted = SectionKey.from(name);
        var key = wanted;
        for (int n = 2; text.section(key).isPresent(); n++) key = new SectionKey(wanted + "-" + n);
        return key;
    }

    /** Takes notice of a card of the library, so that the text may show it; one that was seen before stays as it was seen. */
    void meet(Treatment treatment) {
        seenCards.putIfAbsent(treatment.id(), treatment);
    }

    /** The card as it was seen last. */
    Treatment seen(TreatmentId id) {
        return Optional.ofNullable(seenCards.get(id)).orElseThrow();
    }

    /** The cards of this text that were typed and not saved. */
    Map<TreatmentId, TreatmentCard> typedCards() {
        var typed = new LinkedHashMap<>(typedCards);
        typed.keySet().retainAll(text.treatments());
        return typed;
    }

    /** Whether anything was typed and not saved. */
    boolean isTyped() {
        return !text.equals(seen.working()) || !typedCards().isEmpty();
    }

    /** Takes notice of what happened to the article without its text being changed. */
    void seeUnlessNewer(Article article) {
        if (article.revision() == seen.revision()) seen = article;
    }

    /** Takes what lies in the store for what was seen; what is typed stays. */
    void see(Article article) {
        seen = article;
    }

    /** Takes the card in the store for the one that was seen; what is typed stays. */
    void see(Treatment treatment) {
        seenCards.put(treatment.id(), treatment);
        Optional.ofNullable(typedCards.get(treatment.id())).ifPresent(typed -> type(treatment.id(), typed));
    }

    /** Takes the card in the store and gives up what was typed on it. */
    void take(Treatment treatment) {
        typedCards.remove(treatment.id());
        see(treatment);
    }

    /** Types an earlier revision, with the cards that it shows. */
    void bringBack(Revision revision, Library library) {
        library.all(revision.text().treatments()).values().forEach(this::meet);
        text = revision.text();
    }

    /** The card with what was typed on it, as a piece of the text. */
    Piece.OfCard piece(TreatmentId id) {
        return pieces().stream()
                .filter(Piece.OfCard.class::isInstance)
                .map(Piece.OfCard.class::cast)
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Everything in reading order. */
    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Opening(text));
        for (var section : text.sections()) {
            pieces.add(new Piece.OfSection(section));
            if (section instanceof Section.Treatments shown)
                shown.treatments().stream()
                        .filter(seenCards::containsKey)
                        .forEach(id -> pieces.add(piece(section.key(), id)));
        }
        return pieces;
    }

    private Piece piece(SectionKey section, TreatmentId id) {
        var treatment = seen(id);
        var card = Optional.ofNullable(typedCards.get(id)).orElse(treatment.card());
        return new Piece.OfCard(section, id, treatment.slug(), card);
    }

    private void arrange(Consumer<List<Section>> change) {
        var sections = new ArrayList<>(text.sections());
        change.accept(sections);
        text = text.withSections(sections);
    }
}
