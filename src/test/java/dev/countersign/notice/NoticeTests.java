package dev.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.CapturedMail;
import dev.countersign.InAHouseWithMail;
import dev.countersign.access.Accounts;
import dev.countersign.access.NewAccount;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** Who is told what, how soon, how often, and what happens when the mail server is away. */
class NoticeTests extends InAHouseWithMail {

    /** New for each test: letters of the one before may still be on their way. */
    private final String run = UserId.next().value().toLowerCase(Locale.ROOT);

    private final String editors = "edda.%s@house.example".formatted(run);
    private final String reviewers = "rosa.%s@house.example".formatted(run);

    @Autowired
    Occasions occasions;

    @Autowired
    NoticeBoard board;

    @Autowired
    Notices notices;

    @Autowired
    Mail wishes;

    @Autowired
    DailyMail daily;

    @Autowired
    Postman postman;

    @Autowired
    Accounts accounts;

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    private Actor edda;
    private Actor rosa;
    private Article article;

    @BeforeEach
    void anEditorAndAReviewer() {
        edda = accounts.createFirst(new NewAccount(
                        "Edda Editor",
                        editors,
                        "four quiet words here",
                        Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER),
                        null))
                .actor();
        var person = directory.add(edda, Profile.named("Rosa Reviewer"), List.of());
        rosa = accounts.create(
                        edda,
                        new NewAccount(
                                "Rosa Reviewer",
                                reviewers,
                                "four quiet words here",
                                Set.of(Role.REVIEWER),
                                person.id()))
                .actor();
        article = authoring.start(
                edda,
                LocaleTag.EN_US,
                Slug.from("calf-" + UserId.next()),
                ArticleText.titled("Calf <cramps>\nBcc: everybody@example.org"));
    }

    @Test
    void tellsOnceHoweverOftenAChangeIsFollowed() {
        var asked = asked();
        occasions.follow(asked);
        occasions.follow(asked);
        assertThat(board.latest(rosa, 10)).hasSize(1);
        var letter = mail.latest(reviewers, 1);
        postman.send();
        assertThat(mail.to(reviewers, 1)).hasSize(1);
        assertThat(letter.text())
                .contains("Edda Editor asks for a review", "https://desk.example.org/review/" + article.id())
                .contains("because Edda Editor asked you", "yours to choose: https://desk.example.org/mail");
        assertThat(letter.html()).contains("&lt;cramps&gt;").doesNotContain("<cramps>");
        assertThat(letter.head())
                .contains("From: Countersign <desk@example.org>", "Auto-Submitted: auto-generated")
                .contains("Message-ID: <%s.%s@desk.example.org>".formatted(asked.id(), rosa.user()))
                .doesNotContainPattern("(?m)^Bcc:");
    }

    @Test
    void tellsNobodyOfWhatTheyDidThemselves() {
        occasions.follow(
                change("review.asked", rosa, Map.of("person", rosa.user().value())));
        assertThat(board.latest(rosa, 10)).isEmpty();
    }

    @Test
    void triesAgainWhenTheServerIsAwayAndThenGivesUpUntilToldOtherwise() {
        mail.refuse(1_000);
        occasions.follow(asked());
        for (var wait : List.of(0, 2, 6, 16, 61, 181, 500)) {
            clock.pass(Duration.ofMinutes(wait));
            postman.send();
        }
        var failed = board.failed(edda);
        assertThat(failed).singleElement().satisfies(notice -> {
            assertThat(notice.posting().attempts()).isEqualTo(7);
            assertThat(notice.posting().lastError()).contains("421");
        });
        assertThat(mail.letters()).extracting("to").doesNotContain(reviewers);
        assertThat(board.news(rosa, 10)).as("it is on her desk all the same").hasSize(1);

        mail.refuse(0);
        board.tryAgain(edda, failed.getFirst().id());
        assertThat(mail.latest(reviewers, 1).subject()).contains("Please review");
        assertThatThrownBy(() -> board.failed(rosa)).hasMessageContaining("administrator");
    }

    @Test
    void sendsAgainWhatACrashLeftTaken() {
        mail.refuse(1);
        occasions.follow(asked());
        postman.send(); // whoever took it, it is taken now
        clock.pass(Duration.ofMinutes(2));
        assertThat(mail.latest(reviewers, 1).subject()).contains("Please review");
    }

    @Test
    void sendsToTheAddressAndAtThePaceThatWasChosen() {
        var elsewhere = "rosa.%s@elsewhere.example".formatted(run);
        wishes.change(rosa, rosa.user(), 0L, new MailWishes(new MailAddress(elsewhere), null));
        occasions.follow(asked());
        assertThat(mail.latest(elsewhere, 1).subject()).contains("Please review");

        wishes.change(rosa, rosa.user(), null, paces(Pace.NEVER));
        occasions.follow(asked());
        wishes.change(rosa, rosa.user(), null, paces(Pace.DAILY));
        occasions.follow(asked());
        assertThat(board.latest(rosa, 10))
                .extracting(notice -> notice.posting().state())
                .containsExactlyInAnyOrder(Notice.State.SENT, Notice.State.KEPT, Notice.State.GATHERED);
    }

    @Test
    void choosesOnlyForOneselfUnlessOneAdministers() {
        assertThatThrownBy(() -> wishes.change(rosa, edda.user(), null, paces(Pace.NEVER)))
                .hasMessageContaining("administrator");
        assertThat(wishes.change(edda, rosa.user(), null, paces(Pace.NEVER)).version())
                .isEqualTo(1);
        assertThatThrownBy(() -> wishes.change(rosa, rosa.user(), 0L, paces(Pace.DAILY)))
                .hasMessageContaining("changed this meanwhile");
    }

    @Test
    void gathersADaysNewsIntoOneMailHoweverOftenItIsLookedFor() {
        wishes.change(rosa, rosa.user(), null, paces(Pace.DAILY));
        occasions.follow(asked());
        occasions.follow(asked());
        clock.pass(Duration.ofDays(1));
        tomorrowAfterSix();
        daily.write();
        daily.write();
        var letter = mail.latest(reviewers, 1);
        assertThat(letter.subject()).contains("Your day");
        assertThat(letter.text().split("• Please review", -1)).hasSize(3);
        assertThat(board.news(rosa, 10))
                .as("the mail itself is no news on her desk")
                .hasSize(2);
        assertThat(notices.due(Notice.State.GATHERED, clock.instant(), Limit.of(10)))
                .isEmpty();

        clock.pass(Duration.ofDays(1));
        daily.write();
        postman.send();
        assertThat(ids(mail.to(reviewers, 1)))
                .as("what was brought is not brought again")
                .hasSize(1);
    }

    @Test
    void bringsNothingTwiceAfterACrashBetweenWritingAndSettling() {
        wishes.change(rosa, rosa.user(), null, paces(Pace.DAILY));
        occasions.follow(asked());
        var gathered = board.latest(rosa, 1).getFirst();
        clock.pass(Duration.ofDays(1));
        tomorrowAfterSix();
        daily.write();
        mail.latest(reviewers, 1);
        // as it stood before it was settled
        var unsettled = notices.findById(gathered.id()).orElseThrow();
        notices.save(new Notice(
                unsettled.id(),
                unsettled.version(),
                unsettled.to(),
                null,
                unsettled.letter(),
                unsettled.at(),
                new Notice.Posting(Notice.State.GATHERED, 0, unsettled.at(), null),
                null,
                List.of()));
        clock.pass(Duration.ofDays(1));
        daily.write();
        postman.send();
        assertThat(ids(mail.to(reviewers, 1))).hasSize(1);
        assertThat(notices.findById(gathered.id()).orElseThrow().posting().state())
                .isEqualTo(Notice.State.SENT);
    }

    @Test
    void putsANoticeAwayForItsReaderAlone() {
        occasions.follow(asked());
        var notice = board.news(rosa, 10).getFirst();
        assertThatThrownBy(() -> board.read(edda, notice.id())).hasMessageContaining("somebody else");
        board.read(rosa, notice.id());
        assertThat(board.news(rosa, 10)).isEmpty();
        assertThat(board.latest(rosa, 10)).hasSize(1);
    }

    @Test
    void knowsWhomEachChangeConcerns() {
        var other = new Actor(UserId.next(), "Somebody Else", Set.of(Role.EDITOR), null);
        var person = String.valueOf(rosa.person());
        follow("review.reminded", other, Map.of("person", person));
        follow("review.handedBack", other, Map.of("reviewers", person));
        follow("review.changesRequested", other, Map.of());
        follow("review.declined", other, Map.of("askedBy", edda.user().value()));
        follow("review.fulfilled", other, Map.of("askedBy", edda.user().value()));
        follow(
                "thread.opened",
                other,
                Map.of("people", person, "opener", other.user().value()));
        follow("thread.replied", other, Map.of("opener", rosa.user().value()));
        follow("waiver.declared", other, Map.of("persons", person));
        follow("waiver.contested", other, Map.of("declaredBy", edda.user().value()));
        follow("article.published", other, Map.of());
        follow("article.withdrawn", other, Map.of());
        follow("article.corrected", other, Map.of());
        follow("article.reviewOverdue", other, Map.of("reviewers", person));
        follow("article.saved", other, Map.of());

        assertThat(board.latest(rosa, 20))
                .extracting(
                        notice -> notice.letter().topic(),
                        notice -> notice.letter().path())
                .containsExactlyInAnyOrder(
                        tuple(Topic.ASKED, "review/" + article.id()),
                        tuple(Topic.ASKED, "review/" + article.id()),
                        tuple(Topic.THREADS, "review/" + article.id()),
                        tuple(Topic.THREADS, "review/" + article.id()),
                        tuple(Topic.THREADS, "review/" + article.id()),
                        tuple(Topic.DUE, "articles/" + article.id()));
        assertThat(board.latest(edda, 20)).hasSize(8);
    }

    /** A letter that is on its way when time leaps forward is rightly sent again, under the same id. */
    private static Set<String> ids(List<CapturedMail.Letter> letters) {
        return letters.stream()
                .flatMap(letter -> letter.head().lines())
                .filter(line -> line.startsWith("Message-ID:"))
                .collect(Collectors.toSet());
    }

    private void tomorrowAfterSix() {
        var now = clock.instant().atZone(java.time.ZoneOffset.UTC);
        if (now.getHour() < 7) clock.pass(Duration.ofHours(7));
    }

    private void follow(String type, Actor by, Map<String, String> details) {
        occasions.follow(change(type, by, details));
    }

    private StateChange asked() {
        return change("review.asked", edda, Map.of("person", String.valueOf(rosa.person())));
    }

    private StateChange change(String type, Actor by, Map<String, String> details) {
        return StateChange.of(type, "articles/" + article.id(), by, clock.instant(), details);
    }

    private static MailWishes paces(Pace asked) {
        return new MailWishes(null, new Paces(asked, null, null, null, null));
    }
}
