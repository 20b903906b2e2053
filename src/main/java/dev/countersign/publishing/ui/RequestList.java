package dev.countersign.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.WordsDialog;
import dev.countersign.people.Person;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests of an article, those that are open first, and what became of the others. */
final class RequestList extends Div implements RequestLine.Hands {

    private final Workshop workshop;
    private final Actor actor;
    private final Runnable onChange;
    private final RefusalNotice notice = new RefusalNotice();

    RequestList(Workshop workshop, Actor actor, ArticleId article, Runnable onChange) {
        this.workshop = workshop;
        this.actor = actor;
        this.onChange = onChange;
        addClassName("requests");
        var requests = workshop.requesting().of(article);
        setVisible(!requests.isEmpty());
        var names = names(requests);
        var writable = actor.lacks(Role.WRITER, Role.EDITOR).isEmpty();
        var list = new UnorderedList();
        Stream.concat(
                        requests.stream().filter(ReviewRequest::isOpen),
                        requests.reversed().stream().filter(request -> !request.isOpen()))
                .forEach(request ->
                        list.add(new RequestLine(request, who(request, names), workshop.now(), writable, this)));
        add(new H3("Requests"), notice, list);
    }

    @Override
    public Optional<Refusal> mayRemind(ReviewRequest request) {
        return workshop.requesting().mayRemind(actor, request);
    }

    @Override
    public void remind(ReviewRequest request) {
        attempt(() -> {
            workshop.requesting().remind(actor, Ulid.next(), request.id());
            Said.inPassing("Reminded");
        });
    }

    @Override
    public void reassign(ReviewRequest request) {
        new ReassignDialog(request, workshop, to -> {
                    workshop.requesting().reassign(actor, Ulid.next(), request.id(), to);
                    Said.inPassing("Somebody else is asked");
                    onChange.run();
                })
                .open();
    }

    @Override
    public void cancel(ReviewRequest request) {
        new WordsDialog("Cancel this request?", "Why?", "Whoever was asked reads it", "Cancel the request", why -> {
                    workshop.requesting().cancel(actor, Ulid.next(), request.id(), why);
                    onChange.run();
                })
                .open();
    }

    private void attempt(Runnable act) {
        notice.hush();
        try {
            act.run();
            onChange.run();
        } catch (RefusedException refused) {
            notice.say(refused.refusal());
        }
    }

    private Map<PersonId, String> names(List<ReviewRequest> requests) {
        var people = requests.stream()
                .flatMap(request -> request.person().stream())
                .distinct()
                .toList();
        return workshop.directory().all(people).stream().collect(Collectors.toMap(Person::id, person -> person.name()));
    }

    static String who(ReviewRequest request, Map<PersonId, String> names) {
        var person = request.person().map(id -> names.getOrDefault(id, "Somebody"));
        return switch (request.asked()) {
            case Asked.OfPerson of -> person.orElse("Somebody");
            case Asked.Anyone anyone ->
                person.map(name -> "%s, as anyone qualified for %s".formatted(name, anyone.scope()))
                        .orElse("Anyone qualified for " + anyone.scope());
        };
    }
}
