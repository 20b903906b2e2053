package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Fixtures;
import dev.countersign.article.Article;
import dev.countersign.article.Stage;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.Dossier;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edition's content says of its parts by itself is what was signed of them. */
class SignedPartsTest {

    @Test
    void areThoseOfAnArticleWithASectionOfEachKind() {
        assertTheSame(Fixtures.aTreatment(Fixtures.aCard()), Fixtures.aTreatment(Fixtures.aMedicationCard()));
    }

    @Test
    void areThoseOfASectionThatShowsNoCards() {
        assertTheSame();
    }

    private static void assertTheSame(Treatment... treatments) {
        var shown = new LinkedHashMap<TreatmentId, Treatment>();
        for (var treatment : treatments) shown.put(treatment.id(), treatment);
        var ids = shown.keySet().toArray(TreatmentId[]::new);
        var article = new Article(
                ArticleId.next(),
                null,
                LocaleTag.EN_US,
                new Slug("tight-back"),
                Fixtures.aFullDraft(ids),
                1,
                Contributor.of(Fixtures.writing()),
                Fixtures.NOW,
                new Stage.Draft(),
                null,
                List.of(),
                0,
                List.of(),
                List.of());
        var histories = new LinkedHashMap<TreatmentId, List<CardRevision>>();
        shown.forEach((id, treatment) -> histories.put(id, List.of(treatment.currentRevision())));
        var review = Dossier.of(article, List.of(article.currentRevision()), shown, histories)
                .judged(DefaultPolicy.create(), Dossier.Given.NOTHING);
        Map<String, String> signed = new LinkedHashMap<>();
        review.parts()
                .all()
                .forEach(part -> signed.put(part.key().value(), part.digest().value()));

        var content = ContentTree.read(CanonicalJson.of(EditionContent.of(review)));

        assertThat(SignedParts.digests(content)).containsExactlyInAnyOrderEntriesOf(signed);
    }
}
