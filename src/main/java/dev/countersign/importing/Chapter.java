package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Item;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import dev.countersign.importing.outline.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A heading with what stands below it.
 *
 * @param heading null for what stands above the first heading
 * @param body its own text
 * @param inner the chapters within it
 */
record Chapter(@Nullable Heading heading, List<Element> body, List<Chapter> inner) {

    Chapter {
        body = List.copyOf(body);
        inner = List.copyOf(inner);
    }

    /** The chapters that a row of elements holds, by the levels of their headings. */
    static List<Chapter> of(List<Element> elements) {
        var roots = new ArrayList<Chapter>();
        int at = 0;
        while (at < elements.size()) {
            var heading = elements.get(at) instanceof Heading found ? found : null;
            int body = heading == null ? at : at + 1;
            int end = body;
            while (end < elements.size() && !(elements.get(end) instanceof Heading)) end++;
            int innerEnd = end;
            while (heading != null && innerEnd < elements.size() && !(elements.get(innerEnd) instanceof Heading next && next.level() <= heading.level())) innerEnd++;
            roots.add(new Chapter(heading, elements.subList(body, end), of(elements.subList(end, innerEnd))));
            at = innerEnd;
        }
        return roots;
    }

    /** The heading's words; empty if there is no heading. */
    String title() {
        return heading == null ? "" : heading.text().text();
    }

    boolean isEmpty() {
        return body.isEmpty() && inner.isEmpty();
    }

    /** Where it stands in the source. */
    Lines lines() {
        return Stream.of(heading == null ? Stream.<Lines>of() : Stream.of(heading.lines()), body.stream().map(Element::lines), inner.stream().map(Chapter::lines))
                .flatMap(stream -> stream)
                .reduce(Lines::to)
                .orElse(new Lines(1, 1));
    }

    /** The words of its own text, without those of inner chapters. */
    String words() {
        return body.stream().map(Chapter::words).collect(Collectors.joining("\n"));
    }

    /** Its own text and that of inner chapters. */
    String allWords() {
        return Stream.concat(Stream.of(words()), inner.stream().flatMap(chapter -> Stream.of(chapter.title(), chapter.allWords()))).collect(Collectors.joining("\n"));
    }

    List<Listing> lists() {
        return body.stream().filter(Listing.class::isInstance).map(Listing.class::cast).toList();
    }

    Chapter withBody(List<Element> changed) {
        return new Chapter(heading, changed, inner);
    }

    Chapter withInner(List<Chapter> changed) {
        return new Chapter(heading, body, changed);
    }

    /** The words of one element. */
    static String words(Element element) {
        return switch (element) {
            case Heading found -> found.text().text();
            case Paragraph paragraph -> paragraph.text().text();
            case Listing list -> list.items().stream().map(Item::text).map(passage -> passage.text()).collect(Collectors.joining("\n"));
            case Picture picture -> picture.alt();
        };
    }
}
