package dev.countersign.article.ui;

import dev.countersign.article.Section;
import dev.countersign.kit.ui.Editor;

/** Makes the form for a section, whatever its kind. */
public final class SectionEditor {

    private SectionEditor() {}

    /** The form that edits this section. */
    public static Editor<? extends Section> of(Section section, CardShelf shelf) {
        return switch (section) {
            case Section.Prose prose -> new ProseForm(prose);
            case Section.Definitions definitions -> new DefinitionsForm(definitions);
            case Section.Treatments treatments -> new TreatmentsForm(treatments, shelf);
            case Section.CareAdvice advice -> new CareAdviceForm(advice);
            case Section.Callout callout -> new CalloutForm(callout);
            case Section.Figure figure -> new FigureForm(figure);
            case Section.Questions questions -> new QuestionsForm(questions);
            case Section.Promotion promotion -> new PromotionForm(promotion);
        };
    }
}
