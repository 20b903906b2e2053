package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.ThreadId;
import dev.countersign.review.Discussion.Anchored;
import dev.countersign.review.ReviewThread.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Talking about a text at its parts: opening threads, answering, settling them and taking them up again. */
@Service
public class Discussing {

    private final Threads threads;
    private final Reviewing reviewing;
    private final Mentioning mentioning;
    private final Once once;
    private final InstantSource clock;

    Discussing(Threads threads, Reviewing reviewing, Mentioning mentioning, Once once, InstantSource clock) {
        this.threads = threads;
        this.reviewing = reviewing;
        this.mentioning = mentioning;
        this.once = once;
        this.clock = clock;
    }

    /** Opens a thread at a part of the text as it reads now, once under each identity. Words that do not stand there are refused. */
    public ReviewThread open(Actor by, ThreadId id, ArticleId article, NewThread wanted) {
        demandVoice(by);
        return threads.findById(id).orElseGet(() -> {
            Limits.demand(wanted);
            var mentions = mentioning.known(article, wanted.mentions());
            var review = reviewing.of(article);
            var part = review.parts()
                    .find(wanted.part())
                    .orElseThrow(() ->
                            invalid("no-such-part", "/part", "The text has no part '%s'".formatted(wanted.part())));
            var quote = wanted.quote();
            if (quote != null && Anchoring.find(quote, PartText.of(part)).isEmpty())
                throw invalid(
                        "quote-not-found",
                        "/quote",
                        "These words do not stand in “%s” as it reads now: select them again".formatted(part.title()));
            var at = now();
            var comment = new Entry.Comment(id.value(), Contributor.of(by), at, wanted.words(), mentions);
            var anchor = new Anchor(
                    part.key(), part.title(), part.digest(), review.article().revision(), quote);
            var thread = new ReviewThread(id, null, article, anchor, List.of(comment), List.of());
            return threads.save(thread.noting(spoken("thread.opened", thread, comment, by)));
        });
    }

    /** Says something in a thread, once under each identity. An answer leaves it open or settled as it is. */
    public ReviewThread reply(Actor by, String change, ThreadId id, String words, List<Mention> mentions) {
        demandVoice(by);
        Limits.demand(new NewThread(PartKey.COMPOSITION, null, words, mentions));
        var known = mentioning.known(get(id).article(), mentions);
        return changed(change, id, thread -> {
            var comment = new Entry.Comment(change, Contributor.of(by), now(), words.strip(), known);
            return thread.with(comment)
                    .noting(spoken("thread.replied", thread, comment, by).under(change));
        });
    }

    /** Settles a thread. */
    public ReviewThread resolve(Actor by, String change, ThreadId id, @Nullable String words) {
        return settled(by, change, id, "thread.resolved", words, this::mayResolve, Entry.Resolved::new);
    }

    /** Lets a thread pass as it is. */
    public ReviewThread waveOn(Actor by, String change, ThreadId id, @Nullable String words) {
        return settled(by, change, id, "thread.wavedOn", words, this::mayWaveOn, Entry.WavedOn::new);
    }

    /** Takes a thread up again. */
    public ReviewThread reopen(Actor by, String change, ThreadId id, @Nullable String words) {
        return settled(by, change, id, "thread.reopened", words, this::mayReopen, Entry.Reopened::new);
    }

    /** Threads are settled by whoever opened them; an editor may settle those of others, and says why. Empty if this actor may. */
    public Optional<Refusal> mayResolve(Actor by, ReviewThread thread) {
        if (!thread.isOpen()) return closed(thread);
        if (opened(by, thread) || by.lacks(Role.EDITOR).isEmpty()) return Optional.empty();
        return Optional.of(Refusal.of(
                FORBIDDEN,
                "not-your-thread",
                "%s opened this thread and says when it is settled, or an editor does."
                        .formatted(thread.opener().name())));
    }

    /** A thread is waved on by whoever opened it, and by nobody else. Empty if this actor may. */
    public Optional<Refusal> mayWaveOn(Actor by, ReviewThread thread) {
        if (!thread.isOpen()) return closed(thread);
        if (opened(by, thread)) return Optional.empty();
        return Optional.of(Refusal.of(
                FORBIDDEN,
                "not-your-thread",
                "Only %s, who opened this thread, can let it pass."
                        .formatted(thread.opener().name())));
    }

    /** What was settled is taken up again by anybody who works on the text. Empty if this actor may. */
    public Optional<Refusal> mayReopen(Actor by, ReviewThread thread) {
        if (thread.isOpen()) return Optional.of(Refusal.of(CONFLICT, "thread-open", "This thread is open."));
        return by.lacks(Role.WRITER, Role.EDITOR, Role.REVIEWER);
    }

