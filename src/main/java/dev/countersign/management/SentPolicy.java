package dev.countersign.management;

import dev.countersign.kit.Refusal;
import dev.countersign.review.policy.PolicyDocument;
import dev.countersign.review.policy.PolicyYaml;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes policies as a request wants them: as JSON or as YAML. */
final class SentPolicy {

    static final String YAML = "application/yaml";
    static final String YAML_FORMERLY = "application/x-yaml";
    static final String YAML_AS_TEXT = "text/yaml";

    private SentPolicy() {}

    /** The policy that a request brings. */
    static PolicyDocument of(HttpServletRequest request) throws IOException {
        var body = SentBodies.bytes(request);
        return mentionsYaml(request.getContentType())
                ? PolicyYaml.read(text(body))
                : PolicyDocument.read(SentJson.read(body, ObjectNode.class));
    }

    /** Whether YAML is asked for by name. */
    static boolean isYamlWanted(HttpServletRequest request) {
        return mentionsYaml(request.getHeader("Accept"));
    }

    private static boolean mentionsYaml(@Nullable String types) {
        return types != null && types.toLowerCase(Locale.ROOT).contains("yaml");
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "malformed-yaml", "This is no text in UTF-8.")
                    .exception();
        }
    }
}
