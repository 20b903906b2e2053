package dev.countersign.review.diff;

import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Parts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text says, part by part: a working text, a revision, an edition, or what a sign-off saw.
 *
 * @param parts the content of each part as JSON members, as it is signed, in reading order
 */
public record Transcript(SequencedMap<PartKey, Map<String, Object>> parts) {

    /** Nothing at all. */
    public static final Transcript EMPTY = new Transcript(new LinkedHashMap<>());

    public Transcript {
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }

    /** What these parts say. */
    public static Transcript of(Parts parts) {
        return of(parts.all());
    }

    /** What these parts say. */
    public static Transcript of(List<Part> parts) {
        var contents = new LinkedHashMap<PartKey, Map<String, Object>>();
        parts.forEach(part -> contents.put(part.key(), part.content()));
        return new Transcript(contents);
    }

    /** The same where a part says this. */
    Transcript with(Part part) {
        var contents = new LinkedHashMap<>(parts);
        contents.put(part.key(), part.content());
        return new Transcript(contents);
    }

    /** The content of a part. */
    public Optional<Map<String, Object>> find(PartKey key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** What a part is called where people read it. */
    public Optional<String> title(PartKey key) {
        return find(key).map(content -> title(key, content));
    }

    private static String title(PartKey key, Map<String, Object> content) {
        if (key.equals(PartKey.COMPOSITION)) return "Title, summary and order";
        return Stream.of("heading", "name")
                .map(content::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseGet(() -> "Section “%s”".formatted(key));
    }

    /** The titles of cards by their ids. */
    Map<String, String> cards() {
        return parts.values().stream()
                .filter(content -> "treatment".equals(content.get("type")))
                .collect(Collectors.toMap(
                        content -> String.valueOf(content.get("id")),
                        content -> String.valueOf(content.get("name")),
                        (one, other) -> one));
    }
}
