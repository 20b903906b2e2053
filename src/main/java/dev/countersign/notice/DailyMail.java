package dev.countersign.notice;

import dev.countersign.access.Accounts;
import dev.countersign.access.User;
import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Day;
import dev.countersign.kit.Leases;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.publishing.ReviewsDue;
import dev.countersign.publishing.ReviewsDue.LiveReview;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One mail a day to each user who wants it: what was gathered since the last one, and what is asked of them, due or overdue. Its id is the day and
 * the user, so that it is written once, however many nodes and starts there are.
 */
@Component
class DailyMail {

    private static final int MOST_DUE = 50;
    private static final int LOOKED_BACK = 4;
    private static final Limit MOST_GATHERED = Limit.of(5_000);

    private final Notices notices;
    private final Telling telling;
    private final Mail mail;
    private final Accounts accounts;
    private final Authoring authoring;
    private final ReviewsDue reviews;
    private final Leases leases;
    private final InstantSource clock;
    private final int hour;

    DailyMail(
            Notices notices,
            Telling telling,
            Mail mail,
            Accounts accounts,
            Authoring authoring,
            ReviewsDue reviews,
            Leases leases,
            InstantSource clock,
            @Value("${countersign.mail.digest-hour}") int hour) {
        this.notices = notices;
        this.telling = telling;
        this.mail = mail;
        this.accounts = accounts;
        this.authoring = authoring;
        this.reviews = reviews;
        this.leases = leases;
        this.clock = clock;
        this.hour = Math.clamp(hour, 0, 23);
    }

    /** Writes the mails of the day, once its hour has come; also later, if nobody was there at that hour. */
    @Scheduled(fixedDelayString = "${countersign.notice.digest}", initialDelayString = "30s")
    void write() {
        var due = Day.start(Day.of(clock.instant())).plus(hour, ChronoUnit.HOURS);
        if (mail.isOn() && !clock.instant().isBefore(due)) leases.inTurn("notice.digest", () -> write(due));
    }

    private void write(Instant moment) {
        var gathered = notices.due(Notice.State.GATHERED, moment, MOST_GATHERED).stream()
                .filter(notice -> notice.to() != null)
                .collect(Collectors.groupingBy(notice -> Objects.requireNonNull(notice.to())));
        var due = reviews.due(MOST_DUE).stream()
                .map(edition -> dueLine(edition, moment))
                .toList();
        var inReview = authoring.inReview();
        for (var user : accounts.active()) {
            var news = gathered.getOrDefault(user.id(), List.of());
            var brought = brought(user.id(), moment);
            var fresh = news.stream()
                    .filter(notice -> !brought.contains(notice.id()))
                    .toList();
            var lines = lines(user, fresh, due, inReview, moment);
            if (!lines.isEmpty()) telling.keep(daily(user, lines, fresh, moment));
            settle(user, news, moment);
        }
    }

    private List<String> lines(
            User user, List<Notice> fresh, List<String> due, List<Article> inReview, Instant moment) {
        var wishes = mail.chosen(user).wishes();
        var lines = new ArrayList<String>();
        add(lines, "News", fresh.stream().map(notice -> notice.letter().subject()));
        if (wishes.pace(Topic.ASKED) == Pace.DAILY)
            add(lines, "Waiting for your review", inReview.stream().flatMap(article -> asked(article, user, moment)));
        if (wishes.pace(Topic.DUE) == Pace.DAILY && user.roles().contains(Role.EDITOR))
            add(lines, "To be reviewed again", due.stream());
        return lines;
    }

    private Notice daily(User user, List<String> lines, List<Notice> fresh, Instant moment) {
        var letter = new Letter(Topic.DUE, "Your day", lines, "", "you chose to have some news in a daily mail.", null);
        return Notice.of(
                        id(user.id(), moment),
                        user.id(),
                        null,
                        letter,
                        Notice.State.WAITING,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .gathering(fresh.stream().map(Notice::id).toList());
    }

    private void settle(User user, List<Notice> news, Instant moment) {
        if (news.isEmpty()) return;
        var brought = brought(user.id(), moment);
        news.stream().filter(notice -> brought.contains(notice.id())).forEach(notice -> notices.save(notice.sent()));
    }

    /** What the mails of the last days brought: a crash between writing a mail and settling what it brings must not bring that again. */
    private Set<String> brought(UserId user, Instant moment) {
        var ids = Stream.iterate(moment, day -> day.minus(Duration.ofDays(1)))
                .limit(LOOKED_BACK)
                .map(day -> id(user, day))
                .toList();
        return notices.findByIdInOrderById(ids, Limit.of(LOOKED_BACK)).stream()
                .flatMap(daily -> daily.gathers().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a notice is one of these mails, which tell of nothing that is not on the desk by itself. */
    static boolean wrote(Notice notice) {
        return notice.id().startsWith("daily.");
    }

    private static String id(UserId user, Instant moment) {
        return "daily.%s.%s".formatted(Day.of(moment), user);
    }

    private static void add(List<String> lines, String title, Stream<String> items) {
        var list = items.map(item -> "• " + item).toList();
        if (!list.isEmpty()) lines.add(title + "\n" + String.join("\n", list));
    }

    private static Stream<String> asked(Article article, User user, Instant moment) {
        return article.stage() instanceof Stage.InReview stage
                        && user.person() != null
                        && stage.since().isBefore(moment)
                        && stage.reviewers().contains(user.person())
                ? Stream.of(
                        "“%s”%s".formatted(article.working().title(), stage.due() == null ? "" : ", by " + stage.due()))
                : Stream.of();
    }

    private static String dueLine(LiveReview review, Instant now) {
        var due = Day.of(review.due());
        return "“%s”: %s %s".formatted(review.title(), due.isBefore(Day.of(now)) ? "overdue since" : "due on", due);
    }
}
