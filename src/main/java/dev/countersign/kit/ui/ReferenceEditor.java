package dev.countersign.kit.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Reference;
import org.jspecify.annotations.Nullable;

/** A source, with what it takes to find it again. */
public final class ReferenceEditor extends Editor<Reference> {

    private final TextField key = at("key", new TextField("Cited as"));
    private final TextField title = at("title", new TextField("Title"));
    private final Select<Reference.Kind> kind = at("kind", new Select<>());
    private final LinesField authors = at("authors", new LinesField("Authors"));
    private final TextField container = at("containerTitle", new TextField("Journal or book"));
    private final TextField publisher = at("publisher", new TextField("Publisher"));
    private final TextField issued = at("issued", new TextField("Published"));
    private final TextField volume = at("volume", new TextField("Volume"));
    private final TextField page = at("page", new TextField("Pages"));
    private final TextField doi = at("doi", new TextField("DOI"));
    private final TextField pmid = at("pmid", new TextField("PMID"));
    private final TextField url = at("url", new TextField("Address"));
    private final DatePicker accessedOn = at("accessedOn", new DatePicker("Read there on"));
    private final DatePicker expiresOn = at("expiresOn", new DatePicker("Lapses on"));

    /** What this form does not show is kept as it was. */
    private Reference.@Nullable Retraction retraction;

    /** An empty reference. */
    public ReferenceEditor() {
        key.setPlaceholder("r1");
        key.setHelperText("Text cites it as [^r1]");
        issued.setPlaceholder("2024-05");
        doi.setPlaceholder("10.1000/…");
        url.setPlaceholder("https://…");
        kind.setLabel("Kind");
        kind.setItems(Reference.Kind.values());
        kind.setItemLabelGenerator(value -> value == null ? "" : Words.of(value));
        kind.setEmptySelectionAllowed(true);
        title.addClassName("wide");
        authors.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(title, key, kind, issued, authors, container, publisher, volume, page, doi, pmid, url);
        getContent().add(accessedOn, expiresOn);
    }

    @Override
    public void edit(Reference reference) {
        key.setValue(reference.key());
        title.setValue(reference.title());
        kind.setValue(reference.kind());
        authors.setValue(reference.authors());
        show(container, reference.containerTitle());
        show(publisher, reference.publisher());
        show(issued, reference.issued());
        show(volume, reference.volume());
        show(page, reference.page());
        show(doi, reference.doi());
        show(pmid, reference.pmid());
        show(url, reference.url());
        accessedOn.setValue(reference.accessedOn());
        expiresOn.setValue(reference.expiresOn());
        retraction = reference.retraction();
    }

    @Override
    public Reference value() {
        return new Reference(
                key.getValue().strip(),
                title.getValue().strip(),
                authors.getValue(),
                read(container),
                read(publisher),
                read(issued),
                read(volume),
                read(page),
                read(doi),
                read(pmid),
                read(url),
                kind.getValue(),
                accessedOn.getValue(),
                expiresOn.getValue(),
                retraction);
    }

    private static void show(TextField field, @Nullable String text) {
        field.setValue(requireNonNullElse(text, ""));
    }

    private static @Nullable String read(TextField field) {
        return Absent.ifBlank(field.getValue());
    }
}
