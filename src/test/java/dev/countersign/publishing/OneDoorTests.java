package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** An article on its way through the services and the store: drafted, signed, refused, published, changed, published again. */
class OneDoorTests extends ArticleInTheStore {

    @Test
    void goesFromDraftToEditionOneAndTwo() {
        assertThatThrownBy(() -> publishing.publish(editor, article.id()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("4 of 4 parts are not covered")
                .hasMessageContaining("Warm towel: needs someone qualified for injury-care: nobody has signed it yet");

        signWhatIsOpen(trainer);
        var first = publishing.publish(editor, article.id());

        assertThat(first.number()).isEqualTo(1);
        assertThat(json(first))
                .contains("Warmth loosens.")
                .contains("\"standing\":\"live\"")
                .doesNotContain("null");
        assertThatThrownBy(() -> publishing.publish(editor, article.id()))
                .hasMessageContaining("Edition 1 already says exactly this");

        library.save(
                writer,
                heat.id(),
                1,
                complete(TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.of("Heat loosens."))));
        assertThat(reviewing.of(article.id()).coverage().uncovered())
                .extracting(open -> open.part().key().value())
                .containsExactly("card:" + heat.slug());
        assertThatThrownBy(() -> publishing.publish(editor, article.id()))
                .hasMessageContaining("One of 4 parts")
                .hasMessageContaining("changed since Tess Trainer, ATC signed it");

        assertThat(reviewing.of(article.id()).isLive()).isFalse();
        signWhatIsOpen(trainer);
        var second = publishing.publish(editor, article.id());
        assertThat(reviewing.of(article.id()).isLive()).isTrue();

        assertThat(second.number()).isEqualTo(2);
        assertThat(publishing.editions(article.id()))
                .extracting(edition -> edition.envelope().standing())
                .containsExactly(Standing.LIVE, Standing.SUPERSEDED);
        assertThat(json(publishing.editions(article.id()).getLast())).contains("Warmth loosens.");
        assertThat(second.dates().lastReviewedAt()).isEqualTo(first.dates().lastReviewedAt());
        sign(trainer, reviewing.of(article.id()).parts().all());
        assertThat(reviewing.of(article.id()).coverage().lastReviewedAt())
                .as("signing the same words again renews the review")
                .hasValueSatisfying(at -> assertThat(at).isAfter(second.dates().lastReviewedAt()));
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();
    }

    @Test
    void refusesWhoIsNotQualifiedAndWhoWroteTheWords() {
        assertThatThrownBy(() -> sign(pharmacist, "card:" + heat.slug()))
                .hasMessageContaining("Phil Pharmacist has no credential that serves injury-care");
        var writingTrainer =
                new Actor(trainer.user(), trainer.name(), Set.of(Role.WRITER, Role.REVIEWER), trainer.person());
        authoring.save(writingTrainer, article.id(), 1, text("Calves cramp."));
        assertThatThrownBy(() -> sign(trainer, "what")).hasMessageContaining("wrote some of these words");
        assertThatThrownBy(() -> publishing.publish(writer, article.id()))
                .hasMessageContaining("needs the role editor");
    }

    @Test
    void refusesASaveOverSomebodyElsesNewerOne() {
        authoring.save(writer, article.id(), 1, text("Calves tighten at night."));
        assertThatThrownBy(() -> authoring.save(editor, article.id(), 1, text("Calves hurt.")))
                .hasMessageContaining("Wanda Writer saved revision 2");
        assertThatThrownBy(() -> authoring.start(writer, LocaleTag.EN_US, article.slug(), text("Another.")))
                .hasMessageContaining("already has the address");
    }

    /** Readers compute a section's digest again from what they get: an empty list of cards must not appear in between. */
    @Test
    void deliversASectionWithoutCardsAsItWasSigned() {
        var home = new Section.Treatments(
                new SectionKey("home"), "At home", null, RichText.of("Nothing yet."), List.of(), RichText.EMPTY);
        authoring.save(
                writer, article.id(), article.revision(), article.working().withSections(List.of(home)));
        signWhatIsOpen(trainer);
        var edition = publishing.publish(editor, article.id());

        Map<String, Object> section = Json.MAPPER.convertValue(
                Json.MAPPER.readTree(json(edition)).at("/sections/0"), new TypeReference<>() {});
        var said = section.remove("digest");
        assertThat(CanonicalJson.digest(section).value()).isEqualTo(said);
    }
}
