package dev.countersign.people;

import dev.countersign.kit.Actor;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.CalendarEntry.Kind;
import dev.countersign.kit.CalendarSource;
import dev.countersign.kit.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last days of active credentials and of the checks of them: for those who look after people, of everybody; for others their own. */
@Component
class CredentialDates implements CalendarSource {

    private final Directory directory;

    CredentialDates(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate until, Actor actor) {
        var seesAll = actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        var entries = new ArrayList<CalendarEntry>();
        for (var person : directory.list())
            if (seesAll || person.id().equals(actor.person()))
                for (var credential : person.credentials())
                    if (credential.status() == Credential.Status.ACTIVE) {
                        add(
                                entries,
                                Kind.CREDENTIAL_EXPIRES,
                                person,
                                credential.validity().expiresOn(),
                                credential);
                        credential
                                .lastVerification()
                                .ifPresent(check ->
                                        add(entries, Kind.VERIFICATION_ENDS, person, check.until(), credential));
                    }
        entries.removeIf(entry -> entry.day().isBefore(from) || !entry.day().isBefore(until));
        return entries;
    }

    private static void add(
            List<CalendarEntry> entries, Kind kind, Person person, @Nullable LocalDate lastDay, Credential credential) {
        if (lastDay == null) return;
        var words = kind == Kind.CREDENTIAL_EXPIRES
                ? "It is the last day of %s"
                : "It is the last day for which the check of %s counts";
        entries.add(new CalendarEntry(
                lastDay, kind, person.name(), words.formatted(credential.abbreviation()), "people/" + person.slug()));
    }
}
