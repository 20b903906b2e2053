package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Article;
import dev.countersign.article.ui.SettingsForm;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Person;
import java.util.List;
import java.util.function.BiConsumer;

/** The address of the article, changed at once; and the settings of its text, saved with the text. */
final class SettingsPanel extends Div {

    private final SettingsForm form;
    private final TextField slug = new TextField("Slug");
    private final TextField locale = new TextField("Language");
    private final RefusalNotice notice = new RefusalNotice();

    SettingsPanel(
            Draft draft,
            List<Person> people,
            boolean writable,
            BiConsumer<LocaleTag, Slug> onRename,
            Runnable onTyped) {
        addClassNames("settings-panel", "stack");
        show(draft.seen());
        form = new SettingsForm(draft.text(), people);
        form.setReadOnly(!writable);
        form.onChange(() -> {
            draft.type(form.onto(draft.text()));
            onTyped.run();
        });
        slug.setReadOnly(!writable);
        locale.setReadOnly(!writable);
        var renaming = new Button("Change address", click -> rename(onRename));
        renaming.setVisible(writable);
        var address = new FieldGroup("Address", "Changed at once, for readers with the next edition.", slug, locale);
        address.add(renaming, notice);
        add(form, address);
    }

    /** Puts each reason at its field; gives back those that have none here. */
    List<Reason> explain(List<Reason> reasons) {
        return form.explain(reasons);
    }

    private void show(Article article) {
        slug.setValue(article.slug().value());
        locale.setValue(article.locale().value());
    }

    private void rename(BiConsumer<LocaleTag, Slug> onRename) {
        notice.hush();
        try {
            onRename.accept(
                    new LocaleTag(locale.getValue()), new Slug(slug.getValue().strip()));
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        } catch (IllegalArgumentException broken) {
            notice.say(String.valueOf(broken.getMessage()), List.of());
        }
    }
}
