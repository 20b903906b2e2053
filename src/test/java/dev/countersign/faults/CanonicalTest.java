package dev.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.CanonicalJson;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The form that is written anew for the fault run is the application's, whatever the words. */
class CanonicalTest {

    @Property(tries = 300)
    void agreesWithTheApplication(@ForAll("contents") Map<String, Object> content) {
        assertThat(Canonical.digest(Client.MAPPER.valueToTree(content)))
                .isEqualTo(CanonicalJson.digest(content).value());
    }

    @Provide
    Arbitrary<Map<String, Object>> contents() {
        var texts = Arbitraries.strings()
                .withChars("ab\"\\/\n\t\u0001é— \u2028")
                .withChars("e\u0301\u00e9")
                .ofMaxLength(12);
        var leaves = Arbitraries.oneOf(
                texts.map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        var lists = leaves.list().ofMaxSize(3).map(Object.class::cast);
        return Arbitraries.maps(
                        Arbitraries.of("a", "B", "é", "z z", "_type", "10"), Arbitraries.oneOf(List.of(leaves, lists)))
                .ofMaxSize(5);
    }
}
