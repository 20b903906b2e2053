package dev.countersign.article;

import static dev.countersign.Fixtures.aDraft;
import static dev.countersign.Fixtures.aFullDraft;
import static dev.countersign.Fixtures.aReference;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.cites;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.kit.Reference;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.TreatmentId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

    @Test
    void letsSoundTextsPass() {
        assertThatNoException().isThrownBy(() -> Consistency.demand(aDraft()));
        assertThatNoException().isThrownBy(() -> Consistency.demand(aFullDraft(TreatmentId.next())));
    }

    @Test
    void refusesTwoSectionsOfOneKey() {
        var text = aDraft().withSections(
                        List.of(aSection("what", "One."), aSection("why", "Two."), aSection("what", "Three.")));

        assertThat(refusal(text).reasons())
                .containsExactly(new Reason("/sections/2/key", "Two sections have the key 'what': give one another"));
    }

    @Test
    void refusesTwoReferencesOfOneId() {
        var text = with(aDraft().sections(), List.of(aReference("r1"), aReference("r1")));

        assertThat(refusal(text).reasons())
                .containsExactly(new Reason("/references/1/id", "Two references have the id 'r1': give one another"));
    }

    @Test
    void refusesACitationOfNothing() {
        var citing = new Section.Prose(new SectionKey("why"), null, null, cites("Too little rest.", "r1", "r7"));

        assertThat(refusal(with(List.of(aSection("what", "One."), citing), List.of(aReference("r1"))))
                        .reasons())
                .containsExactly(new Reason("/sections/1", "It cites 'r7', which is not among the references"));
    }

    @Test
    void findsCitationsInItemsToo() {
        var full = aFullDraft(TreatmentId.next());

        assertThat(refusal(with(full.sections(), List.of())).reasons())
                .extracting(Reason::at)
                .containsExactly("/sections/0", "/sections/1", "/sections/1");
    }

    @Test
    void refusesBrokenLimitsFirst() {
        var refusal = refusal(ArticleText.titled(" "));

        assertThat(refusal.code()).isEqualTo("invalid-content");
        assertThat(refusal.reasons()).containsExactly(new Reason("/title", "Title must not be empty"));
    }

    @Test
    void refusesMoreThanTwoMegabytes() {
        var words = RichText.of("x".repeat(199_000));
        var sections = IntStream.range(0, 11)
                .<Section>mapToObj(i -> new Section.Prose(new SectionKey("s" + i), null, null, words))
                .toList();

        var refusal = refusal(aDraft().withSections(sections));

        assertThat(refusal.code()).isEqualTo("too-large");
        assertThat(refusal.message()).contains("2.1 MB");
        assertThatNoException().isThrownBy(() -> Consistency.demand(aDraft().withSections(sections.subList(0, 10))));
    }

    private static ArticleText with(List<Section> sections, List<Reference> references) {
        var draft = aDraft();
        return new ArticleText(
                draft.title(),
                draft.summary(),
                draft.image(),
                draft.authors(),
                draft.topics(),
                draft.audience(),
                draft.riskClass(),
                sections,
                references,
                draft.disclosures(),
                draft.searchDescription());
    }

    private static Refusal refusal(ArticleText text) {
        var refused = catchThrowableOfType(RefusedException.class, () -> Consistency.demand(text));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.INVALID);
        return refused.refusal();
    }
}
