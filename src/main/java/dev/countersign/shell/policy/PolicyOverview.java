package dev.countersign.shell.policy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Facts;
import dev.countersign.kit.ui.Panel;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.UsualCredentials;
import dev.countersign.review.Policy;
import dev.countersign.review.policy.PolicyWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A policy as people read it: what needs whom, who that is, how often, and what happens otherwise. */
final class PolicyOverview extends Div {

    PolicyOverview(Policy policy) {
        addClassName("stack");
        add(needs(policy), qualified(policy), terms(policy), signing(policy), later(policy));
    }

    private static Panel needs(Policy policy) {
        var needs = policy.needs();
        var facts = new Facts();
        rules(facts, needs.cards(), kind -> "Cards: " + PolicyWords.of(kind));
        rules(facts, needs.sections(), kind -> "Sections: " + PolicyWords.of(kind));
        rules(facts, needs.aspects(), aspect -> "Sections on " + PolicyWords.of(aspect));
        facts.with("Title, summary and order", chips(needs.composition()));
        rules(facts, needs.risks(), risk -> "The same, besides, where the risk is " + PolicyWords.of(risk));
        facts.with("All else", chips(needs.fallback()));
        if (!needs.free().isEmpty())
            facts.with(
                    "Needs nobody",
                    needs.free().stream()
                            .sorted()
                            .map(kind -> (Component) Chip.you(PolicyWords.of(kind)))
                            .toArray(Component[]::new));
        facts.addClassName("wide-terms");
        return new Panel("What needs whom").holding(facts);
    }

    private static Panel qualified(Policy policy) {
        var facts = new Facts();
        policy.scopes().stream()
                .sorted()
                .forEach(scope -> facts.with(
                        scope.value(),
                        letters(new TreeMap<>(policy.credentials())
                                .entrySet().stream()
                                        .filter(listed -> listed.getValue().contains(scope))
                                        .map(Map.Entry::getKey)
                                        .toList())));
        var never = policy.credentials().entrySet().stream()
                .filter(listed -> listed.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!never.isEmpty()) facts.with("Never count", letters(never));
        return new Panel("Who may sign for what")
                .holding(
                        facts,
                        sentence("A credential counts if "
                                + either(policy.methods().stream().sorted().map(PolicyWords::of))
                                + ". What is recorded with a credential can only narrow this."));
    }

    private static Panel terms(Policy policy) {
        var facts = new Facts();
        new TreeMap<>(policy.terms())
                .forEach((risk, terms) -> facts.with("Risk: " + PolicyWords.of(risk), PolicyWords.of(terms)));
        return new Panel("How many, how often")
                .holding(
                        facts,
                        sentence(
                                policy.spreadDays() == 0
                                        ? "Reviews fall due on the last day of their period."
                                        : "Reviews fall due up to %s before the end of their period, each article on its own day."
                                                .formatted(PolicyWords.counted(policy.spreadDays(), "day"))),
                        sentence("When due and overdue: " + PolicyWords.of(policy.overdue()) + "."));
    }

    private static Panel signing(Policy policy) {
        var panel = new Panel("What a signer answers");
        var questions = new OrderedList(policy.checklist().stream()
                .map(question -> new ListItem(question.text()))
                .toArray(ListItem[]::new));
        questions.addClassName("questions");
        return panel.holding(
                policy.checklist().isEmpty() ? sentence("No questions are asked.") : questions,
                sentence("With a conflict of interest: " + PolicyWords.of(policy.conflicts()) + "."));
    }

    private static Panel later(Policy policy) {
        return new Panel("Small changes and recalls")
                .holding(
                        sentence("Waivers: " + PolicyWords.of(policy.waivers()) + "."),
                        sentence("Recalls: " + PolicyWords.of(policy.recalls()) + "."));
    }

    private static <E extends Enum<E>> void rules(
            Facts facts, Map<E, ? extends Collection<Scope>> rules, Function<E, String> words) {
        new TreeMap<>(rules).forEach((what, scopes) -> facts.with(words.apply(what), chips(scopes)));
    }

    private static Component[] chips(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(scope -> Chip.mute(scope.value())).toArray(Component[]::new);
    }

    /** Letters as the catalogue spells them, each in one piece: {@code PA-C} is not torn at the end of a line. */
    private static Component letters(List<String> credentials) {
        var words = new Span();
        words.addClassName("letters");
        for (var plain : credentials) {
            if (words.getComponentCount() > 0) words.add(new Text(", "));
            words.add(new Span(
                    UsualCredentials.of(plain).map(UsualCredential::letters).orElse(plain)));
        }
        return words;
    }

    private static String either(Stream<String> words) {
        return String.join(", or ", words.toList());
    }

    private static Paragraph sentence(String words) {
        return new Paragraph(new Span(words));
    }
}
