package dev.countersign.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.countersign.kit.Actor;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Evidence;
import dev.countersign.people.FiledEvidence;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/** Leads to a private file, to be kept and not to be opened within this site. The address belongs to this page of this session. */
final class EvidenceLink {

    private EvidenceLink() {}

    static Anchor to(FiledEvidence file, Evidence evidence, Actor actor, PersonId person) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = evidence.read(actor, person, file.id()).bytes();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            file.name(),
                            file.type().mediaType(),
                            bytes.length);
                }),
                file.name());
        link.setTitle(file.digest().value());
        return link;
    }

    /** How large it is, such as "PDF, 1.2 MB". */
    static Span size(FiledEvidence file) {
        var size = new Span("%s, %s".formatted(file.type(), inWords(file.size())));
        size.addClassName("soft");
        return size;
    }

    private static String inWords(long bytes) {
        return bytes < 100_000
                ? "%d KB".formatted(Math.max(1, bytes / 1024))
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1024.0 / 1024.0);
    }
}
