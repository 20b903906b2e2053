package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which an article is written and published. */
class ArticleViewTests extends InAnEmptyStore {

    private static final SectionKey CAUSES = new SectionKey("causes");

    @Autowired
    Authoring authoring;

    @Autowired
    Library library;

    @Autowired
    CurrentActor current;

    private final Actor colleague = new Actor(UserId.next(), "Wanda Writer", Set.of(Role.WRITER), null);
    private Treatment towel;
    private Article article;

    @BeforeEach
    void anArticleOfACauseAndACard() {
        towel = library.add(
                colleague,
                TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.of("Warmth loosens.")));
        article = authoring.start(
                colleague,
                LocaleTag.EN_US,
                new Slug("calf-cramps"),
                ArticleText.titled("Calf cramps")
                        .withSections(List.of(
                                new Section.Prose(CAUSES, "Causes", null, RichText.of("Sitting for hours.")),
                                new Section.Treatments(
                                        new SectionKey("at-home"),
                                        "At home",
                                        null,
                                        RichText.EMPTY,
                                        List.of(towel.id()),
                                        RichText.EMPTY))));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysInWordsWhyItCannotBePublished() {
        open("");
        assertThat(publishing().isEnabled()).isFalse();
        assertThat(reason()).isEqualTo("4 of 4 parts are not covered by a sign-off.");
        assertThat(publishing().getElement().getAttribute("aria-describedby")).isEqualTo("publish-reason");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void tellsWritersThatEditorsPublish() {
        open("");
        assertThat(publishing().isEnabled()).isFalse();
        assertThat(reason()).isEqualTo("This needs the role editor.");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void keepsWhatWasTypedWhenSomebodyElseSavedMeanwhile() {
        open("");
        authoring.save(colleague, article.id(), 1, article.working().withSections(List.of()));

        test(summary()).setValue("They wake you.");
        save();

        assertThat(notice()).contains("Wanda Writer saved revision 2");
        assertThat(summary().getValue()).isEqualTo("They wake you.");
        assertThat(button("Compare the two").isVisible()).isTrue();
        assertThat(stored().working().summary()).isEmpty();

        test(button("Save mine over it")).click();
        assertThat(stored().working().summary()).isEqualTo("They wake you.");
        assertThat(stored().working().section(CAUSES)).isPresent();
        assertThat(stored().revision()).isEqualTo(3);
    }

    @Test
    @SignedInAs(Role.WRITER)
    void takesTheOtherVersionWhereThatIsWanted() {
        open("");
        authoring.save(colleague, article.id(), 1, article.working().withSections(List.of()));
        test(summary()).setValue("They wake you.");
        save();
        test(button("Take theirs")).click();
        assertThat(summary().getValue()).isEmpty();
        assertThat(stored().revision()).isEqualTo(2);
    }

    @Test
    @SignedInAs(Role.WRITER)
    void savesTheOpenSectionAndTwiceInARowIsNoConflict() {
        open("causes");
        test($(TextField.class).withCaption("Heading").single()).setValue("What causes them");
        save();
        test($(TextField.class).withCaption("Heading").single()).setValue("What brings them on");
        save();
        assertThat(stored().working().section(CAUSES).orElseThrow().heading()).isEqualTo("What brings them on");
        assertThat(stored().revision()).isEqualTo(3);
    }

    @Test
    @SignedInAs(Role.WRITER)
    void savesACardWhereItIsShown() {
        open("card:" + towel.slug());
        test($(TextField.class).withCaption("Setting").single()).setValue("at home");
        save();
        assertThat(library.get(towel.id()).card().setting()).isEqualTo("at home");
        assertThat(stored().revision()).isEqualTo(1);
    }

    @Test
    @SignedInAs(Role.WRITER)
    void removesASectionAndTakesThatBack() {
        open("causes");
        test(named("Remove: Causes")).click();
        assertThat(named("Edit At home").isVisible()).isTrue();
        test(button("Undo")).click();
        save();
        assertThat(stored().working()).isEqualTo(article.working());
    }

    @Test
    @SignedInAs(Role.WRITER)
    void movesASection() {
        open("causes");
        test(named("Move down: Causes")).click();
        save();
        assertThat(stored().working().sections())
                .extracting(section -> section.key().value())
                .containsExactly("at-home", "causes");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void showsABrokenLimitAtItsField() {
        open("");
        test(title()).setValue("");
        save();
        assertThat(notice()).contains("Title");
        assertThat(title().isInvalid()).isTrue();
        assertThat(stored().working().title()).isEqualTo("Calf cramps");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void letsReviewersReadOnly() {
        open("");
        assertThat(title().isReadOnly()).isTrue();
        assertThat($(Button.class).withText("Save").all()).isEmpty();
        assertThat($(Button.class).withText("Add a section").all()).isEmpty();
    }

    private void open(String part) {
        UI.getCurrent().navigate("articles/" + article.id() + (part.isEmpty() ? "" : "/" + part));
    }

    private void save() {
        test(button("Save")).click();
    }

    private Article stored() {
        return authoring.get(article.id());
    }

    private Button publishing() {
        return $(Button.class).withId("publish").single();
    }

    private String reason() {
        return $(Paragraph.class).withId("publish-reason").single().getText();
    }

    private String notice() {
        return $(RefusalNotice.class).single().getElement().getTextRecursively();
    }

    private TextArea title() {
        return $(TextArea.class).withClassName("title-field").single();
    }

    private TextArea summary() {
        return $(TextArea.class).withClassName("lead-field").single();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private Button named(String label) {
        return $(Button.class)
                .withCondition(
                        button -> button.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }
}
