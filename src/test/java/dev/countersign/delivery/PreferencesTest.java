package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                          | false
            ''                         | false
            gzip                       | true
            GZIP                       | true
            x-gzip                     | true
            *                          | true
            br                         | false
            br, gzip                   | true
            gzip;q=0                   | false
            gzip; q=0.000              | false
            gzip;q=0.5, identity       | false
            gzip;q=0.5, identity;q=0.5 | true
            *;q=0.1, gzip;q=0          | false
            identity                   | false
            gzip;q=nonsense            | true
            """)
    void prefersGzip(String acceptEncoding, boolean gzip) {
        assertThat(Preferences.gzip(acceptEncoding)).isEqualTo(gzip);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                   | true
            */*                                 | true
            application/json                    | true
            application/*                       | true
            text/html, */*;q=0.1                | true
            text/html                           | false
            application/json;q=0                | false
            application/json;q=0, */*           | false
            application/*;q=0, application/json | true
            application/ld+json                 | false
            no media type                       | true
            """)
    void acceptsJson(String accept, boolean accepts) {
        assertThat(Preferences.accepts(accept, Answer.JSON)).isEqualTo(accepts);
    }
}
