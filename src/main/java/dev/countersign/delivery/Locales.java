package dev.countersign.delivery;

import dev.countersign.kit.LocaleTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of several locales a caller gets: the first of its own that there is, then the same language, the default, and any.
 *
 * @param byLanguage whether the caller's languages were asked
 */
record Locales(List<Locale> preferred, boolean byLanguage) {

    /** As asked for by a parameter. */
    static Locales of(LocaleTag asked, LocaleTag otherwise) {
        return new Locales(List.of(asked.locale(), otherwise.locale()), false);
    }

    /** As asked for by {@code Accept-Language}; one that makes no sense asks for nothing. */
    static Locales of(@Nullable String acceptLanguage, LocaleTag otherwise) {
        var preferred = new ArrayList<Locale>();
        try {
            if (acceptLanguage != null)
                for (var range : Locale.LanguageRange.parse(acceptLanguage))
                    if (range.getWeight() > 0 && !range.getRange().startsWith("*"))
                        preferred.add(Locale.forLanguageTag(range.getRange()));
        } catch (IllegalArgumentException e) {
            preferred.clear();
        }
        preferred.add(otherwise.locale());
        return new Locales(preferred, true);
    }

    /** The best of these, which come in an order of their own; empty if there are none. */
    <T> Optional<T> best(List<T> offered, Function<T, LocaleTag> locale) {
        for (var wanted : preferred) {
            var exactly = offered.stream()
                    .filter(one -> locale.apply(one).locale().equals(wanted))
                    .findFirst();
            if (exactly.isPresent()) return exactly;
            var language = offered.stream()
                    .filter(one -> locale.apply(one).locale().getLanguage().equals(wanted.getLanguage()))
                    .findFirst();
            if (language.isPresent()) return language;
        }
        return offered.stream().findFirst();
    }
}
