package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Credential;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.Policy;
import dev.countersign.review.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** As what somebody signs: the name and letters that readers will see, and the credentials that count for what is signed. */
final class SigningAs extends Div {

    SigningAs(String title, Person person, Policy policy, Set<Scope> scopes, LocalDate today) {
        addClassName("signing-as");
        var name = new Paragraph(title);
        name.addClassName("name");
        add(name);
        var list = new UnorderedList();
        var qualification = Qualification.of(policy, person.credentials(), today);
        scopes.stream()
                .filter(qualification::serves)
                .collect(Collectors.groupingBy(scope -> qualification.scopes().get(scope), Collectors.toList()))
                .forEach((credential, served) -> list.add(new ListItem(line(credential, served))));
        add(list);
    }

    private static String line(Credential credential, List<Scope> served) {
        var checked = credential
                .lastVerification()
                .map(check -> ", checked on " + When.written(Day.of(check.at())))
                .orElse("");
        return "%s, %s%s: for %s"
                .formatted(
                        credential.abbreviation(),
                        credential.title(),
                        checked,
                        served.stream().map(Scope::value).sorted().collect(Collectors.joining(", ")));
    }
}
