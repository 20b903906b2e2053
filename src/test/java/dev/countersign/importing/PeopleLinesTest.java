package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that name people say more than names at times; what they say is kept. */
class PeopleLinesTest {

    private static final String REST = "\n\nStiff calves are common after a long run. Most get better within days.\n\n"
            + "What helps\n\nWalk slowly and drink water. Rest for a day if it still hurts afterwards.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe – Writer: runs a clinic",
                "By Jane Doe, health writer: see more",
                "Written by Jane Doe, nurse: twenty years on the ward",
                "Reviewed by Sam Li-Ortega, MD – Surgeon: knees and hips"
            })
    void keepsWhatFollowsAColonBehindAnOccupation(String line) {
        var source = "Calf Cramps at Night: What Helps\n\n" + line + REST;
        var post = recognised(source);
        assertThat(post.authors().size() + post.reviewers().size()).isEqualTo(1);
        Conservation.assertKept(source, post);
    }

    @Test
    void keepsTheLineBelowANameThatSaysMoreThanAnOccupation() {
        var source = "Calf Cramps at Night: What Helps" + REST
                + "\nAbout the author\n\nJane Doe\n\nHealth writer: calves and knees\n";
        Conservation.assertKept(source, recognised(source));
    }

    @Test
    void leavesOverInWhatWaySomebodyReviewed() {
        var post = Posts.recognised("sleep-supplements.md");
        assertThat(post.reviewers())
                .extracting(person -> person.profile().name())
                .containsExactly("Imran Qureshi");
        assertThat(post.leftovers())
                .filteredOn(leftover -> leftover.kind() == Leftover.Kind.PEOPLE)
                .extracting(Leftover::text)
                .contains("Reviewed for accuracy by");
    }

    @Test
    void readsADateRightBehindLetters() {
        var post = Posts.recognised("heartburn.txt");
        assertThat(post.reviewers())
                .singleElement()
                .satisfies(reviewer -> assertThat(reviewer.claims())
                        .extracting(RecognisedPerson.Claim::abbreviation)
                        .containsExactly("MBChB", "MRCGP"));
        assertThat(post.leftovers()).extracting(Leftover::text).contains("on 14 February 2025");
    }

    @Test
    void keepsAStrayLineBetweenTheItemsOfAList() {
        var post = Posts.recognised("low-fodmap.txt");
        assertThat(texts(post)).contains("And");
    }

    @Test
    void namesARoleWithItsPlaceOfWorkWithoutABiography() {
        var post =
                recognised("Calf Cramps at Night: What Helps\n\nBy Jane Doe, a health writer for Plain Health" + REST);
        assertThat(post.authors()).singleElement().satisfies(author -> {
            assertThat(author.profile().role()).isEqualTo("health writer");
            assertThat(author.profile().affiliation()).isEqualTo("Plain Health");
            assertThat(author.profile().biography().isEmpty()).isTrue();
        });
    }

    private static java.util.List<String> texts(RecognisedPost post) {
        return post.sections().stream()
                .flatMap(section -> section.section().texts())
                .flatMap(text -> text.blocks().stream())
                .map(dev.countersign.kit.Block::text)
                .toList();
    }

    private static RecognisedPost recognised(String text) {
        return Recogniser.recognise(Source.ofText(text));
    }
}
