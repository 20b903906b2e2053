package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.RichText;
import dev.countersign.kit.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which cards and people are listed, as editions come and go. */
class ShowcaseTests extends ArticleInTheStore {

    @Autowired
    Showcase showcase;

    @Autowired
    ShownThings things;

    @Autowired
    Withdrawing withdrawing;

    @Test
    void listsWhatALiveEditionShows() {
        assertThat(isListed()).isFalse();
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        assertThat(isListed()).isTrue();
        assertThat(showcase.count(Shown.Kind.TREATMENT))
                .isEqualTo(showcase.slugs(Shown.Kind.TREATMENT, "", 10_000).size());

        authoring.save(writer, article.id(), 1, withoutTheCard());
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        assertThat(isListed()).as("the next edition shows it no longer").isFalse();
    }

    @Test
    void goesOnFromWhereAPageEnded() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        var all = showcase.slugs(Shown.Kind.PERSON, "", 10_000);

        assertThat(showcase.slugs(Shown.Kind.PERSON, "", 1)).containsExactly(all.getFirst());
        assertThat(showcase.slugs(Shown.Kind.PERSON, all.getFirst().value(), 10_000))
                .containsExactlyElementsOf(all.subList(1, all.size()));
    }

    @Test
    void isMadeAnewWhereItIsMissing() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        var before = things.findAll();
        things.deleteAll();

        showcase.rebuildIfMissing();
        assertThat(things.findAll()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void isFinishedWhereRebuildingDied() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        var before = things.findAll();
        things.delete(Shown.of(Shown.Kind.TREATMENT, heat.slug().value()));
        things.save(new Shown("!rebuilding"));

        showcase.rebuildIfMissing();
        assertThat(things.findAll()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void followsTwiceWithoutHarm() {
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());
        withdrawing.withdraw(editor, article.id(), 1, new Withdrawal("It burns.", Withdrawal.Severity.HARMFUL, null));
        showcase.follow(article.id());
        assertThat(isListed()).isFalse();
    }

    private boolean isListed() {
        return things.existsById(
                Shown.of(Shown.Kind.TREATMENT, heat.slug().value()).id());
    }

    private static ArticleText withoutTheCard() {
        return ArticleText.titled("Calf cramps at night")
                .withSections(List.of(new Section.Prose(
                        new SectionKey("what"), "What it is", null, RichText.of("Calves alone " + UserId.next()))));
    }
}
