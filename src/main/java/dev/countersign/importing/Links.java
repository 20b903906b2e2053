package dev.countersign.importing;

import dev.countersign.article.Section;
import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Outline;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.Mark;
import dev.countersign.kit.RichText;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the addresses of links whose words went where only plain text can be: a title, a summary, a step. */
final class Links {

    private Links() {}

    /** Notes every address of the source that no rich text in the draft leads to. */
    static void keep(Outline outline, Draft draft) {
        var kept = new HashSet<>(addresses(draft));
        outline.elements().stream()
                .flatMap(Links::passages)
                .forEach(passage -> passage.spans().stream()
                        .flatMap(span -> span.marks().stream())
                        .filter(Mark.Link.class::isInstance)
                        .map(mark -> ((Mark.Link) mark).href())
                        .filter(kept::add)
                        .forEach(href -> draft.leave(
                                Leftover.Kind.LINK, href, passage.lines(), "Its words went where links cannot be.")));
    }

    private static Stream<Passage> passages(Element element) {
        return switch (element) {
            case Element.Heading heading -> Stream.of(heading.text());
            case Element.Paragraph paragraph -> Stream.of(paragraph.text());
            case Element.Listing list -> list.items().stream().map(Element.Item::text);
            case Element.Picture picture -> Stream.of();
        };
    }

    private static Set<String> addresses(Draft draft) {
        var addresses = new HashSet<String>();
        draft.sections().forEach(section -> {
            section.section().texts().forEach(text -> add(text, addresses));
            section.cards().forEach(card -> {
                add(card.card().summary(), addresses);
                card.card().benefits().forEach(benefit -> add(benefit.description(), addresses));
            });
            if (section.section() instanceof Section.Promotion promotion && promotion.href() != null)
                addresses.add(promotion.href());
        });
        return addresses;
    }

    private static void add(RichText text, Set<String> addresses) {
        text.blocks().stream()
                .flatMap(block -> block.children().stream())
                .flatMap(span -> span.marks().stream())
                .forEach(mark -> {
                    if (mark instanceof Mark.Link link) addresses.add(link.href());
                });
    }
}
