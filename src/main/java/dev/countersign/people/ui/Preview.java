package dev.countersign.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.ReadingText;
import dev.countersign.people.Credential;
import dev.countersign.people.Expiries;
import dev.countersign.people.Person;
import dev.countersign.people.PostNominals;
import dev.countersign.people.Qualifications;
import dev.countersign.people.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person as an article shows them: the letters follow the credentials at once. */
class Preview extends Div {

    private final Qualifications qualifications;
    private final LocalDate today;

    Preview(ValueSignal<Person> person, Qualifications qualifications, LocalDate today) {
        this.qualifications = qualifications;
        this.today = today;
        addClassName("stack");
        Signal.effect(this, () -> show(person.get()));
    }

    private void show(Person person) {
        removeAll();
        var name = new H3(Signature.of(person, today));
        name.addClassName("read");
        var what = new Paragraph(
                Stream.of(person.profile().role(), person.profile().affiliation())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        what.addClassName("soft");
        add(name, what);
        if (!person.profile().biography().isEmpty())
            add(new ReadingText(person.profile().biography()));
        add(maySign(person));
        expiring(person);
        pending(person);
    }

    private Div maySign(Person person) {
        var chips = new Div();
        chips.addClassName("line");
        qualifications.on(today).apply(person).forEach(scope -> chips.add(Chip.ok(scope.value())));
        if (chips.getComponentCount() == 0) chips.add(Chip.mute("May not sign anything yet"));
        else chips.addComponentAsFirst(new Span("May sign"));
        return chips;
    }

    private void expiring(Person person) {
        var chips = new Div();
        chips.addClassName("line");
        Expiries.of(List.of(person), today).forEach(expiry -> chips.add(StandingChip.of(expiry, today)));
        if (chips.getComponentCount() > 0) add(chips);
    }

    private void pending(Person person) {
        var waiting = person.credentials().stream()
                .filter(credential -> credential.status() == Credential.Status.UNVERIFIED)
                .toList();
        if (waiting.isEmpty()) return;
        var words = new Paragraph(
                "Once all are verified: " + Signature.of(person.name(), PostNominals.of(asIfVerified(person), today)));
        words.addClassName("soft");
        add(words);
    }

    private static List<Credential> asIfVerified(Person person) {
        return person.credentials().stream()
                .map(credential -> credential.status() == Credential.Status.UNVERIFIED
                        ? credential.verified(new Verification("", Verification.Method.DOCUMENT, Instant.EPOCH, null))
                        : credential)
                .toList();
    }
}
