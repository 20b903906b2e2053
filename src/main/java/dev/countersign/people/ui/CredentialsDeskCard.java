package dev.countersign.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Panel;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Expiries;
import dev.countersign.people.Person;
import dev.countersign.people.Qualifications;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Credentials that need somebody: to be verified, or to be renewed before they lapse. Editors see everybody's, others their own. */
@org.springframework.stereotype.Component
class CredentialsDeskCard implements DeskCard {

    private final Directory directory;
    private final Qualifications qualifications;
    private final InstantSource clock;

    CredentialsDeskCard(Directory directory, Qualifications qualifications, InstantSource clock) {
        this.directory = directory;
        this.qualifications = qualifications;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        var today = Day.of(clock.instant());
        var seesAll = actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        var scopes = qualifications.on(today);
        var lines = directory.list().stream()
                .filter(person -> seesAll || person.id().equals(actor.person()))
                .filter(person -> needsSomebody(person, today))
                .map(person -> new ListItem(new PersonLine(person, scopes.apply(person), today)))
                .toArray(ListItem[]::new);
        if (lines.length == 0) return Optional.empty();
        var list = new UnorderedList(lines);
        list.addClassNames("list", "plain");
        return Optional.of(new Panel("Credentials to look at").holding(list));
    }

    private static boolean needsSomebody(Person person, LocalDate today) {
        return !Expiries.of(List.of(person), today).isEmpty()
                || person.credentials().stream()
                        .anyMatch(credential -> credential.status() == Credential.Status.UNVERIFIED);
    }
}
