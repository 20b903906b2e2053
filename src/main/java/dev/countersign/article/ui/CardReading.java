package dev.countersign.article.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.RichText;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Facts;
import dev.countersign.kit.ui.ReadingText;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.Dose;
import dev.countersign.treatment.Evidence;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A treatment card as readers will see it: every member that is signed is there to read. */
public final class CardReading extends Div {

    private final Facts facts = new Facts();

    /** The card to read. */
    public CardReading(TreatmentCard card) {
        addClassNames("card", "card-reading");
        add(new H3(card.name()));
        if (card.promotional()) add(Chip.mute("Promotional"));
        if (!card.summary().isEmpty()) add(new ReadingText(card.summary()));
        kind(card);
        use(card);
        doses(card.doses());
        safety(card.safety());
        knowledge(card);
        sources(card);
        add(facts);
    }

    private void kind(TreatmentCard card) {
        facts.with("Kind", joined(", ", Words.of(card.kind()), card.setting()));
        facts.with("Also called", String.join(", ", card.alsoCalled()));
        text("How it works", card.howItWorks());
        text("Best for", card.bestFor());
        lines(
                "Benefits",
                card.benefits().stream()
                        .map(benefit -> benefit.description().isEmpty()
                                ? benefit.name()
                                : benefit.name() + ": " + benefit.description().plain())
                        .toList());
    }

    private void use(TreatmentCard card) {
        var howTo = card.howTo();
        lines("What you need", howTo.materials());
        if (!howTo.steps().isEmpty()) {
            var steps = new OrderedList();
            howTo.steps().forEach(step -> steps.add(new ListItem(step)));
            facts.with("How to", steps);
        }
        facts.with("Provided by", howTo.providedBy());
        var timing = card.timing();
        facts.with("When", timing.onsetWindow())
                .with("Each time", timing.session())
                .with("How often", timing.frequency())
                .with("For how long", timing.course())
                .with("At most", timing.maximum())
                .with("Stop when", timing.stopWhen());
    }

    private void doses(List<Dose> doses) {
        lines("Dose", doses.stream().map(CardReading::inWords).toList());
    }

    private void safety(Safety safety) {
        if (!safety.contraindications().isEmpty()) {
            var list = new UnorderedList();
            safety.contraindications()
                    .forEach(against -> list.add(new ListItem(
                            new Span(against.condition() + " "), Chip.mute(Words.of(against.strength())))));
            facts.with("Not if", list);
        }
        if (safety.noKnownContraindications()) facts.with("Not if", "No contraindications are known");
        lines("Take care", safety.precautions());
        lines("Interactions", safety.interactions());
        lines("Side effects", safety.sideEffects());
    }

    private void knowledge(TreatmentCard card) {
        lines("Evidence", card.evidence().stream().map(CardReading::inWords).toList());
        if (card.noEvidence()) facts.with("Evidence", "None was appraised");
        facts.with("Not known", card.uncertainty());
        lines("Alternatives", card.alternatives());
        facts.with("Cost", card.cost());
    }

    private void sources(TreatmentCard card) {
        lines(
                "References",
                card.references().stream()
                        .map(reference -> "%s: %s".formatted(reference.key(), reference.title()))
                        .toList());
        facts.with(
                "Codes",
                card.codes().stream()
                        .map(code -> code.system() + " " + code.code())
                        .collect(Collectors.joining(", ")));
    }

    private void text(String name, RichText text) {
        if (!text.isEmpty()) facts.with(name, new ReadingText(text));
    }

    private void lines(String name, List<String> lines) {
        if (!lines.isEmpty()) facts.with(name, lines.size() == 1 ? new Span(lines.getFirst()) : list(lines));
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static String inWords(Dose dose) {
        return joined(
                ", ",
                dose.population(),
                joined(" ", dose.amount(), dose.unit()),
                dose.route(),
                prefixed("every ", dose.every()),
                prefixed("at most ", dose.maximumPerDay(), " per day"),
                dose.maximumDays() == null ? null : "for at most %d days".formatted(dose.maximumDays()));
    }

    private static String inWords(Evidence evidence) {
        return joined(
                " · ",
                evidence.outcome(),
                Words.of(evidence.direction()),
                evidence.system() == Evidence.System.NONE
                        ? null
                        : evidence.system().name(),
                prefixed("certainty ", evidence.certainty()),
                prefixed("strength ", evidence.strength()),
                prefixed("appraised by ", evidence.appraisedBy()),
                evidence.appraisedOn() == null
                        ? null
                        : "on " + dev.countersign.kit.ui.When.written(evidence.appraisedOn()),
                prefixed("rests on ", String.join(", ", evidence.references())));
    }

    private static @Nullable String prefixed(String prefix, @Nullable String text) {
        return prefixed(prefix, text, "");
    }

    private static @Nullable String prefixed(String prefix, @Nullable String text, String suffix) {
        return text == null || text.isEmpty() ? null : prefix + text + suffix;
    }

    private static String joined(String by, @Nullable String... pieces) {
        return Stream.of(pieces)
                .filter(Objects::nonNull)
                .filter(piece -> !piece.isBlank())
                .collect(Collectors.joining(by));
    }
}
