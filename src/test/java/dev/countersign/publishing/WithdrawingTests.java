package dev.countersign.publishing;

import static dev.countersign.article.Withdrawal.Severity.HARMFUL;
import static dev.countersign.article.Withdrawal.Severity.OUTDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.Article;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An edition is taken away from readers: what becomes of it, of its article and of its number. */
class WithdrawingTests extends ArticleInTheStore {

    private static final Withdrawal TOO_HOT = new Withdrawal("A towel this hot burns.", HARMFUL, null);

    @Autowired
    Withdrawing withdrawing;

    @Test
    void takesTheEditionAwayAndKeepsItWithTheReason() {
        var published = signedAndPublished();

        var gone = withdrawing.withdraw(editor, article.id(), 1, TOO_HOT);

        assertThat(gone.envelope().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(gone.envelope().withdrawal())
                .extracting(WithdrawalNotice::reason, WithdrawalNotice::severity, WithdrawalNotice::replacement)
                .containsExactly("A towel this hot burns.", HARMFUL, null);
        assertThat(gone.content()).isEqualTo(published.content());
        assertThat(gone.digest()).isEqualTo(published.digest());
        assertThat(gone.signOffs()).isEqualTo(published.signOffs());
        assertThat(gone.envelope().modifiedAt())
                .isAfterOrEqualTo(published.envelope().modifiedAt());
        assertThat(json(gone))
                .contains("\"standing\":\"withdrawn\"")
                .contains("\"severity\":\"harmful\",\"reason\":\"A towel this hot burns.\"")
                .contains("Warmth loosens.");
        var left = authoring.get(article.id());
        assertThat(left.live()).isNull();
        assertThat(left.lastWithdrawn().orElseThrow().by().name()).isEqualTo("Edgar Editor");
        assertThat(left.outbox()).isEmpty();
    }

    @Test
    void isOnTheRecord() {
        signedAndPublished();
        withdrawing.withdraw(editor, article.id(), 1, TOO_HOT);

        var auditor = new Actor(UserId.next(), "Aud", Set.of(Role.ADMINISTRATOR, Role.EDITOR), null);
        var entry = audit.latest(auditor, Long.MAX_VALUE, 1).getFirst();

        assertThat(entry.change().type()).isEqualTo("article.withdrawn");
        assertThat(entry.change().byName()).isEqualTo("Edgar Editor");
        assertThat(entry.change().why()).isEqualTo("A towel this hot burns.");
        assertThat(entry.change().details()).containsEntry("number", "1").containsEntry("severity", "harmful");
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();
    }

    @Test
    void neverGivesTheNumberAgain() {
        var first = signedAndPublished();
        withdrawing.withdraw(editor, article.id(), 1, TOO_HOT);
        authoring.save(writer, article.id(), 1, text(unheardOf("Calves tighten at night.")));
        assertThatThrownBy(() -> publishing.publish(editor, article.id())).hasMessageContaining("One of 4 parts");

        signWhatIsOpen(trainer);
        var second = publishing.publish(editor, article.id());

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.dates().firstPublishedAt()).isEqualTo(first.dates().publishedAt());
        assertThat(publishing.editions(article.id()))
                .extracting(edition -> edition.envelope().standing())
                .containsExactly(Standing.LIVE, Standing.WITHDRAWN);
        assertThat(authoring.get(article.id()).lastWithdrawn()).isEmpty();
        assertThat(withdrawing.withdraw(editor, article.id(), 2, TOO_HOT).number())
                .isEqualTo(2);
    }

    @Test
    void publishesTheSameWordsAgainOnlyIfAllOfThemAreSignedAnew() {
        signedAndPublished();
        withdrawing.withdraw(editor, article.id(), 1, TOO_HOT);
        assertThat(reviewing.of(article.id()).isApproved()).isTrue();
        assertThatThrownBy(() -> publishing.publish(editor, article.id()))
                .hasMessageContaining("Edition 1 said exactly this and was withdrawn");

        sign(trainer, "what");
        assertThatThrownBy(() -> publishing.publish(editor, article.id())).hasMessageContaining("every part");

        sign(trainer, reviewing.of(article.id()).parts().all());
        assertThat(publishing.publish(editor, article.id()).number()).isEqualTo(2);
        assertThat(publishing.editions(article.id()).getLast().envelope().standing())
                .isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void remembersWithdrawnWordsBeyondTheNextEdition() {
        signedAndPublished();
        withdrawing.withdraw(editor, article.id(), 1, TOO_HOT);
        authoring.save(writer, article.id(), 1, text(unheardOf("Calves tighten at night.")));
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());

        authoring.save(writer, article.id(), 2, text("Calves tighten."));

        assertThatThrownBy(() -> publishing.publish(editor, article.id()))
                .hasMessageContaining("Edition 1 said exactly this and was withdrawn");
    }

