package dev.countersign.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our canonical form against the reference implementation of RFC 8785: of text in normal form C it is the same to the byte, of other text it is
 * the reference's form of the normalised text. The cases are of the kinds that the reference's own suite has.
 */
class CanonicalJsonReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[7,{\"e\":false,\"20\":null,\"2\":[]}]",
                "{\"cote\":1,\"coté\":2,\"côte\":3,\"côté\":4,\"cot\":5}",
                "{\"2\":{\"g\":{\"g\":\"x\",\"G\":7},\"\\t\":12.0},\"20\":{},\"\":\"none\",\"b\":{},\"222\":[{}],\"B\":{}}",
                "{\"n\":[2E30,7.50,2e-5,0.0000000000000000000000000003,1E-7,123456789012345680000,1e21],\"e\":\"\\u20ac\\u0001\\u000b\\\"\\\\\\/\\u007f\"}",
                "{\"\\u20ac\":1,\"\\ud83d\\ude00\":2,\"\\u0081\":3,\"\\u00e4\":4,\"</b>\":5,\"9\":6}"
            })
    void writesWhatTheReferenceWrites(String json) throws IOException {
        assertThat(ours(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":\"\\u1e0b\\u0323\"}", "{\"e\\u0301\":\"A\\u030a\"}", "{\"\\ufb2a\":\"Hebrew shin\"}"})
    void writesOfOtherTextWhatTheReferenceWritesOfItNormalised(String json) throws IOException {
        var normalised = Json.MAPPER.writeValueAsString(normalised(Json.MAPPER.readValue(json, Object.class)));

        assertThat(ours(json))
                .isEqualTo(new JsonCanonicalizer(normalised).getEncodedString())
                .isNotEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }

    @Property(tries = 500)
    void isTheReferencesFormOfTheNormalisedText(@ForAll("trees") Object tree) throws IOException {
        var json = Json.MAPPER.writeValueAsString(Map.of("tree", normalised(tree)));

        assertThat(new String(CanonicalJson.of(Json.MAPPER.readTree(json)), UTF_8))
                .isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        assertThat(CanonicalJson.of(Map.of("tree", tree)))
                .isEqualTo(CanonicalJson.of(Map.of("tree", normalised(tree))));
    }

    @Provide
    Arbitrary<Object> trees() {
        var texts = Arbitraries.strings()
                .withCharRange('\u0001', '\u024f')
                .withChars('\u0301', '\u0323', '\u20ac', '\ufb33', '\u2028')
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        var flat = Arbitraries.oneOf(leaves, leaves.list().ofMaxSize(3).asGeneric(), members(texts, leaves));
        return Arbitraries.oneOf(flat, flat.list().ofMaxSize(3).asGeneric(), members(texts, flat));
    }

    private static Arbitrary<Object> members(Arbitrary<String> names, Arbitrary<Object> values) {
        return Arbitraries.maps(names, values).ofMaxSize(3).asGeneric();
    }

    private static String ours(String json) {
        return new String(CanonicalJson.of(Json.MAPPER.readTree(json)), UTF_8);
    }

    private static Object normalised(Object node) {
        return switch (node) {
            case String text -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case List<?> list -> {
                var all = new ArrayList<Object>();
                list.forEach(element -> all.add(normalised(element)));
                yield all;
            }
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<String, Object>();
                map.forEach((name, value) -> members.put((String) normalised(name), normalised(value)));
                yield members;
            }
            default -> node;
        };
    }
}
