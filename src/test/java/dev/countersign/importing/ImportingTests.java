package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.Authoring;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.treatment.Library;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A post on its way into the store: one draft, its cards in the library, its people in the directory. */
@SpringBootTest
class ImportingTests {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", () -> data.toString());
    }

    private final Actor writer = new Actor(UserId.next(), "Wanda Writer", Set.of(Role.WRITER), null);

    @Autowired
    Importing importing;

    @Autowired
    Authoring authoring;

    @Autowired
    Library library;

    @Autowired
    Directory directory;

    @Test
    void makesOneDraftWithCardsAndPeopleAndKnowsThePeopleTheNextTime() {
        var post = importing.preview(Posts.text("ankle-sprain.md").getBytes(StandardCharsets.UTF_8));
        assertThat(authoring.latest(1_000)).isEmpty();

        var first = importing.importPost(writer, post, LocaleTag.EN_US);

        assertThat(first.stage()).isEqualTo(new Stage.Draft());
        assertThat(first.working().riskClass()).isEqualTo(RiskClass.MEDICATION);
        assertThat(authoring.get(first.id()).working()).isEqualTo(first.working());
        assertThat(library.all(first.working().treatments()).values())
                .extracting(treatment -> treatment.card().name())
                .containsExactly("Rest", "Ice", "Compression and elevation", "Pain relievers", "Gentle exercises");
        var reviewer = directory.find(new Slug("tomas-ibanez")).orElseThrow();
        assertThat(reviewer.credentials())
                .extracting(Credential::status)
                .containsOnly(Credential.Status.UNVERIFIED)
                .hasSize(2);
        assertThat(directory.all(first.working().authors()))
                .extracting(person -> person.name())
                .containsExactly("Priya Raman");

        var second = importing.importPost(writer, post, LocaleTag.EN_US);

        assertThat(second.slug()).isEqualTo(first.slug().numbered(2));
        assertThat(second.working().authors()).isEqualTo(first.working().authors());
        assertThat(directory.list()).hasSize(2);
    }

    @Test
    void isForThoseWhoMayWrite() {
        var reviewer = new Actor(UserId.next(), "Rita Reviewer", Set.of(Role.REVIEWER), null);
        var post = importing.preview(Posts.text("no-headings.txt"));
        assertThatThrownBy(() -> importing.importPost(reviewer, post, LocaleTag.EN_US))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("needs the role writer or editor");
    }
}
