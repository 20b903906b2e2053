package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Reference;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One source as somebody checks it: what it is, where it is, how old, and what became of it since. */
final class ReferenceReading extends Div {

    ReferenceReading(Reference reference, LocalDate today) {
        addClassName("source");
        getElement().setAttribute("data-reference", reference.key());
        getElement().setAttribute("tabindex", "-1");
        var key = new Span(reference.key());
        key.addClassName("key");
        var title = new Span(reference.title());
        title.addClassName("name");
        add(new Paragraph(key, title));
        soft(about(reference));
        soft(dates(reference));
        if (reference.retraction() != null)
            add(Chip.no(Words.of(reference.retraction().status())).because(note(reference.retraction())));
        if (reference.expiresOn() != null && !today.isBefore(reference.expiresOn()))
            add(Chip.no("Lapsed " + When.written(reference.expiresOn())));
        var links = new Div();
        links.addClassName("line");
        link(links, "DOI " + reference.doi(), reference.doi() == null ? null : "https://doi.org/" + reference.doi());
        link(
                links,
                "PubMed " + reference.pmid(),
                reference.pmid() == null ? null : "https://pubmed.ncbi.nlm.nih.gov/" + reference.pmid() + "/");
        link(links, "Open the page", reference.url());
        if (links.getComponentCount() > 0) add(links);
    }

    private void soft(String words) {
        if (words.isEmpty()) return;
        var line = new Paragraph(words);
        line.addClassName("soft");
        add(line);
    }

    private static String about(Reference reference) {
        return joined(
                String.join(", ", reference.authors()),
                reference.containerTitle(),
                reference.publisher(),
                reference.issued(),
                reference.volume(),
                reference.page());
    }

    private static String dates(Reference reference) {
        return joined(
                reference.kind() == null ? null : inWords(reference.kind()),
                reference.accessedOn() == null ? null : "read on " + When.written(reference.accessedOn()),
                reference.expiresOn() == null ? null : "stands until " + When.written(reference.expiresOn()));
    }

    private static String inWords(Reference.Kind kind) {
        return kind == Reference.Kind.RCT ? "Randomised controlled trial" : Words.of(kind);
    }

    private static String note(Reference.Retraction retraction) {
        return joined(retraction.on() == null ? null : When.written(retraction.on()), retraction.note());
    }

    private static String joined(@Nullable String... pieces) {
        return Stream.of(pieces)
                .filter(Objects::nonNull)
                .filter(piece -> !piece.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static void link(Div links, String words, @Nullable String address) {
        if (address == null) return;
        var link = new Anchor(address, words, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        links.add(link);
    }
}
