package dev.countersign.people;

import dev.countersign.kit.Json;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an Open Badge 3.0 says, once its signature holds. Both forms in use are read: the credential as the payload itself, and the older one
 * within a claim {@code vc}.
 *
 * @param id of the badge; null if it has none
 * @param names of whom it was granted to, as far as it says them openly
 * @param number the license number in it
 * @param from the first moment at which it holds
 * @param until the moment at which it holds no more; null for no such moment
 * @param hasStatus whether it says where to ask if it was taken back
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0">Open Badges 3.0, section 8.2: JSON Web Token Proof Format</a>
 */
record Badge(
        @Nullable String id,
        String title,
        @Nullable String code,
        Credential.Kind kind,
        List<String> names,
        @Nullable String number,
        Instant from,
        @Nullable Instant until,
        boolean hasStatus) {

    private static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/";
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Who says that they signed it: to be believed only once the signature holds. */
    static String issuer(String payload) {
        var issuer = text(tree(payload), "iss");
        if (issuer == null) throw malformed("it does not say who issued it (iss)");
        return issuer;
    }

    /** What the payload says, or a refusal where it is no badge, contradicts itself, or does not hold at this moment. */
    static Badge read(String payload, Instant now) {
        var claims = tree(payload);
        var badge = claims.path("vc").isObject() ? claims.path("vc") : claims;
        demand(has(badge, "type", "VerifiableCredential"), "it is no verifiable credential");
        demand(
                has(badge, "type", "OpenBadgeCredential") || has(badge, "type", "AchievementCredential"),
                "it is no Open Badge: its type is neither OpenBadgeCredential nor AchievementCredential");
        demand(
                texts(badge.path("@context")).anyMatch(context -> context.startsWith(CONTEXT)),
                "it is no Open Badge 3.0: its @context does not say so");
        var issuer = badge.path("issuer").isObject() ? text(badge.path("issuer"), "id") : text(badge, "issuer");
        demand(issuer(payload).equals(issuer), "its issuer is another than the one who signed it (iss)");
        var subject = badge.path("credentialSubject");
        demand(has(subject, "type", "AchievementSubject"), "it does not say what was achieved");
        demandSame(claims, "sub", text(subject, "id"), "whom it was granted to");
        demandSame(claims, "jti", text(badge, "id"), "what it is called");
        var achievement = subject.path("achievement");
        var title = text(achievement, "name");
        if (title == null) throw malformed("its achievement has no name");
        var read = new Badge(
                text(badge, "id"),
                title,
                text(achievement, "humanCode"),
                kind(text(achievement, "achievementType")),
                names(subject),
                text(subject, "licenseNumber"),
                from(claims, badge),
                until(claims, badge).orElse(null),
                badge.hasNonNull("credentialStatus"));
        read.demandHolding(now);
        return read;
    }

    private void demandHolding(Instant now) {
        if (from.isAfter(now.plus(SKEW))) throw refused("badge-early", "The badge holds only from %s.".formatted(from));
        if (until != null && !now.isBefore(until))
            throw refused("badge-expired", "The badge held until %s.".formatted(until));
    }

    private static Credential.Kind kind(@Nullable String type) {
        return switch (Objects.requireNonNullElse(type, "")) {
            case "Degree",
                    "AssociateDegree",
                    "BachelorDegree",
                    "MasterDegree",
                    "DoctoralDegree",
                    "ProfessionalDoctorate",
                    "ResearchDoctorate" -> Credential.Kind.DEGREE;
            case "License" -> Credential.Kind.LICENSE;
            case "Certification" -> Credential.Kind.CERTIFICATION;
            case "Membership" -> Credential.Kind.MEMBERSHIP;
            default -> Credential.Kind.CERTIFICATE;
        };
    }

    private static List<String> names(JsonNode subject) {
        return Stream.concat(
                        Stream.ofNullable(text(subject, "name")),
                        each(subject.path("identifier"))
                                .filter(identity -> "name".equals(text(identity, "identityType")))
                                .filter(identity -> !identity.path("hashed").asBoolean(false))
                                .flatMap(identity -> Stream.ofNullable(text(identity, "identityHash"))))
                .distinct()
                .toList();
    }

    /** Of what it says in several places, the narrowest. */
    private static Instant from(JsonNode claims, JsonNode badge) {
        return Stream.of(seconds(claims, "nbf"), moment(badge, "validFrom"), moment(badge, "issuanceDate"))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> malformed("it does not say from when it holds (nbf, validFrom)"));
    }

    private static Optional<Instant> until(JsonNode claims, JsonNode badge) {
        return Stream.of(seconds(claims, "exp"), moment(badge, "validUntil"), moment(badge, "expirationDate"))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> seconds(JsonNode node, String member) {
        var value = node.path(member);
        if (value.isMissingNode()) return Optional.empty();
        demand(value.isNumber() && value.canConvertToLong(), member + " is no number of seconds");
        return Optional.of(Instant.ofEpochSecond(value.asLong()));
    }

    private static Optional<Instant> moment(JsonNode node, String member) {
        var text = text(node, member);
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw malformed("%s is no moment".formatted(member));
        }
    }

    private static void demandSame(JsonNode claims, String claim, @Nullable String said, String what) {
        var claimed = text(claims, claim);
        demand(
                claimed == null || said == null || claimed.equals(said),
                "it says two things about %s (%s)".formatted(what, claim));
    }

    private static boolean has(JsonNode node, String member, String value) {
        return texts(node.path(member)).anyMatch(value::equals);
    }

    private static Stream<String> texts(JsonNode node) {
        return each(node).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        if (node.isMissingNode()) return Stream.empty();
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    private static @Nullable String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isString() && !value.stringValue().isBlank()
                ? value.stringValue().strip()
                : null;
    }

    private static JsonNode tree(String payload) {
        try {
            var tree = Json.MAPPER.readTree(payload);
            demand(tree.isObject(), "its payload is no JSON object");
            return tree;
        } catch (JacksonException e) {
            throw malformed("its payload is no JSON");
        }
    }

    private static void demand(boolean fulfilled, String why) {
        if (!fulfilled) throw malformed(why);
    }

    private static RefusedException malformed(String why) {
        return refused("badge-malformed", "This badge cannot be taken: %s.".formatted(why));
    }

    private static RefusedException refused(String code, String message) {
        return new Refusal(Refusal.Kind.INVALID, code, message, List.of(new Refusal.Reason("/jwt", message)))
                .exception();
    }
}
