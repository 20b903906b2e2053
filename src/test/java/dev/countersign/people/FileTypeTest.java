package dev.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a46, JPEG",
    })
    void isToldByTheFirstBytes(String hex, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).hasValue(type);
    }

    @Test
    void isAJwtOfThreePieces() {
        assertThat(FileType.of("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln\n".getBytes(StandardCharsets.US_ASCII)))
                .hasValue(FileType.JWT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><script>", "MZ", "PK", "%PD", "a.b.c", "<svg onload=alert(1)>", "eyJ.eyJ"})
    void isNothingElse(String content) {
        assertThat(FileType.of(content.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
