package dev.countersign.importing;

import dev.countersign.importing.outline.Outline;
import java.util.ArrayList;

/**
 * Reads a post as an editor would: what stands where, then what it means. The same source always gives the same result, and every sentence of it
 * is somewhere in the result.
 */
public final class Recogniser {

    private static final int MOST_SECTIONS = 200;

    private Recogniser() {}

    /**
     * Recognises a post.
     *
     * @throws dev.countersign.kit.RefusedException if it has more sections than an article may have
     */
    public static RecognisedPost recognise(Source source) {
        var draft = new Draft();
        var notes = new ArrayList<>(source.notes());
        var elements = Triage.of(Outline.of(FrontMatter.without(source.text(), draft)).elements(), draft);
        var rest = Opening.read(elements, draft);
        var chapters = Nesting.arrange(Chapter.of(rest), draft.title());
        new ChapterReader(draft).read(chapters);
        var post = draft.post(notes);
        demandFewSections(post);
        return post.sections().isEmpty() && post.summary().isEmpty() ? withNote(post, "There is only a heading: the draft has a title and no text yet.") : post;
    }

    private static void demandFewSections(RecognisedPost post) {
        if (post.sections().size() > MOST_SECTIONS)
            throw Source.refusal(
                    "source-too-many-sections",
                    "This text falls into %,d sections; an article has at most %d. Import one post at a time.".formatted(post.sections().size(), MOST_SECTIONS));
    }

    private static RecognisedPost withNote(RecognisedPost post, String note) {
        var notes = new ArrayList<>(post.notes());
        notes.add(note);
        return new RecognisedPost(
                post.title(), post.summary(), post.sections(), post.references(), post.authors(), post.reviewers(), post.leftovers(), post.recognitions(), notes);
    }
}
