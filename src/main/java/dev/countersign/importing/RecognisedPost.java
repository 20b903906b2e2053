package dev.countersign.importing;

import dev.countersign.kit.Reference;
import dev.countersign.kit.Slug;
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

    private static final int LONGEST_NAME = 40;

    public RecognisedPost {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
        authors = List.copyOf(authors);
        reviewers = List.copyOf(reviewers);
        leftovers = List.copyOf(leftovers);
        recognitions = List.copyOf(recognitions);
        notes = List.copyOf(notes);
    }

    /** The slug that the title suggests; a long title with a colon gives the part before it. */
    public Slug slug() {
        int colon = title.indexOf(':');
        var name = title.length() > LONGEST_NAME && colon > 0 && Words.count(title.substring(0, colon)) >= 2 ? title.substring(0, colon) : title;
        return Slug.from(name);
    }

    /** The cards of all sections, in order. */
    public List<RecognisedCard> cards() {
        return sections.stream().flatMap(section -> section.cards().stream()).toList();
    }
}
