package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.review.PartKey;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A typing error is corrected after signing: who may say that it is nothing more, what it carries, and how it is contested. */
class WaivingTests extends ArticleInTheStore {

    static final PartKey WHAT = new PartKey("what");

    @Autowired
    Waiving waiving;

    @Autowired
    Withdrawing withdrawing;

    @BeforeEach
    void aLiveArticleWithATypingError() {
        authoring.save(writer, article.id(), 1, text(said("Calves tigten when they tire, often at night.")));
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
    }

    @Test
    void carriesTheCoverToTheNextEditionAndLeavesTheDate() {
        var first = publishing.editions(article.id()).getFirst();
        correct("Calves tighten when they tire, often at night.");
        assertThatThrownBy(() -> publishing.publish(editor, article.id())).hasMessageContaining("One of 4 parts");

        var waiver = declare(editor, "A letter was missing.");
        var second = publishing.publish(editor, article.id());

        assertThat(waiver.words()).isEqualTo(1);
        assertThat(waiver.changedBy()).extracting(maker -> maker.user()).containsExactly(writer.user());
        assertThat(second.waivers()).extracting(Waiver::id).containsExactly(waiver.id());
        assertThat(second.policyVersion()).isEqualTo(reviewing.policy().version());
        assertThat(second.covers())
                .filteredOn(cover -> cover.part().equals(WHAT))
                .allSatisfy(cover -> assertThat(cover.through()).containsExactly(waiver.id()));
        assertThat(second.dates().lastReviewedAt()).isEqualTo(first.dates().lastReviewedAt());
        assertThat(json(second))
                .contains("\"waivers\":[{\"part\":\"what\"")
                .contains("\"reason\":\"A letter was missing.\"")
                .doesNotContain(editor.name());
        assertThat(audit.verify().holds()).isTrue();
    }

    @Test
    void isRefusedToWhoMadeTheChangeHoweverTheyCameToIt() {
        var both = new Actor(writer.user(), "Wanda Writer", Set.of(Role.WRITER, Role.EDITOR), null);
        correct("Calves tighten when they tire, often at night.");

        assertRefused("own-change", () -> declare(both, "Mine."));
        assertRefused("role-missing", () -> declare(writer, "Mine."));
    }

    @Test
    void isRefusedForFiguresForTooMuchAndForWhatNobodySigned() {
        correct("Calves tighten when they tire, often at night for 3 hours.");
        assertRefused("more-than-editorial", () -> declare(editor, "Harmless."));
        correct("Calves tighten when someone tires, which happens on some occasions of sleep.");
        assertRefused("too-many-words", () -> declare(editor, "Harmless."));
        authoring.save(
                writer,
                article.id(),
                authoring.get(article.id()).revision(),
                authoring.get(article.id()).working().withSections(java.util.List.of()));
        assertRefused("no-such-part", () -> declare(editor, "Gone."));
    }

    @Test
    void doesNotAddUp() {
        correct("Calves tighten when they tire, often at night.");
        declare(editor, "One word.");
        correct("The calves tighten when they tire, often at night.");
        declare(editor, "Two words.");
        correct("The calves tighten when the both tire, often at night.");
        declare(editor, "Four words.");
        correct("The calves tighten when the both tire, frequently during night.");

        assertThatThrownBy(() -> declare(editor, "Too many by now."))
                .hasMessageContaining("together with the waivers before");
        assertThat(reviewing.of(article.id()).isApproved()).isFalse();
    }

    @Test
    void makesNobodysWordsAnothers() {
        var writingTrainer =
                new Actor(trainer.user(), trainer.name(), Set.of(Role.WRITER, Role.REVIEWER), trainer.person());
        authoring.save(
                writingTrainer,
                article.id(),
                authoring.get(article.id()).revision(),
                text(said("Calves tighten when they tire, often at night.")));

        assertThatThrownBy(() -> declare(editor, "It is the signer's own change."))
                .hasMessageContaining("wrote some of its words");
        assertThatThrownBy(() -> sign(trainer, "what")).hasMessageContaining("wrote some of these words");
    }

