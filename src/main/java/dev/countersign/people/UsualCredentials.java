package dev.countersign.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The usual credentials that the product knows, as they are written in {@code people/usual-credentials.yaml}. */
public final class UsualCredentials {

    private static final Map<String, UsualCredential> BUILT_IN = read();

    private UsualCredentials() {}

    /** All of them in the order of the file: degrees, licenses, certifications, certificates, memberships. */
    public static Collection<UsualCredential> builtIn() {
        return BUILT_IN.values();
    }

    /** What these letters usually stand for, however they are dotted. */
    public static Optional<UsualCredential> of(String letters) {
        return Optional.ofNullable(BUILT_IN.get(UsualCredential.plain(letters)));
    }

    /**
     * Whether a credential of this kind may have these letters: an MD is a degree, so that a membership in some club of those letters is not
     * taken for one. Letters that are not in the catalogue may be anything.
     */
    public static boolean fits(String letters, Credential.Kind kind) {
        return of(letters).map(usual -> usual.fits(kind)).orElse(true);
    }

    private static Map<String, UsualCredential> read() {
        try (var file = UsualCredentials.class.getResourceAsStream("/people/usual-credentials.yaml")) {
            Map<String, Map<String, Map<String, Object>>> sheet = new Yaml().load(Objects.requireNonNull(file));
            var issuers = Objects.requireNonNull(sheet.get("issuers"));
            var all = new LinkedHashMap<String, UsualCredential>();
            Objects.requireNonNull(sheet.get("credentials")).forEach((letters, line) -> {
                var usual = usual(letters, line, issuers);
                if (all.put(UsualCredential.plain(letters), usual) != null)
                    throw new IllegalStateException(letters + " is in the catalogue twice");
            });
            return java.util.Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue is part of the application", e);
        }
    }

    private static UsualCredential usual(
            String letters, Map<String, Object> line, Map<String, Map<String, Object>> issuers) {
        var named = line.get("issuer");
        var body = named == null ? Map.<String, Object>of() : Objects.requireNonNull(issuers.get(named), letters);
        return new UsualCredential(
                letters,
                Objects.requireNonNull(text(line, "title"), letters),
                texts(line, "kinds").stream()
                        .map(kind -> Credential.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)))
                        .toList(),
                named == null ? null : new Issuer(Objects.requireNonNull(text(body, "name")), text(body, "url")),
                renewal(line.get("expires")),
                texts(line, "scopes").stream().map(Scope::new).collect(Collectors.toSet()),
                isTrue(line, "inRegister") || isTrue(body, "inRegister"),
                text(line, "register") == null ? text(body, "register") : text(line, "register"),
                isTrue(line, "issuedByMany"),
                text(line, "note"));
    }

    private static Renewal renewal(@Nullable Object habit) {
        if (habit instanceof Integer years) return Renewal.everyYears(years);
        return switch (String.valueOf(habit)) {
            case "never" -> Renewal.NEVER;
            case "by-state" -> Renewal.BY_STATE;
            default -> throw new IllegalStateException("There is no such habit of expiry: " + habit);
        };
    }

    private static @Nullable String text(Map<String, Object> line, String member) {
        return (String) line.get(member);
    }

    private static List<String> texts(Map<String, Object> line, String member) {
        return line.get(member) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static boolean isTrue(Map<String, Object> line, String member) {
        return Boolean.TRUE.equals(line.get(member));
    }
}
