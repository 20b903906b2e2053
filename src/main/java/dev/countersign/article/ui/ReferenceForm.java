package dev.countersign.article.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Reference;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.Words;
import org.jspecify.annotations.Nullable;

/** The form of a source that claims rest on. */
final class ReferenceForm extends Editor<Reference> {

    private final TextField key = at("key", Fields.line("Key", 40));
    private final TextField title = at("title", Fields.line("Title", 500));
    private final LinesField authors = at("authors", new LinesField("Authors"));
    private final TextField container = at("containerTitle", Fields.line("Journal or site", 300));
    private final TextField publisher = at("publisher", Fields.line("Publisher", 200));
    private final TextField issued = at("issued", Fields.line("Published", 10));
    private final TextField volume = at("volume", Fields.line("Volume", 40));
    private final TextField page = at("page", Fields.line("Pages", 40));
    private final TextField doi = at("doi", Fields.line("DOI", 210));
    private final TextField pmid = at("pmid", Fields.line("PMID", 9));
    private final TextField url = at("url", Fields.line("Address", 1000));
    private final Select<Reference.Kind> kind = at("kind", new Select<>());
    private final DatePicker accessed = at("accessedOn", new DatePicker("Last read on"));
    private final DatePicker expires = at("expiresOn", new DatePicker("Lapses on"));
    private Reference.@Nullable Retraction retraction;

    ReferenceForm() {
        key.setHelperText("Cited in text as [^key]");
        issued.setHelperText("2024, 2024-05 or 2024-05-31");
        kind.setLabel("Kind");
        kind.setItems(Reference.Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(chosen -> chosen == null ? "" : Words.of(chosen));
        title.addClassName("wide");
        authors.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(key, kind, title, authors, container, publisher, issued, volume, page);
        getContent().add(doi, pmid, url, accessed, expires);
    }

    @Override
    public void edit(Reference reference) {
        key.setValue(reference.key());
        title.setValue(reference.title());
        authors.setValue(reference.authors());
        container.setValue(Fields.text(reference.containerTitle()));
        publisher.setValue(Fields.text(reference.publisher()));
        issued.setValue(Fields.text(reference.issued()));
        volume.setValue(Fields.text(reference.volume()));
        page.setValue(Fields.text(reference.page()));
        doi.setValue(Fields.text(reference.doi()));
        pmid.setValue(Fields.text(reference.pmid()));
        url.setValue(Fields.text(reference.url()));
        kind.setValue(reference.kind());
        accessed.setValue(reference.accessedOn());
        expires.setValue(reference.expiresOn());
        retraction = reference.retraction();
    }

    @Override
    public Reference value() {
        return new Reference(
                key.getValue().strip(),
                title.getValue().strip(),
                authors.getValue(),
                Absent.ifBlank(container.getValue()),
                Absent.ifBlank(publisher.getValue()),
                Absent.ifBlank(issued.getValue()),
                Absent.ifBlank(volume.getValue()),
                Absent.ifBlank(page.getValue()),
                Absent.ifBlank(doi.getValue()),
                Absent.ifBlank(pmid.getValue()),
                Absent.ifBlank(url.getValue()),
                kind.getValue(),
                accessed.getValue(),
                expires.getValue(),
                retraction);
    }
}
