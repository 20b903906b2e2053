package dev.countersign.management;

import dev.countersign.article.Withdrawal;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.RecallEffect;
import dev.countersign.publishing.RecallEffects;
import dev.countersign.publishing.RollOut;
import dev.countersign.publishing.RollingOut;
import dev.countersign.publishing.Showing;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Treatment cards in the articles that readers find: bringing a revision to them, and taking a card back. */
@Controller
@RequestMapping(Reply.ROOT + "/treatments/{id}")
class CardController {

    private final RollingOut rollingOut;
    private final Recalling recalling;
    private final RecallEffects effects;
    private final CurrentActor current;

    CardController(RollingOut rollingOut, Recalling recalling, RecallEffects effects, CurrentActor current) {
        this.rollingOut = rollingOut;
        this.recalling = recalling;
        this.effects = effects;
        this.current = current;
    }

    /** A live edition that shows the card. */
    record ReaderShown(
            ArticleId article,
            String title,
            LocaleTag locale,
            Slug slug,
            int edition,
            boolean current,
            @Nullable RefusalShown refusal) {

        static ReaderShown of(Showing showing) {
            return new ReaderShown(
                    showing.article(),
                    showing.title(),
                    showing.locale(),
                    showing.slug(),
                    showing.number(),
                    showing.isCurrent(),
                    showing.objection().map(RefusalShown::of).orElse(null));
        }
    }

    /** Why something is not done. */
    record RefusalShown(String code, String message, List<Refusal.Reason> reasons) {

        static RefusalShown of(Refusal refusal) {
            return new RefusalShown(refusal.code(), refusal.message(), refusal.reasons());
        }
    }

    /**
     * Where readers are to get the card as it reads now.
     *
     * @param revision the one that was seen; another one is not rolled out in its stead
     */
    record NewRollOut(
            @Positive int revision,
            @NotNull @Size(max = 1000) List<ArticleId> articles) {}

    /** A roll-out, and what became of each article. */
    record RollOutShown(
            RollOutId id, TreatmentId treatment, int revision, String by, Instant at, int done, List<StepShown> steps) {

        /** What became of one article. */
        record StepShown(
                ArticleId article,
                String title,
                String state,
                @Nullable Integer edition,
                @Nullable RefusalShown refusal) {

            static StepShown of(RollOut.Step step) {
                return switch (step.outcome()) {
                    case RollOut.Outcome.Waiting waiting ->
                        new StepShown(step.article(), step.title(), "waiting", null, null);
                    case RollOut.Outcome.Made made ->
                        new StepShown(step.article(), step.title(), "made", made.number(), null);
                    case RollOut.Outcome.Refused refused ->
                        new StepShown(
                                step.article(),
                                step.title(),
                                "refused",
                                null,
                                new RefusalShown(refused.code(), refused.message(), refused.reasons()));
                };
            }
        }

        static RollOutShown of(RollOut rollOut) {
            return new RollOutShown(
                    rollOut.id(),
                    rollOut.treatment(),
                    rollOut.revision(),
                    rollOut.by().name(),
                    rollOut.at(),
                    rollOut.done(),
                    rollOut.steps().stream().map(StepShown::of).toList());
        }
    }

    /**
     * What readers are told of a card that is taken back.
     *
     * @param revision the one that was seen; another one is not recalled in its stead
     * @param replacement the card that stands for it now
     */
    record NewRecall(
            @Positive int revision,
            @NotBlank @Size(max = 1000) String reason,
            Withdrawal.@NotNull Severity severity,
            @Nullable TreatmentId replacement) {

        private Recall.Statement statement() {
            return new Recall.Statement(reason, severity, replacement);
        }
    }

    /** A recall. */
    record RecallShown(
            RecallId id,
            TreatmentId treatment,
            String name,
            int revision,
            String reason,
            Withdrawal.Severity severity,
            @Nullable TreatmentId replacement,
            boolean withdraws,
            String by,
            Instant at) {

        static RecallShown of(Recall recall) {
            return new RecallShown(
                    recall.id(),
                    recall.treatment(),
                    recall.name(),
                    recall.revision(),
                    recall.statement().reason(),
                    recall.statement().severity(),
                    recall.statement().replacement(),
                    recall.withdraws(),
                    recall.by().name(),
                    recall.at());
        }
    }

    /**
     * What a recall would do.
     *
     * @param withdraws the severities at which these editions would be withdrawn; at others they would carry the notice
     */
    record Effects(List<RecallEffect> items, List<Withdrawal.Severity> withdraws) {}

    @GetMapping("/readers")
    Reply readers(@PathVariable TreatmentId id) {
        return Reply.all(rollingOut.showing(current.get(), id).stream()
                .map(ReaderShown::of)
                .toList());
    }

    @GetMapping("/roll-outs")
    Reply rollOuts(@PathVariable TreatmentId id) {
        return Reply.all(rollingOut.latest(id).stream().map(RollOutShown::of).toList());
    }

    @GetMapping("/roll-outs/{rollOut}")
    Reply rollOut(@PathVariable TreatmentId id, @PathVariable RollOutId rollOut) {
        return Reply.of(rollingOut
                .find(rollOut)
                .filter(found -> found.treatment().equals(id))
                .map(RollOutShown::of)
                .orElseThrow(() -> Problem.notFound("no-such-roll-out", "This card has no such roll-out.")
                        .exception()));
    }

    @PostMapping("/roll-outs")
    Reply rollOut(@PathVariable TreatmentId id, @Sent NewRollOut wanted, Reservation reserved) {
        var begun = rollingOut.start(
                current.get(), new RollOutId(reserved.ulid()), id, wanted.revision(), wanted.articles());
        return Reply.created("/treatments/%s/roll-outs/%s".formatted(id, begun.id()), RollOutShown.of(begun));
    }

    @GetMapping("/recall-effects")
    Reply recallEffects(@PathVariable TreatmentId id) {
        var withdraws = Arrays.stream(Withdrawal.Severity.values())
                .filter(recalling::withdraws)
                .toList();
        return Reply.of(new Effects(effects.foreseen(id), withdraws));
    }

    @GetMapping("/recalls")
    Reply recalls(@PathVariable TreatmentId id) {
        return Reply.all(recalling.of(id).stream().map(RecallShown::of).toList());
    }

    @PostMapping("/recalls")
    Reply recall(@PathVariable TreatmentId id, @Sent NewRecall wanted, Reservation reserved) {
        var recall = recalling.recall(
                current.get(), new RecallId(reserved.ulid()), id, wanted.revision(), wanted.statement());
        return Reply.created("/treatments/%s/recalls".formatted(id), RecallShown.of(recall));
    }
}
