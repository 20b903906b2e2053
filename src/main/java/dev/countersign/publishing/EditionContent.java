package dev.countersign.publishing;

import dev.countersign.article.Section;
import dev.countersign.review.Part;
import dev.countersign.review.Parts;
import dev.countersign.review.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of an edition: what was signed, put together again in reading order, each part with its digest. Nothing in it varies by host or
 * time; the edition's digest is taken over its canonical form.
 */
final class EditionContent {

    private EditionContent() {}

    static Map<String, Object> of(Review review) {
        var text = review.article().working();
        var content = new LinkedHashMap<String, Object>();
        content.put("type", "article");
        content.put("id", review.article().id().value());
        content.put("locale", review.article().locale().value());
        content.put("title", text.title());
        content.put("summary", text.summary());
        if (text.image() != null) content.put("image", text.image());
        if (text.audience() != null) content.put("audience", text.audience());
        content.put("riskClass", text.riskClass());
        content.put("sections", sections(review));
        content.put("references", text.references());
        content.put("disclosures", text.disclosures());
        return content;
    }

    private static List<Object> sections(Review review) {
        var sections = new ArrayList<Object>();
        for (var part : review.parts().all())
            if (part.subject() instanceof Part.Subject.OfSection of)
                sections.add(delivered(part, of.section(), review));
        return sections;
    }

    private static Map<String, Object> delivered(Part part, Section section, Review review) {
        var members = withDigest(part);
        members.remove("references");
        if (section instanceof Section.Treatments shown && !shown.treatments().isEmpty())
            members.put(
                    "treatments",
                    shown.treatments().stream()
                            .map(id -> withDigest(Parts.of(review.treatment(id))))
                            .toList());
        return members;
    }

    private static Map<String, Object> withDigest(Part part) {
        var members = new LinkedHashMap<>(part.content());
        members.put("digest", part.digest().value());
        return members;
    }
}
