package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.RecallEffects;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.ui.CardAside;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Shows beside a card that it was taken back, and takes it back. */
@org.springframework.stereotype.Component
@Order(20)
class RecallOfACard implements CardAside {

    private final Recalling recalling;
    private final RecallEffects effects;
    private final Library library;

    RecallOfACard(Recalling recalling, RecallEffects effects, Library library) {
        this.recalling = recalling;
        this.effects = effects;
        this.library = library;
    }

    @Override
    public Optional<Component> of(Treatment treatment, Actor actor) {
        var past = recalling.of(treatment.id());
        var mayRecall = recalling.mayRecall(actor).isEmpty();
        if (past.isEmpty() && !mayRecall) return Optional.empty();
        var standing = recalling.standing(treatment);
        var content = new ArrayList<Component>();
        if (standing.isPresent()) content.add(Chip.no("Recalled"));
        past.forEach(recall -> content.add(told(recall)));
        if (past.isEmpty())
            content.add(new Paragraph("If this card turns out to be wrong, take it back from every article at once."));
        var recallIt = new Button("Recall…", click -> open(treatment, actor));
        recallIt.addThemeNames("tertiary", "error", "small");
        recallIt.setId("recall");
        recallIt.setVisible(mayRecall && standing.isEmpty());
        return Optional.of(new Panel("Recall", recallIt).holding(content.toArray(Component[]::new)));
    }

    private Paragraph told(Recall recall) {
        var words = new Paragraph("Revision %d was recalled on %s by %s. “%s” "
                .formatted(
                        recall.revision(),
                        When.written(Day.of(recall.at())),
                        recall.by().name(),
                        recall.statement().reason()));
        Optional.ofNullable(recall.statement().replacement())
                .flatMap(library::find)
                .ifPresent(card -> words.add(new Anchor(
                        "treatments/" + card.slug(),
                        "Use “%s”.".formatted(card.card().name()))));
        return words;
    }

    private void open(Treatment treatment, Actor actor) {
        var others = library.list().stream()
                .filter(other -> !other.id().equals(treatment.id()))
                .toList();
        var editor = new RecallEditor(others, effects.foreseen(treatment.id()), this::withdraws);
        new EditorDialog<>("Recall “%s”".formatted(treatment.card().name()), editor, "Recall now", statement -> {
                    recalling.recall(actor, RecallId.next(), treatment.id(), treatment.revision(), statement);
                    Said.inPassing("The card is recalled");
                    UI.getCurrent().refreshCurrentRoute(true);
                })
                .irrevocable()
                .open();
    }

    private boolean withdraws(Withdrawal.Severity severity) {
        return recalling.withdraws(severity);
    }
}
