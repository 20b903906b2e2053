package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law sees what is missing, however small. */
class ConservationTest {

    private static final String KEPT =
            "Calf Cramps at Night\n\nWarm the calf for 10 minutes. Rest at home and see a doctor.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warm the calf for 10 minutes, 3 times. Rest at home and see a doctor.",
                "Warm the calf for 10 minutes. Rest at home and at work and see a doctor.",
                "Warning: Warm the calf for 10 minutes. Rest at home and see a doctor.",
                "Warm the calf for 10 minutes. Rest at home and see a doctor if:",
                "About the author: Warm the calf for 10 minutes. Rest at home and see a doctor.",
                "Medically reviewed. Warm the calf for 10 minutes. Rest at home and see a doctor.",
                "Step 3: Rest at home and see a nurse. Warm the calf for 10 minutes. Rest at home and see a doctor."
            })
    void missesWhatTheResultDoesNotHold(String text) {
        var post = Recogniser.recognise(Source.ofText(KEPT));
        Conservation.assertKept(KEPT, post);
        assertThatThrownBy(() -> Conservation.assertKept("Calf Cramps at Night\n\n" + text + "\n", post))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void missesAnythingThatWasLeftOver(int index) {
        var source = Posts.text("sleep-supplements.md");
        var post = Posts.recognised("sleep-supplements.md");
        var fewer = new java.util.ArrayList<>(post.leftovers());
        fewer.remove(index);
        assertThatThrownBy(() -> Conservation.assertKept(source, with(post, fewer)))
                .isInstanceOf(AssertionError.class);
    }

    private static RecognisedPost with(RecognisedPost post, List<Leftover> leftovers) {
        return new RecognisedPost(
                post.title(),
                post.summary(),
                post.sections(),
                post.references(),
                post.authors(),
                post.reviewers(),
                leftovers,
                post.recognitions(),
                post.notes());
    }
}
