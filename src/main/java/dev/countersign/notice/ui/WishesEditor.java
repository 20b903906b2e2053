package dev.countersign.notice.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.notice.MailWishes;
import dev.countersign.notice.Pace;
import dev.countersign.notice.Paces;
import dev.countersign.notice.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody wants mail, and how soon for each topic. */
public final class WishesEditor extends Editor<MailWishes> {

    private final EmailField address = at("address", new EmailField("Mail address"));
    private final Select<Pace> asked = pace(Topic.ASKED);
    private final Select<Pace> threads = pace(Topic.THREADS);
    private final Select<Pace> published = pace(Topic.PUBLISHED);
    private final Select<Pace> due = pace(Topic.DUE);
    private final Select<Pace> credentials = pace(Topic.CREDENTIALS);

    /**
     * An editor.
     *
     * @param signInName where mail goes as long as no other address is given
     */
    public WishesEditor(String signInName) {
        address.setPlaceholder(signInName);
        address.setHelperText("Leave it empty for the address of signing in. Readers never see it");
        getContent().addClassName("stack");
        getContent()
                .add(
                        new FieldGroup("Where to", "", address),
                        new FieldGroup(
                                "What, and how soon",
                                "On the desk it is there at once in any case.",
                                asked,
                                threads,
                                published,
                                due,
                                credentials));
    }

    @Override
    public void edit(MailWishes wishes) {
        address.setValue(wishes.address() == null ? "" : wishes.address().value());
        asked.setValue(wishes.pace(Topic.ASKED));
        threads.setValue(wishes.pace(Topic.THREADS));
        published.setValue(wishes.pace(Topic.PUBLISHED));
        due.setValue(wishes.pace(Topic.DUE));
        credentials.setValue(wishes.pace(Topic.CREDENTIALS));
    }

    @Override
    public MailWishes value() {
        return new MailWishes(
                typed(),
                new Paces(
                        asked.getValue(),
                        threads.getValue(),
                        published.getValue(),
                        due.getValue(),
                        credentials.getValue()));
    }

    private @Nullable MailAddress typed() {
        try {
            return address.getValue().isBlank() ? null : new MailAddress(address.getValue());
        } catch (IllegalArgumentException noAddress) {
            throw new Refusal(
                            Refusal.Kind.INVALID,
                            "not-an-address",
                            "This cannot be saved.",
                            List.of(new Reason("/address", String.valueOf(noAddress.getMessage()))))
                    .exception();
        }
    }

    private Select<Pace> pace(Topic topic) {
        var pace = new Select<Pace>();
        pace.setLabel(topic.words());
        pace.setItems(Pace.values());
        pace.setItemLabelGenerator(Pace::words);
        return pace;
    }
}
