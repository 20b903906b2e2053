package dev.countersign.publishing;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an edition, and every answer that readers get of it, still reads as it was signed: judged from the edition alone. A pure function.
 */
public final class AsSigned {

    private final Edition edition;
    private final List<String> objections = new ArrayList<>();

    private AsSigned(Edition edition) {
        this.edition = edition;
    }

    /** What is wrong with it, each as a sentence about it without a full stop; empty if nothing is. */
    public static List<String> objections(Edition edition) {
        var judged = new AsSigned(edition);
        judged.content();
        return judged.objections;
    }

    private void content() {
        Map<String, Object> content;
        try {
            content = ContentTree.read(edition.content());
        } catch (RuntimeException e) {
            objections.add("its content is not JSON any more");
            return;
        }
        var parts = changedParts(content);
        if (!parts.isEmpty()) objections.add("%s not read as it was signed".formatted(does(parts)));
        if (!Digest.of(edition.content()).equals(edition.digest()))
            objections.add("its content does not have its digest: a word of it was changed, or the digest was");
        else if (!Arrays.equals(CanonicalJson.of(content), edition.content()))
            objections.add("its content is not in canonical form");
        signOffs();
        var envelope = edition.envelope();
        if (envelope != null) answers(envelope, content);
    }

    private List<String> changedParts(Map<String, Object> content) {
        var computed = SignedParts.digests(content);
        var stated = new LinkedHashMap<String, String>();
        edition.parts()
                .forEach(part -> stated.put(part.key().value(), part.digest().value()));
        var keys = new LinkedHashSet<>(stated.keySet());
        keys.addAll(computed.keySet());
        keys.removeIf(key -> stated.containsKey(key) && stated.get(key).equals(computed.get(key)));
        return List.copyOf(keys);
    }

    private void signOffs() {
        var carried =
                edition.signOffs().stream().map(signOff -> signOff.id().value()).collect(Collectors.toSet());
        edition.covers().stream()
                .filter(cover -> !carried.contains(cover.signOff()))
                .forEach(cover -> objections.add("it rests on sign-off %s for %s of '%s' and does not carry it"
                        .formatted(cover.signOff(), cover.scope(), cover.part())));
    }

    private void answers(Envelope envelope, Map<String, Object> content) {
        Map<String, Object> portable = Map.of();
        for (var form : RichTextForm.values()) {
            var answer = envelope.representations().get(form);
            var words = "what readers get as %s".formatted(form.word());
            var tree = answer == null ? null : tree(answer);
            if (answer == null || tree == null) {
                objections.add(words + " is missing or is not JSON any more");
                continue;
            }
            if (form == RichTextForm.PORTABLE) portable = tree;
            if (!Digest.of(answer.body()).equals(answer.digest())) objections.add(words + " does not have its digest");
            if (!Arrays.equals(uncompressed(answer), answer.body()))
                objections.add(words + " says something else compressed");
            if (form == RichTextForm.PORTABLE && !says(portable, content))
                objections.add(words + " is not what was signed");
            if (!same(ContentTree.in(form, portable), tree)) objections.add(words + " is not what the others get");
        }
        var summary = tree(envelope.summary());
        if (summary == null
                || !edition.digest().value().equals(summary.get("digest"))
                || !same(summary.get("title"), content.get("title")))
            objections.add("its entry in lists is not what was signed");
    }

    /** Whether an answer holds all of the content, unchanged, and says so by the right digests. */
    private boolean says(Map<String, Object> answer, Map<String, Object> content) {
        var digests = new LinkedHashMap<String, Object>();
        edition.parts()
                .forEach(part -> digests.put(part.key().value(), part.digest().value()));
        return content.entrySet().stream().allMatch(member -> same(signed(member.getKey(), answer), member.getValue()))
                && edition.digest().value().equals(answer.get("digest"))
                && same(answer.get("partDigests"), digests)
                && same(answer.get("edition"), edition.number());
    }

    /** A member as it was signed: the status of a reference is said around it. */
    private static @Nullable Object signed(String name, Map<String, Object> answer) {
        var value = answer.get(name);
        if (!name.equals("references") || !(value instanceof List<?> references)) return value;
        return references.stream()
                .map(reference -> {
                    var members = new LinkedHashMap<Object, Object>((Map<?, ?>) reference);
                    members.remove("status");
                    return members;
                })
                .toList();
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && CanonicalJson.digest(one).equals(CanonicalJson.digest(other));
    }

    private static @Nullable Map<String, Object> tree(Representation answer) {
        return tree(answer.body());
    }

    private static @Nullable Map<String, Object> tree(byte[] json) {
        try {
            return ContentTree.read(json);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static byte[] uncompressed(Representation answer) {
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.gzip()))) {
            return body.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String does(List<String> parts) {
        var named = parts.size() == 1 ? "its part '%s' does" : "its parts '%s' do";
        return named.formatted(String.join("', '", parts));
    }
}
