package dev.countersign.importing;

import dev.countersign.kit.Reference;
import java.util.List;

/**
 * A post as it was understood: a draft in pieces, with the reason for each. Every sentence of the source is in it.
 *
 * @param summary the lead; empty if there is none
 * @param leftovers what belongs to the page and not to the article
 * @param recognitions the reasons, in the order of the source
 * @param notes what the writer should know about the source as a whole
 */
public record RecognisedPost(
        String title,
        String summary,
        List<RecognisedSection> sections,
        List<Reference> references,
        List<RecognisedPerson> authors,
        List<RecognisedPerson> reviewers,
        List<Leftover> leftovers,
        List<Recognition> recognitions,
        List<String> notes) {

    public RecognisedPost {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
        authors = List.copyOf(authors);
        reviewers = List.copyOf(reviewers);
        leftovers = List.copyOf(leftovers);
        recognitions = List.copyOf(recognitions);
        notes = List.copyOf(notes);
    }

    /** The cards of all sections, in order. */
    public List<RecognisedCard> cards() {
        return sections.stream().flatMap(section -> section.cards().stream()).toList();
    }
}
