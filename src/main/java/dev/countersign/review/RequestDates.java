package dev.countersign.review;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.CalendarEntry.Kind;
import dev.countersign.kit.CalendarSource;
import dev.countersign.kit.Role;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The days by which reviews are wanted: for editors all of them, for reviewers those that were asked of them. */
@Component
class RequestDates implements CalendarSource {

    private final Requesting requesting;
    private final Authoring authoring;
    private final Directory directory;

    RequestDates(Requesting requesting, Authoring authoring, Directory directory) {
        this.requesting = requesting;
        this.authoring = authoring;
        this.directory = directory;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate until, Actor actor) {
        var seesAll = actor.lacks(Role.WRITER, Role.EDITOR).isEmpty();
        return requesting.due(from, until.minusDays(1)).stream()
                .filter(request -> seesAll || isAsked(request, actor))
                .map(request -> entry(request, seesAll))
                .toList();
    }

    private static boolean isAsked(ReviewRequest request, Actor actor) {
        return switch (request.asked()) {
            case ReviewRequest.Asked.OfPerson(var person) -> person.equals(actor.person());
            case ReviewRequest.Asked.Anyone anyone -> actor.roles().contains(Role.REVIEWER);
        };
    }

    private CalendarEntry entry(ReviewRequest request, boolean forEditors) {
        return new CalendarEntry(
                Objects.requireNonNull(request.due(), "it was found by this day"),
                Kind.REQUEST_DUE,
                authoring.get(request.article()).working().title(),
                "A review is wanted from " + asked(request),
                (forEditors ? "articles/" : "review/") + request.article());
    }

    private String asked(ReviewRequest request) {
        return switch (request.asked()) {
            case ReviewRequest.Asked.OfPerson(var person) ->
                directory.find(person).map(Person::name).orElse("somebody who is gone");
            case ReviewRequest.Asked.Anyone(var scope) -> "anyone qualified for " + scope;
        };
    }
}
