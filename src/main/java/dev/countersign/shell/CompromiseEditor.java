package dev.countersign.shell;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.ui.Editor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Asks since when others may have signed with a key. */
class CompromiseEditor extends Editor<Compromised> {

    private final DateTimePicker since = at("since", new DateTimePicker("Since (UTC)"));
    private final TextArea reason = at("reason", new TextArea("What happened"));
    private final Instant now;

    CompromiseEditor(Instant now) {
        this.now = now;
        since.setValue(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        reason.setHelperText("Readers of the public key set see this");
        reason.setWidthFull();
        getContent()
                .add(
                        since,
                        reason,
                        new Paragraph(
                                "Nothing that it signed from then on is believed any more: those editions need signing anew. This cannot be taken back."));
    }

    @Override
    public void edit(Compromised value) {
        since.setValue(LocalDateTime.ofInstant(value.since(), ZoneOffset.UTC));
        reason.setValue(value.reason());
    }

    @Override
    public Compromised value() {
        var chosen = since.getValue();
        return new Compromised(chosen == null ? now : chosen.toInstant(ZoneOffset.UTC), reason.getValue());
    }
}
