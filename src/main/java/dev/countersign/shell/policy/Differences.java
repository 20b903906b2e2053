package dev.countersign.shell.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import dev.countersign.review.policy.PolicyDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reads otherwise in another policy, rule by rule, as what went and what came. */
final class Differences extends UnorderedList {

    Differences(List<PolicyDifference> differences) {
        addClassName("differences");
        differences.forEach(difference -> add(new ListItem(line(difference))));
    }

    private static Div line(PolicyDifference difference) {
        var rule = new Span(difference.rule());
        rule.addClassName("name");
        var words = new Div();
        add(words, "del", difference.before());
        add(words, "ins", difference.after());
        return new Div(rule, words);
    }

    private static void add(Div words, String tag, @Nullable String text) {
        if (text == null) return;
        var element = new Element(tag);
        element.setText(text);
        if (words.getElement().getChildCount() > 0) words.getElement().appendChild(Element.createText(" "));
        words.getElement().appendChild(element);
    }
}
