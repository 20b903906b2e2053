package dev.countersign.review;

import static dev.countersign.Fixtures.cites;

import dev.countersign.article.ArticleText;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The single changes that a writer makes to a text or a card, each of one thing only. */
final class Edits {

    private Edits() {}

    /** Other words in the first rich text of a section, resting on the same references. */
    static Section reworded(Section section, String words) {
        var first = section.texts().findFirst().orElseThrow();
        return withFirstText(section, cites(words, first.citations().toArray(String[]::new)));
    }

    /** The section with another first rich text. */
    static Section withFirstText(Section section, RichText text) {
        return switch (section) {
            case Section.Prose s -> new Section.Prose(s.key(), s.heading(), s.aspect(), text);
            case Section.Definitions s ->
                new Section.Definitions(s.key(), s.heading(), s.aspect(), text, s.items(), s.closing());
            case Section.Treatments s ->
                new Section.Treatments(s.key(), s.heading(), s.aspect(), text, s.treatments(), s.closing());
            case Section.CareAdvice s ->
                new Section.CareAdvice(s.key(), s.heading(), s.aspect(), s.level(), s.conditions(), text);
            case Section.Callout s -> new Section.Callout(s.key(), s.heading(), s.aspect(), s.tone(), text);
            case Section.Figure s -> new Section.Figure(s.key(), s.heading(), s.aspect(), s.image(), text);
            case Section.Questions s -> new Section.Questions(s.key(), s.heading(), s.aspect(), text, s.items());
            case Section.Promotion s -> new Section.Promotion(s.key(), s.heading(), text, s.label(), s.href());
        };
    }

    static ArticleText reworded(ArticleText text, int section, String words) {
        return changed(text, section, s -> reworded(s, words));
    }

    static ArticleText changed(ArticleText text, int section, UnaryOperator<Section> change) {
        var sections = new ArrayList<>(text.sections());
        sections.set(section, change.apply(sections.get(section)));
        return text.withSections(sections);
    }

    static ArticleText inserted(ArticleText text, int at, Section section) {
        var sections = new ArrayList<>(text.sections());
        sections.add(at, section);
        return text.withSections(sections);
    }

    static ArticleText removed(ArticleText text, int section) {
        var sections = new ArrayList<>(text.sections());
        sections.remove(section);
        return text.withSections(sections);
    }

    static ArticleText moved(ArticleText text, int from, int to) {
        var sections = new ArrayList<>(text.sections());
        sections.add(to, sections.remove(from));
        return text.withSections(sections);
    }

    static ArticleText renamed(ArticleText text, int section, String key) {
        return changed(
                text,
                section,
                s -> s instanceof Section.Prose prose
                        ? new Section.Prose(new SectionKey(key), prose.heading(), prose.aspect(), prose.body())
                        : s);
    }

    static Section.Treatments showing(Section.Treatments s, List<TreatmentId> treatments) {
        return new Section.Treatments(s.key(), s.heading(), s.aspect(), s.intro(), treatments, s.closing());
    }

    static ArticleText retitled(ArticleText text, String title) {
        return new ArticleText(
                title,
                text.summary(),
                text.image(),
                text.authors(),
                text.topics(),
                text.audience(),
                text.riskClass(),
                text.sections(),
                text.references(),
                text.disclosures(),
                text.searchDescription());
    }

    static ArticleText withReferences(ArticleText text, List<Reference> references) {
        return new ArticleText(
                text.title(),
                text.summary(),
                text.image(),
                text.authors(),
                text.topics(),
                text.audience(),
                text.riskClass(),
                text.sections(),
                references,
                text.disclosures(),
                text.searchDescription());
    }

    static ArticleText withRisk(ArticleText text, RiskClass risk) {
        return new ArticleText(
                text.title(),
                text.summary(),
                text.image(),
                text.authors(),
                text.topics(),
                text.audience(),
                risk,
                text.sections(),
                text.references(),
                text.disclosures(),
                text.searchDescription());
    }

    static ArticleText retitledReference(ArticleText text, int reference, String title) {
        var references = new ArrayList<>(text.references());
        references.set(reference, retitled(references.get(reference), title));
        return withReferences(text, references);
    }

    static Reference retitled(Reference r, String title) {
        return new Reference(
                r.key(),
                title,
                r.authors(),
                r.containerTitle(),
                r.publisher(),
                r.issued(),
                r.volume(),
                r.page(),
                r.doi(),
                r.pmid(),
                r.url(),
                r.kind(),
                r.accessedOn(),
                r.expiresOn(),
                r.retraction());
    }

    static TreatmentCard reworded(TreatmentCard card, String words) {
        return with(card, RichText.of(words), card.references());
    }

    static TreatmentCard with(TreatmentCard card, RichText summary, List<Reference> references) {
        return new TreatmentCard(
                card.name(),
                card.alsoCalled(),
                card.kind(),
                card.setting(),
                summary,
                card.howItWorks(),
                card.bestFor(),
                card.howTo(),
                card.timing(),
                card.doses(),
                card.benefits(),
                card.safety(),
                card.evidence(),
                card.noEvidence(),
                card.uncertainty(),
                card.alternatives(),
                card.cost(),
                card.codes(),
                references,
                card.promotional());
    }
}
