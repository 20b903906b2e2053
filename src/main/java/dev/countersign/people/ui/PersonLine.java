package dev.countersign.people.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Chip;
import dev.countersign.people.Credential;
import dev.countersign.people.Expiries;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person in a list: name and letters, what they do, what they may sign, what needs attention. */
class PersonLine extends Anchor {

    PersonLine(Person person, Set<Scope> scopes, LocalDate today) {
        super("people/" + person.slug());
        addClassName("item");
        var avatar = new Avatar(person.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(Signature.of(person, today));
        name.addClassName("name");
        var about = new Div(name, soft(roleAndAffiliation(person)));
        about.addClassName("about");
        add(avatar, about, chips(person, scopes, today));
    }

    private static Div chips(Person person, Set<Scope> scopes, LocalDate today) {
        var chips = new Div();
        chips.addClassName("line");
        scopes.forEach(scope -> chips.add(Chip.ok(scope.value()).because("May sign parts that need " + scope)));
        var expiries = Expiries.of(List.of(person), today);
        expiries.forEach(expiry -> chips.add(StandingChip.of(expiry, today)));
        var claimed = person.credentials().stream()
                .filter(credential -> credential.status() == Credential.Status.UNVERIFIED)
                .map(Credential::abbreviation)
                .collect(Collectors.joining(", "));
        if (!claimed.isEmpty()) chips.add(Chip.you(claimed + " not verified"));
        person.credentials().stream()
                .filter(credential -> credential.status() != Credential.Status.UNVERIFIED)
                .filter(credential -> expiries.stream()
                        .noneMatch(expiry -> expiry.credential().equals(credential.key())))
                .forEach(credential -> credential
                        .whyNotStanding(today)
                        .ifPresent(why -> chips.add(Chip.no(credential.abbreviation() + " " + why))));
        return chips;
    }

    private static String roleAndAffiliation(Person person) {
        return Stream.of(person.profile().role(), person.profile().affiliation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }
}
