package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.article.Correction;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.EditionId;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Withdrawing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The one door, and the editions that passed it. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}")
class PublicationController {

    private final Publishing publishing;
    private final Authoring authoring;
    private final Withdrawing withdrawing;
    private final CurrentActor current;

    PublicationController(Publishing publishing, Withdrawing withdrawing, Authoring authoring, CurrentActor current) {
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.authoring = authoring;
        this.current = current;
    }

    /**
     * What is said with a publication.
     *
     * @param corrections what was wrong before and is right in this edition
     */
    record Publication(List<@Valid Mended> corrections) {
        Publication {
            corrections = Absent.orEmpty(corrections);
        }

        private List<Correction> mends() {
            return corrections.stream().map(Mended::correction).toList();
        }
    }

    /** A correction that the edition which is published mends. */
    record Mended(
            Correction.@NotNull Kind kind,
            @NotBlank @Size(max = 2000) String text,
            @Positive int introducedIn,
            @Nullable String follows) {

        private Correction correction() {
            return new Correction(kind, text, introducedIn, null, follows);
        }
    }

    /** Why an edition is taken away that another one superseded. */
    record LateWithdrawal(
            @NotBlank @Size(max = 1000) String reason,
            Withdrawal.@NotNull Severity severity,
            @Nullable ArticleId replacement) {

        private Withdrawal withdrawal() {
            return new Withdrawal(reason, severity, replacement);
        }
    }

    /**
     * What readers get to read instead.
     *
     * @param edition the one that was seen live; another one is not taken away in its stead
     * @param replacement an article that they should read now
     */
    record NewWithdrawal(
            @Positive int edition,
            @NotBlank @Size(max = 1000) String reason,
            Withdrawal.@NotNull Severity severity,
            @Nullable ArticleId replacement) {

        private Withdrawal withdrawal() {
            return new Withdrawal(reason, severity, replacement);
        }
    }

    @PostMapping("/publications")
    Reply publish(@PathVariable ArticleId id, @Sent Publication wanted, Reservation reserved) {
        var by = current.get();
        var chosen = new EditionId(reserved.ulid());
        var edition = publishing.find(chosen).orElseGet(() -> publishing.publish(by, id, chosen, wanted.mends()));
        return Reply.created("/articles/%s/editions/%d".formatted(id, edition.number()), EditionShown.of(edition));
    }

    @PostMapping("/withdrawals")
    Reply withdraw(@PathVariable ArticleId id, @Sent NewWithdrawal wanted) {
        return Reply.of(
                EditionShown.of(withdrawing.withdraw(current.get(), id, wanted.edition(), wanted.withdrawal())));
    }

    @PostMapping("/editions/{number}/withdrawals")
    Reply withdraw(@PathVariable ArticleId id, @PathVariable int number, @Sent LateWithdrawal wanted) {
        return Reply.of(
                EditionShown.of(withdrawing.withdrawSuperseded(current.get(), id, number, wanted.withdrawal())));
    }

    @GetMapping("/editions")
    Reply editions(@PathVariable ArticleId id, HttpServletRequest request) {
        var asked = Asked.of(request, "editions");
        var found = publishing.page(authoring.get(id).id(), asked.before(), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.number()), EditionShown::of);
    }

    @GetMapping("/editions/{number}")
    Reply edition(@PathVariable ArticleId id, @PathVariable int number) {
        return Reply.of(EditionShown.of(publishing.edition(authoring.get(id).id(), number)));
    }
}