    @Test
    void sendsReadersToAnotherArticleWhereverItMoves() {
        signedAndPublished();
        var other = anotherArticle();
        publishing.publish(editor, other.id());

        withdrawing.withdraw(editor, article.id(), 1, new Withdrawal("Rewritten.", OUTDATED, other.id()));
        assertThat(replacement().url()).isEqualTo("/api/v1/articles/%s?locale=en-US".formatted(other.slug()));

        var moved = authoring.rename(editor, other.id(), LocaleTag.EN_US, Slug.from("calf-moved-" + UserId.next()));
        publishing.publish(editor, other.id());
        assertThat(replacement().slug()).isEqualTo(moved.slug());
    }

    @Test
    void changesNothingWhereTheSameIsSaidAgain() {
        signedAndPublished();
        withdrawing.withdraw(editor, article.id(), 1, TOO_HOT);
        var version = authoring.get(article.id()).version();

        assertThat(withdrawing.withdraw(editor, article.id(), 1, TOO_HOT).number())
                .isEqualTo(1);

        assertThat(authoring.get(article.id()).version()).isEqualTo(version);
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        signedAndPublished();
        var neverPublished = anotherArticle();
        var administrator = new Actor(UserId.next(), "Ana", Set.of(Role.ADMINISTRATOR, Role.WRITER), null);
        return Stream.of(
                refusal("who is no editor", "role editor", () -> withdraw(administrator, 1, TOO_HOT)),
                refusal("a view that is stale", "edition 1 is live by now", () -> withdraw(editor, 2, TOO_HOT)),
                refusal("no reason", "Reason must not be empty", () -> withdraw(editor, 1, said(" ", null))),
                refusal(
                        "a long reason",
                        "at most 1000 characters",
                        () -> withdraw(editor, 1, said("x".repeat(1001), null))),
                refusal(
                        "no severity",
                        "Severity must be given",
                        () -> withdraw(editor, 1, new Withdrawal("Why", null, null))),
                refusal(
                        "itself instead",
                        "cannot replace itself",
                        () -> withdraw(editor, 1, said("Why", article.id()))),
                refusal(
                        "a draft instead",
                        "an article that is live",
                        () -> withdraw(editor, 1, said("Why", neverPublished.id()))),
                refusal(
                        "nothing instead",
                        "an article that is live",
                        () -> withdraw(editor, 1, said("Why", ArticleId.next()))),
                refusal(
                        "what was never published",
                        "Nothing of this article was ever published",
                        () -> withdrawing.withdraw(editor, neverPublished.id(), 1, TOO_HOT)),
                refusal("what is withdrawn already", "Edition 1 was withdrawn already", () -> {
                    withdraw(editor, 1, TOO_HOT);
                    withdraw(editor, 1, said("Another reason", null));
                }));
    }

    private DynamicTest refusal(String what, String words, ThrowingCallable act) {
        return DynamicTest.dynamicTest(
                what,
                () -> assertThatThrownBy(act)
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused ->
                                        assertThat(refused.refusal().inWords()).contains(words)));
    }

    private void withdraw(Actor by, int seen, Withdrawal withdrawal) {
        withdrawing.withdraw(by, article.id(), seen, withdrawal);
    }

    private static Withdrawal said(String reason, ArticleId replacement) {
        return new Withdrawal(reason, OUTDATED, replacement);
    }

    private Edition signedAndPublished() {
        signWhatIsOpen(trainer);
        return publishing.publish(editor, article.id());
    }

    /** Like the first one, and ready to be published if that is. */
    private Article anotherArticle() {
        var first = article;
        article = authoring.start(
                writer,
                LocaleTag.EN_US,
                Slug.from("calf-too-" + UserId.next()),
                text(unheardOf("Calves tighten too.")));
        signWhatIsOpen(trainer);
        var other = article;
        article = first;
        return other;
    }

    /** Words that no other test has had signed: a signature covers them wherever they stand. */
    private static String unheardOf(String words) {
        return words + " " + UserId.next();
    }

    private WithdrawalNotice.Replacement replacement() {
        return publishing
                .editions(article.id())
                .getFirst()
                .envelope()
                .withdrawal()
                .replacement();
    }
}
