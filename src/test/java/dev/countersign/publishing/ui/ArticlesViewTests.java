package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.review.Ask;
import dev.countersign.review.Requesting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of articles. */
class ArticlesViewTests extends InAnEmptyStore {

    @Autowired
    Authoring authoring;

    @Autowired
    Requesting requesting;

    @Autowired
    CurrentActor current;

    @Test
    @SignedInAs(Role.WRITER)
    void saysWhatToDoWhereNothingIsYet() {
        UI.getCurrent().navigate("articles");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No articles yet", "Import a post", "New article");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void filtersByWhatStandsInTheAddress() {
        start("Calf cramps");
        requesting.ask(current.get(), start("Stiff neck").id(), Ask.anyone());

        UI.getCurrent().navigate("articles");
        assertThat(titles()).containsExactly("Stiff neck", "Calf cramps");
        search("text", "CALF");
        assertThat(titles()).containsExactly("Calf cramps");
        search("state", "in-review");
        assertThat(titles()).containsExactly("Stiff neck");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void suggestsASlugAndRefusesATakenOne() {
        start("Calf cramps");
        UI.getCurrent().navigate("articles");
        test($(Button.class).withText("New article").single()).click();
        test($(TextField.class).withCaption("Title").single()).setValue("Calf cramps");
        assertThat($(TextField.class).withCaption("Slug").single().getValue()).isEqualTo("calf-cramps");

        test($(Button.class).withText("Start writing").single()).click();
        assertThat($(RefusalNotice.class).single().getElement().getTextRecursively())
                .contains("already has the address 'calf-cramps'");
        assertThat($(NativeTableRow.class).all()).hasSize(2);
    }

    @Test
    @SignedInAs(Role.WRITER)
    void turnsPagesToTheLastArticle() {
        for (int i = 1; i <= 95; i++) start("Sprain %02d".formatted(i));
        start("Stiff neck");

        UI.getCurrent().navigate("articles");
        assertThat(titles()).hasSize(40).startsWith("Stiff neck", "Sprain 95");
        test(more("Show more")).click();
        test(more("Show more")).click();
        assertThat(titles()).hasSize(96).doesNotHaveDuplicates().endsWith("Sprain 01");
        assertThat($(Button.class).withText("Show more").all()).isEmpty();

        search("text", "sprain");
        test(more("Show more")).click();
        test(more("Show more")).click();
        assertThat(titles()).hasSize(95).doesNotContain("Stiff neck");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void looksNoFurtherThanSomebodyWaits() {
        requesting.ask(current.get(), start("Stiff neck").id(), Ask.anyone());
        for (int i = 1; i <= 201; i++) start("Sprain %03d".formatted(i));

        search("state", "approved");
        assertThat(titles()).isEmpty();
        test(more("Look further")).click();
        assertThat($(Paragraph.class).withClassName("nothing").single().getText())
                .startsWith("No article matches");
        search("state", "in-review");
        assertThat(titles()).as("which the store itself can tell").containsExactly("Stiff neck");
    }

    private Button more(String words) {
        return $(Button.class).withText(words).single();
    }

    private Article start(String title) {
        return authoring.start(current.get(), LocaleTag.EN_US, Slug.from(title), ArticleText.titled(title));
    }

    private static void search(String parameter, String value) {
        UI.getCurrent().navigate("articles", QueryParameters.of(parameter, value));
    }

    private List<String> titles() {
        return $(Anchor.class).withClassName("title").all().stream()
                .map(Anchor::getText)
                .toList();
    }
}
