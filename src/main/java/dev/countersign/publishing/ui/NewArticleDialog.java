package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.RefusalNotice;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for what an article needs to exist: title, address and language. */
final class NewArticleDialog extends Dialog {

    /** Starts the article, or refuses. */
    interface Starting {
        void start(String title, Slug slug, LocaleTag locale);
    }

    private final TextField title = new TextField("Title");
    private final TextField slug = new TextField("Slug");
    private final TextField locale = new TextField("Language");
    private final RefusalNotice notice = new RefusalNotice();

    NewArticleDialog(Starting starting) {
        setHeaderTitle("New article");
        setWidth("30rem");
        title.setMaxLength(200);
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> suggestSlug(change.getOldValue(), change.getValue()));
        slug.setHelperText("The last piece of its public address");
        slug.setWidthFull();
        locale.setValue(LocaleTag.EN_US.value());
        locale.setHelperText("Such as en, en-US or es-MX");
        var form = new Div(title, slug, locale, notice);
        form.addClassName("stack");
        add(form);
        var start = new Button("Start writing", click -> start(starting));
        start.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), start);
        title.focus();
    }

    private void suggestSlug(String before, String now) {
        var untouched =
                slug.isEmpty() || slug.getValue().equals(Slug.from(before).value());
        if (untouched) slug.setValue(now.isBlank() ? "" : Slug.from(now).value());
    }

    private void start(Starting starting) {
        notice.hush();
        var address = read(slug, Slug::new);
        var language = read(locale, LocaleTag::new);
        if (address == null || language == null) return;
        try {
            starting.start(title.getValue(), address, language);
            close();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        }
    }

    private static <T> @Nullable T read(TextField field, Function<String, T> reading) {
        try {
            field.setInvalid(false);
            return reading.apply(field.getValue().strip());
        } catch (IllegalArgumentException broken) {
            field.setErrorMessage(broken.getMessage());
            field.setInvalid(true);
            return null;
        }
    }
}
