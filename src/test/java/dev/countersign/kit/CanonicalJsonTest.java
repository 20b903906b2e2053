package dev.countersign.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** The samples of RFC 8785, appendix B: the bits of a double and how it is written. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void writesNumbersAsEcmaScriptDoes(String bits, String written) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(canonical(List.of(number))).isEqualTo("[" + written + "]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(List.of(number)));
    }

    /** The sample of RFC 8785, section 3.2.2. */
    @Test
    void writesTheSampleOfTheStandard() {
        var sample = Json.MAPPER.readTree("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""");

        assertThat(canonical(sample)).isEqualTo("""
                        {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                        "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    /**
     * The sample of RFC 8785, section 3.2.3, in which one key is another: normal form C would take apart the standard's Hebrew letter. A key of
     * two UTF-16 units sorts by the first of them.
     */
    @Test
    void ordersMembersByTheUnitsOfUtf16() {
        var sample = new LinkedHashMap<String, Object>();
        sample.put("€", "euro");
        sample.put("\r", "carriage return");
        sample.put("\uFF01", "full-width exclamation mark");
        sample.put("1", "one");
        sample.put("😀", "grinning face");
        sample.put("\u0080", "control");
        sample.put("ö", "o with diaeresis");

        assertThat(canonical(sample))
                .isEqualTo(
                        "{\"\\r\":\"carriage return\",\"1\":\"one\",\"\u0080\":\"control\",\"ö\":\"o with diaeresis\","
                                + "\"€\":\"euro\",\"😀\":\"grinning face\",\"\uFF01\":\"full-width exclamation mark\"}");
    }

    @Test
    void keepsNeitherSpacingNorOrder() {
        assertThat(CanonicalJson.digest(Json.MAPPER.readTree("{\"b\": [1, 2], \"a\": {\"d\": 1, \"c\": 2}}")))
                .isEqualTo(CanonicalJson.digest(Json.MAPPER.readTree("{\"a\":{\"c\":2,\"d\":1},\"b\":[1,2]}")));
    }

    @Test
    void keepsTheOrderOfLists() {
        assertThat(CanonicalJson.digest(List.of(1, 2))).isNotEqualTo(CanonicalJson.digest(List.of(2, 1)));
    }

    @Test
    void takesComposedAndDecomposedAccentsForTheSame() {
        assertThat(digest("Brûlée")).isEqualTo(digest("Bru\u0302le\u0301e"));
        assertThat(CanonicalJson.digest(Map.of("é", 1))).isEqualTo(CanonicalJson.digest(Map.of("e\u0301", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n\u0303", "\t\u0302", "\r\u0301", "\u001f\u0307", "\"\u0301", "\\\u0301", "<\u0338", "\u0338"})
    void survivesAccentsThatHaveNothingToStandOn(String awkward) {
        var read = Json.MAPPER.readTree(CanonicalJson.of(Map.of("text", awkward)));

        assertThat(read.get("text").stringValue()).isEqualTo(Normalizer.normalize(awkward, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDC00 alone", "\uDE00\uD83D"})
    void refusesHalfACharacterRatherThanWriteAnotherOne(String broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> digest(broken)).withMessageContaining("half");
    }

    @Property(tries = 500)
    void givesTwoTextsOneDigestExactlyIfTheyAreTheSameCharacters(
            @ForAll("awkward") String one, @ForAll("awkward") String other) {
        assertThat(digest(one).equals(digest(other))).isEqualTo(nfc(one).equals(nfc(other)));
    }

    @Property(tries = 500)
    void givesATextTheDigestOfItsOtherNormalForm(@ForAll("awkward") String text) {
        assertThat(digest(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(digest(text));
        assertThat(digest(text + " ")).isNotEqualTo(digest(text));
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.of(
                        "e",
                        "é",
                        "e\u0301",
                        "\u0301",
                        "E",
                        "\n",
                        "n",
                        "ñ",
                        "\u212B",
                        "Å",
                        "A\u030A",
                        "ﬁ",
                        "fi",
                        "²",
                        "2",
                        " ",
                        "\u00A0",
                        "\u200B",
                        "\"",
                        "\\",
                        "😀",
                        "\uAC00",
                        "\u1100\u1161",
                        "q\u0307\u0323",
                        "q\u0323\u0307")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(parts -> String.join("", parts));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Digest digest(String text) {
        return CanonicalJson.digest(Map.of("text", text));
    }

    private static String canonical(Object value) {
        return new String(CanonicalJson.of(value), UTF_8);
    }
}
