package dev.countersign.publishing;

import static dev.countersign.article.Correction.Kind.CLARIFICATION;
import static dev.countersign.article.Correction.Kind.CORRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.Correction;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Json;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was wrong is said for ever, beside the edition that mends it or afterwards; an edition that was superseded can still be taken away. */
class CorrectingTests extends ArticleInTheStore {

    private static final Correction WRONG_LEG = new Correction(CORRECTION, "It said left; it is right.", 1, null, null);

    @Autowired
    Correcting correcting;

    @Autowired
    Withdrawing withdrawing;

    @Test
    void isSaidWithTheEditionThatMendsIt() {
        published();
        rewrite("Calves tighten at night.");
        var chosen = EditionId.next();

        publishing.publish(editor, article.id(), chosen, List.of(WRONG_LEG));

        var noted = authoring.get(article.id()).corrections();
        assertThat(noted).singleElement().satisfies(correction -> {
            assertThat(correction.id()).isEqualTo(Ulid.derived(chosen.value(), 1));
            assertThat(correction.correction().mendedIn()).isEqualTo(2);
            assertThat(correction.by().name()).isEqualTo("Edgar Editor");
        });
        for (var number : List.of(1, 2)) {
            assertThat(json(number).at("/corrections/0/text").asString()).isEqualTo("It said left; it is right.");
            assertThat(json(number).at("/corrections/0/mendedIn").asInt()).isEqualTo(2);
            assertThat(json(number).path("corrections").toString())
                    .as("not for readers")
                    .doesNotContain("Edgar");
        }
        assertThat(AsSigned.objections(publishing.whole(article.id(), 2))).isEmpty();
    }

    @Test
    void isSaidAfterwardsAndFollowedByAnother() {
        published();
        var digest = publishing.whole(article.id(), 1).digest();

        var first =
                correcting.note(editor, article.id(), new Correction(CLARIFICATION, "Only at night.", 1, null, null));
        correcting.note(editor, article.id(), new Correction(CORRECTION, "By day, too.", 1, null, first.id()));

        assertThat(json(1).path("corrections").valueStream())
                .extracting(correction -> correction.path("text").asString())
                .containsExactly("Only at night.", "By day, too.");
        assertThat(json(1).at("/corrections/1/follows").asString()).isEqualTo(first.id());
        assertThat(publishing.whole(article.id(), 1).digest()).isEqualTo(digest);
        assertThat(correcting.note(editor, article.id(), first.id(), first.correction()))
                .as("said again")
                .isEqualTo(first);
        assertThat(authoring.get(article.id()).corrections()).hasSize(2);
    }

    @Test
    void fitsTheArticle() {
        assertThatThrownBy(() -> correcting.note(editor, article.id(), WRONG_LEG))
                .hasMessageContaining("Nothing of this article was ever published");
        published();
        assertThatThrownBy(() -> correcting.note(writer, article.id(), WRONG_LEG))
                .hasMessageContaining("role editor");
        assertThatThrownBy(() -> correcting.note(editor, article.id(), new Correction(CORRECTION, " ", 1, null, null)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(
                        () -> correcting.note(editor, article.id(), new Correction(CORRECTION, "Wrong", 2, null, null)))
                .hasMessageContaining("There is only edition 1");
        assertThatThrownBy(() -> correcting.note(editor, article.id(), new Correction(CORRECTION, "Wrong", 1, 1, null)))
                .hasMessageContaining("comes after what introduced it");
        assertThatThrownBy(() -> correcting.note(
                        editor, article.id(), new Correction(CORRECTION, "Wrong", 1, null, Ulid.next())))
                .hasMessageContaining("has no such correction");
        rewrite("Calves tighten at night.");
        assertThatThrownBy(() -> publishing.publish(
                        editor,
                        article.id(),
                        EditionId.next(),
                        List.of(new Correction(CORRECTION, "Wrong", 2, null, null))))
                .hasMessageContaining("comes after what introduced it");
        assertThat(authoring.get(article.id()).editions())
                .as("and nothing was published")
                .isEqualTo(1);
    }

    @Test
    void takesAnEditionAwayThatWasSupersededAndLeavesTheLiveOne() {
        published();
        rewrite("Calves tighten at night.");
        publishing.publish(editor, article.id());
        var burns = new Withdrawal("A towel this hot burns.", Withdrawal.Severity.HARMFUL, null);

        var gone = withdrawing.withdrawSuperseded(editor, article.id(), 1, burns);

        assertThat(gone.envelope().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(json(1).at("/withdrawal/reason").asString()).isEqualTo("A towel this hot burns.");
        assertThat(json(2).path("standing").asString()).isEqualTo("live");
        assertThat(authoring.get(article.id()).live().number()).isEqualTo(2);
        assertThat(authoring.get(article.id()).lastWithdrawn()).isEmpty();
        var version = authoring.get(article.id()).version();
        withdrawing.withdrawSuperseded(editor, article.id(), 1, burns);
        assertThat(authoring.get(article.id()).version()).as("said again").isEqualTo(version);

        assertThatThrownBy(() -> withdrawing.withdrawSuperseded(editor, article.id(), 2, burns))
                .hasMessageContaining("is what readers get now");
        assertThatThrownBy(() -> withdrawing.withdrawSuperseded(editor, article.id(), 3, burns))
                .hasMessageContaining("no edition 3");
        assertThatThrownBy(() -> withdrawing.withdrawSuperseded(writer, article.id(), 1, burns))
                .hasMessageContaining("role editor");

        withdrawing.withdraw(editor, article.id(), 2, burns);
        assertThat(authoring
                        .get(article.id())
                        .lastWithdrawn()
                        .orElseThrow()
                        .edition()
                        .number())
                .as("the one that readers got last, whichever went last")
                .isEqualTo(2);
    }

    private void published() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
    }

    private void rewrite(String sentence) {
        var unheardOf = sentence + " " + UserId.next(); // what was signed in another test is signed
        authoring.save(writer, article.id(), authoring.get(article.id()).revision(), text(unheardOf));
        signWhatIsOpen(trainer);
    }

    private JsonNode json(int number) {
        return Json.MAPPER.readTree(json(publishing.whole(article.id(), number)));
    }
}
