package dev.countersign.review;

import dev.countersign.article.Authoring;
import dev.countersign.article.Revision;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.people.Directory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Whom a comment can speak to: everybody in the directory, and whoever worked on the article. */
@Component
class Mentioning {

    private static final Limit MOST = Limit.of(1_000);

    private final Authoring authoring;
    private final Directory directory;
    private final Threads threads;
    private final Requests requests;

    Mentioning(Authoring authoring, Directory directory, Threads threads, Requests requests) {
        this.authoring = authoring;
        this.directory = directory;
        this.threads = threads;
        this.requests = requests;
    }

    /** Each human being once, by name. */
    List<Mention> mentionable(ArticleId article) {
        var worked = Stream.of(
                        authoring.history(authoring.get(article), 1).stream().map(Revision::by),
                        threads.findByArticleOrderById(article, MOST).stream()
                                .flatMap(thread -> thread.participants().stream()),
                        requests.findByArticleOrderById(article, MOST).stream().map(ReviewRequest::by))
                .flatMap(contributors -> contributors)
                .map(Mention::of);
        var people = directory.list().stream().map(person -> new Mention(null, person.id(), person.name()));
        var known = new ArrayList<Mention>();
        Stream.concat(worked, people)
                .filter(mention -> known.stream().noneMatch(mention::isSameAs))
                .forEach(known::add);
        known.sort(Comparator.comparing(Mention::name));
        return known;
    }

    /** These mentions with the accounts, people and names that are known of them; whoever is not known is refused. */
    List<Mention> known(ArticleId article, List<Mention> wanted) {
        if (wanted.isEmpty()) return List.of();
        var known = mentionable(article);
        var found = wanted.stream()
                .map(mention -> known.stream().filter(mention::isSameAs).findFirst())
                .toList();
        var missing = IntStream.range(0, wanted.size())
                .filter(i -> found.get(i).isEmpty())
                .mapToObj(
                        i -> new Reason(
                                "/mentions/" + i,
                                "Nobody who works here is meant by this: name a person, or an account that worked on the article"))
                .toList();
        if (!missing.isEmpty())
            throw new Refusal(
                            Refusal.Kind.INVALID,
                            "unknown-ids",
                            "The comment mentions people who do not exist.",
                            missing)
                    .exception();
        return found.stream().flatMap(Optional::stream).distinct().toList();
    }
}