    @Test
    void leavesItsMakersWritersBeyondThePublication() {
        var writingPharmacist = new Actor(
                pharmacist.user(), pharmacist.name(), Set.of(Role.WRITER, Role.REVIEWER), pharmacist.person());
        authoring.save(
                writingPharmacist,
                article.id(),
                authoring.get(article.id()).revision(),
                text(said("Calves tighten when they tire, often at night.")));
        declare(editor, "A letter was missing.");
        publishing.publish(editor, article.id());

        assertThatThrownBy(() -> sign(pharmacist, "what")).hasMessageContaining("wrote some of these words");
        authoring.save(
                writer,
                article.id(),
                authoring.get(article.id()).revision(),
                text(said("Calves tighten when they tire, often at night, and ache.")));
        assertThatThrownBy(() -> sign(pharmacist, "what")).hasMessageContaining("wrote some of these words");
    }

    @Test
    void isContestedByWhoeverSignedAndThenCarriesNothingForGood() {
        correct("Calves tighten when they tire, often at night.");
        var waiver = declare(editor, "A letter was missing.");
        var edition = publishing.publish(editor, article.id());
        assertRefused("role-missing", () -> waiving.contest(editor, article.id(), waiver.id(), "No."));
        assertRefused("reason-missing", () -> waiving.contest(trainer, article.id(), waiver.id(), " "));

        var contested = waiving.contest(trainer, article.id(), waiver.id(), "It says more.");

        assertThat(contested.stands()).isFalse();
        assertThat(waiving.contest(trainer, article.id(), waiver.id(), "Again.").state())
                .isEqualTo(contested.state());
        assertThat(reviewing.of(article.id()).coverage().reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.message()).contains("contests that the change is editorial: It says more."));
        assertThat(publishing.editions(article.id()).getFirst().id()).isEqualTo(edition.id());
        assertRefused("contested", () -> declare(editor, "It is nothing."));
        signWhatIsOpen(trainer);
        assertThat(reviewing.of(article.id()).isApproved()).isTrue();
    }

    @Test
    void carriesNothingPastAWithdrawal() {
        withdrawing.withdraw(
                editor, article.id(), 1, new Withdrawal("It is wrong.", Withdrawal.Severity.INACCURATE, null));
        correct("Calves tighten when they tire, often at night.");

        assertRefused("does-not-carry", () -> declare(editor, "Only a letter."));
    }

    @Test
    void ofACardHoldsInEveryArticle() {
        var card = TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.of("The warmth loosens."));
        library.save(writer, heat.id(), 1, complete(card));
        var key = new PartKey("card:" + heat.slug());
        var part = reviewing.of(article.id()).parts().find(key).orElseThrow();

        waiving.declare(
                editor,
                article.id(),
                new Waiving.Declaration(key, part.digest(), Waiver.Kind.TYPO, "A letter slipped."));

        var other = authoring.start(
                writer, article.locale(), dev.countersign.kit.Slug.from("other-" + UserId.next()), text("Elsewhere."));
        assertThat(reviewing.of(other.id()).coverage().find(key))
                .hasValueSatisfying(
                        answer -> assertThat(answer).isInstanceOf(dev.countersign.review.PartCoverage.Covered.class));
    }

    @Test
    void aSignatureOverEverythingLiveRenewsIt() {
        var before = Instant.now();
        sign(trainer, reviewing.of(article.id()).parts().all());

        assertThat(audit.latest(new Actor(UserId.next(), "Ada", Set.of(Role.ADMINISTRATOR), null), Long.MAX_VALUE, 10))
                .extracting(entry -> entry.change().type())
                .contains("article.reviewed");
        assertThat(reviewing.of(article.id()).coverage().lastReviewedAt())
                .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(before.minusMillis(1)));
    }

    /** Said in this test and in no other: the same words are the same part wherever they stand, and the store is one. */
    private String said(String sentence) {
        return sentence + " So says " + article.slug() + ".";
    }

    private void correct(String sentence) {
        authoring.save(writer, article.id(), authoring.get(article.id()).revision(), text(said(sentence)));
    }

    private Waiver declare(Actor by, String reason) {
        var seen = reviewing.of(article.id()).parts().find(WHAT);
        return waiving.declare(
                by,
                article.id(),
                new Waiving.Declaration(
                        WHAT,
                        seen.map(part -> part.digest())
                                .orElseGet(() -> publishing
                                        .editions(article.id())
                                        .getFirst()
                                        .digest()),
                        Waiver.Kind.TYPO,
                        reason));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(doing)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
