package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.publishing.Showing;
import dev.countersign.treatment.Treatment;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Chooses the articles whose readers get the card as it reads now. */
final class RollOutDialog extends Dialog {

    private final CheckboxGroup<Showing> articles = new CheckboxGroup<>("Articles");
    private final RefusalNotice refused = new RefusalNotice();

    RollOutDialog(Treatment treatment, List<Showing> showing, Consumer<List<ArticleId>> onChosen) {
        var ready = showing.stream().filter(Showing::isReady).toList();
        setHeaderTitle("Roll out revision %d of “%s”"
                .formatted(treatment.revision(), treatment.card().name()));
        addClassName("editor-dialog");
        setWidth("min(640px, 94vw)");
        articles.setItems(ready);
        articles.setItemLabelGenerator(
                one -> "%s (%s): edition %d".formatted(one.title(), one.locale(), one.number() + 1));
        articles.setValue(Set.copyOf(ready));
        articles.addThemeName("vertical");
        var content = new Div(
                refused,
                new Paragraph(
                        "Each gets a new edition of exactly the words that are live, with its cards as they read now."
                                + " Whatever else its writers are at stays unpublished."),
                articles);
        content.addClassName("stack");
        add(content);
        var start = new Button("Roll out", click -> {
            try {
                onChosen.accept(ready.stream()
                        .filter(articles.getValue()::contains)
                        .map(Showing::article)
                        .toList());
                close();
            } catch (RefusedException e) {
                refused.say(e.refusal());
            }
        });
        start.addThemeName("primary");
        articles.addValueChangeListener(
                change -> start.setEnabled(!change.getValue().isEmpty()));
        getFooter().add(new Button("Cancel", click -> close()), start);
    }
}
