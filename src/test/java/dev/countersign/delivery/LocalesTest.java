package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.LocaleTag;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            es-MX                      | en-US es-MX       | es-MX
            es-ES                      | en-US es-MX       | es-MX
            es                         | en-US es-ES es-MX | es-ES
            es-MX                      | es-ES es-MX       | es-MX
            de, es;q=0.8               | en-US es-MX       | es-MX
            es;q=0, de                 | en-US es-MX       | en-US
            de                         | en-US es-MX       | en-US
            de                         | es-MX fr-FR       | es-MX
            -                          | de-DE en-US       | en-US
            *                          | de-DE en-US       | en-US
            en-GB                      | de-DE en-US       | en-US
            ;;;q=a                     | de-DE en-US       | en-US
            fr;q=0.2, de;q=0.9         | de-DE fr-FR       | de-DE
            """)
    void choosesByTheCallersLanguages(String acceptLanguage, String offered, String chosen) {
        assertThat(best(Locales.of(acceptLanguage, LocaleTag.EN_US), offered)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({
        "es-MX, en-US es-MX, es-MX",
        "es-MX, en-US es-ES, es-ES",
        "fr-FR, de-DE en-US, en-US",
        "fr-FR, de-DE, de-DE"
    })
    void choosesByTheLocaleAskedFor(String asked, String offered, String chosen) {
        assertThat(best(Locales.of(new LocaleTag(asked), LocaleTag.EN_US), offered))
                .isEqualTo(chosen);
    }

    @Test
    void saysWhetherLanguagesWereAsked() {
        assertThat(Locales.of("de", LocaleTag.EN_US).byLanguage()).isTrue();
        assertThat(Locales.of(new LocaleTag("de"), LocaleTag.EN_US).byLanguage())
                .isFalse();
    }

    @Test
    void choosesNothingFromNothing() {
        assertThat(Locales.of("de", LocaleTag.EN_US).best(List.<LocaleTag>of(), locale -> locale))
                .isEmpty();
    }

    private static String best(Locales locales, String offered) {
        return locales.best(
                        Arrays.stream(offered.split(" ")).map(LocaleTag::new).toList(), locale -> locale)
                .orElseThrow()
                .value();
    }
}