    /** The threads of an article with their places in its text as it reads now. */
    public Discussion of(ArticleId article) {
        return reviewing.of(article).discussion();
    }

    /** The threads of an article in the order in which they were opened, from behind this one on; null for the first page. */
    public List<Anchored> page(ArticleId article, @Nullable ThreadId after, int most) {
        return placed(article, threads.ofArticle(article, after == null ? "" : after.value(), Limit.of(most)));
    }

    /** A thread with its place in the text as it reads now. */
    public Anchored placed(ReviewThread thread) {
        return placed(thread.article(), List.of(thread)).getFirst();
    }

    private List<Anchored> placed(ArticleId article, List<ReviewThread> some) {
        return Discussion.of(some, reviewing.of(article).parts()).threads();
    }

    /** The thread of this id, or a refusal. */
    public ReviewThread get(ThreadId id) {
        return threads.findById(id)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-thread", "There is no thread " + id + ".")
                        .exception());
    }

    /** Whom a comment on an article can speak to: everybody in the directory and whoever worked on it, by name. */
    public List<Mention> mentionable(ArticleId article) {
        return mentioning.mentionable(article);
    }

    private interface Rule {
        Optional<Refusal> refuses(Actor by, ReviewThread thread);
    }

    private interface Entering {
        Entry of(Contributor by, Instant at, @Nullable String words);
    }

    private ReviewThread settled(
            Actor by, String change, ThreadId id, String type, @Nullable String words, Rule rule, Entering entering) {
        demandVoice(by);
        var said = Absent.ifBlank(words);
        if (said != null && said.length() > 2_000)
            throw invalid("invalid-content", "/words", "Words to go with it have at most 2,000 characters");
        return changed(change, id, thread -> {
            rule.refuses(by, thread).ifPresent(refusal -> {
                throw refusal.exception();
            });
            if (type.equals("thread.resolved") && said == null && !opened(by, thread))
                throw invalid(
                        "words-missing",
                        "/words",
                        "Say why it is settled: %s opened this thread"
                                .formatted(thread.opener().name()));
            return thread.with(entering.of(Contributor.of(by), now(), said))
                    .noting(because(change(type, thread, by, Map.of()), said).under(change));
        });
    }

    private ReviewThread changed(String change, ThreadId id, UnaryOperator<ReviewThread> doing) {
        return Saving.again(() -> {
            var thread = get(id);
            return once.includes(change, thread) ? thread : threads.save(doing.apply(called(thread)));
        });
    }

    /** Keeps what the part is called, for the day on which it is gone. */
    private ReviewThread called(ReviewThread thread) {
        return reviewing
                .of(thread.article())
                .parts()
                .find(thread.anchor().part())
                .map(part -> thread.at(thread.anchor().called(part.title())))
                .orElse(thread);
    }

    private StateChange spoken(String type, ReviewThread thread, Entry.Comment comment, Actor by) {
        var details = new HashMap<String, String>();
        details.put("comment", comment.id());
        var users = joined(comment, mention -> mention.user());
        if (!users.isEmpty()) details.put("users", users);
        var people = joined(comment, mention -> mention.person());
        if (!people.isEmpty()) details.put("people", people);
        return change(type, thread, by, details).because(comment.words());
    }

    private static String joined(Entry.Comment comment, Function<Mention, @Nullable Object> id) {
        return comment.mentions().stream()
                .map(id)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private StateChange change(String type, ReviewThread thread, Actor by, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("thread", thread.id().value());
        details.put("part", thread.anchor().part().value());
        var opener = thread.opener().user();
        if (opener != null) details.put("opener", opener.value());
        return StateChange.of(type, "articles/" + thread.article(), by, now(), details);
    }

    private static StateChange because(StateChange change, @Nullable String words) {
        return words == null ? change : change.because(words);
    }

    private static boolean opened(Actor by, ReviewThread thread) {
        return thread.opener().is(by.user(), by.person());
    }

    private static Optional<Refusal> closed(ReviewThread thread) {
        return Discussion.settled(thread)
                .map(words -> Refusal.of(CONFLICT, "thread-settled", words + ". Reopen it first."));
    }

    private static void demandVoice(Actor by) {
        by.demand(Role.REVIEWER, Role.WRITER, Role.EDITOR);
    }

    private static RuntimeException invalid(String code, String at, String words) {
        return new Refusal(
                        INVALID, code, "Something is missing before this can be said.", List.of(new Reason(at, words)))
                .exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
