package dev.countersign.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether an article that Countersign delivered reads word for word as it was signed, and by whom: the counterpart of {@code verify.mjs}
 * in one file of plain Java 17, to be copied. {@code java Verifier.java article.json attestation.json jwks.json} runs it.
 */
@SuppressWarnings(
        "NullAway") // its annotations would be a library to bring along; what is missing is refused as it is read
public final class Verifier {

    private static final String SPECIFICATION = "1";

    private final Map<String, Object> article;
    private final Map<String, Object> keys;
    private final Set<String> trusted;
    private final List<Finding> findings = new ArrayList<>();

    private Verifier(Map<String, Object> article, Map<String, Object> keys, Set<String> trusted) {
        this.article = article;
        this.keys = keys;
        this.trusted = trusted;
    }

    /**
     * One thing that was looked at.
     *
     * @param what the part, or what else it is about
     * @param holds whether it is as it must be; true also for what is merely worth knowing
     * @param words the finding as a sentence
     */
    public record Finding(String what, boolean holds, String words) {}

    /**
     * Looks at everything.
     *
     * @param article an article or an edition as delivered, with {@code richText=portable} and without {@code fields}
     * @param attestation what {@code review.attestation} of the article leads to; empty if it has none
     * @param keys {@code /.well-known/jwks.json}
     * @param trusted the names (kid) of the keys that are believed; empty to believe all in the set
     */
    public static List<Finding> verify(String article, Optional<String> attestation, String keys, Set<String> trusted) {
        var verifier = new Verifier(object(Reader.read(article)), object(Reader.read(keys)), trusted);
        try {
            verifier.check(attestation.map(json -> object(Reader.read(json))));
        } catch (RuntimeException e) {
            verifier.say("form", false, "Something here has not the form that it must have: " + e.getMessage());
        }
        return List.copyOf(verifier.findings);
    }

    /** Whether nothing was found wrong. */
    public static boolean holds(List<Finding> findings) {
        return findings.stream().allMatch(Finding::holds);
    }

    /** Prints what holds; ends with 1 if something does not. */
    public static void main(String[] files) throws IOException {
        if (files.length != 3) {
            System.err.println("Usage: java Verifier.java ARTICLE ATTESTATION KEYS   (ATTESTATION may be -)");
            System.exit(2);
        }
        var attestation = files[1].equals("-") ? Optional.<String>empty() : Optional.of(read(files[1]));
        var found = verify(read(files[0]), attestation, read(files[2]), Set.of());
        found.forEach(finding -> System.out.println((finding.holds() ? "  ok  " : "FAIL  ") + finding.words()));
        System.out.println(holds(found) ? "\nEverything holds." : "\nThis does not hold.");
        System.exit(holds(found) ? 0 : 1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private void say(String what, boolean holds, String words) {
        findings.add(new Finding(what, holds, words));
    }

    // --- the order of looking

    private void check(Optional<Map<String, Object>> attestation) {
        var whole = digest(content());
        var parts = parts();
        say(
                "content",
                whole.equals(article.get("digest")),
                whole.equals(article.get("digest"))
                        ? "The whole text has the digest that it says."
                        : "The whole text does not have the digest that it says: a word of it was changed.");
        var stated = object(article.get("partDigests"));
        var names = new LinkedHashSet<>(parts.keySet());
        names.addAll(stated.keySet());
        for (var name : names)
            if (!Objects.equals(parts.get(name), stated.get(name)))
                say(
                        name,
                        false,
                        "“%s” is not as it says: a word of it was changed, or it is not there.".formatted(name));
        if (attestation.isEmpty()) {
            var promised = object(article.get("review")).containsKey("attestation");
            say(
                    "attestation",
                    !promised,
                    promised
                            ? "The article has an attestation, and it is not here."
                            : "This edition was published before editions were attested: nothing but its own digests speaks for it.");
            return;
        }
        var signatures = list(attestation.get().get("signatures"));
        var publisher = object(signatures.get(0));
        var jws =
                new Jws(text(publisher, "protected"), text(attestation.get(), "payload"), text(publisher, "signature"));
        var statement = jws.statement();
        var wrong = objection(jws, "countersign-edition+jws", "publisher", statement.get("publishedAt"));
        say(
                "publisher",
                wrong.isEmpty() && signatures.size() == 1,
                wrong.map("The publisher’s signature %s."::formatted)
                        .orElse("The publisher signed this edition on %s.".formatted(statement.get("publishedAt"))));
        if (!"edition".equals(statement.get("type")) || !SPECIFICATION.equals(statement.get("specVersion"))) {
            say("statement", false, "This reads editions by specification %s only.".formatted(SPECIFICATION));
            return;
        }
        compare(whole, parts, statement);
        var given = signOffs(list(attestation.get().get("signOffs")), statement);
        covers(parts, statement, given);
        shown(statement, given);
    }

    private void compare(String whole, Map<String, Object> parts, Map<String, Object> statement) {
        var different = new ArrayList<String>();
        Map<String, Object> here = new TreeMap<>(Map.of(
                "articleId",
                article.get("id"),
                "locale",
                article.get("locale"),
                "edition",
                article.get("edition"),
                "contentDigest",
                whole,
                "partDigests",
                parts,
                "publishedAt",
                object(article.get("dates")).get("publishedAt")));
        here.forEach((name, value) -> {
            if (!same(value, statement.get(name))) different.add(name);
        });
        say(
                "edition",
                different.isEmpty(),
                different.isEmpty()
                        ? "The publisher’s statement is about this very text."
                        : "The publisher’s statement is about another text: " + String.join(", ", different));
    }

    /** The statements of those sign-offs that hold, by their ids; an empty one for those that were never attested. */
    private Map<String, Map<String, Object>> signOffs(List<Object> compacts, Map<String, Object> statement) {
        var byDigest = compacts.stream()
                .map(String::valueOf)
                .collect(Collectors.toMap(Verifier::sha256, compact -> compact, (one, other) -> one));
        var given = new LinkedHashMap<String, Map<String, Object>>();
        for (var reviewer : objects(statement.get("reviewers"))) {
            var id = text(reviewer, "signOff");
            var who = "%s on %s".formatted(reviewer.get("name"), reviewer.get("signedAt"));
            if (!reviewer.containsKey("attestationDigest")) {
                given.put(id, Map.of());
                say(
                        "sign-off " + id,
                        true,
                        "%s: signed before sign-offs were attested; the publisher alone says so.".formatted(who));
                continue;
            }
            var compact = byDigest.get(text(reviewer, "attestationDigest"));
            if (compact == null) {
                say("sign-off " + id, false, "The sign-off of %s is not here as the publisher saw it.".formatted(who));
                continue;
            }
            var pieces = compact.split("\\.", -1);
            var jws = new Jws(pieces[0], pieces[1], pieces[2]);
            var signed = jws.statement();
            var wrong = objection(jws, "countersign-sign-off+jws", "signOff", signed.get("signedAt"));
            var belongs = "signOff".equals(signed.get("type"))
                    && id.equals(signed.get("id"))
                    && Objects.equals(
                            reviewer.get("name"), object(signed.get("signer")).get("name"))
                    && Stream.of("signedAt", "meaning", "conflictOfInterest", "policyVersion")
                            .allMatch(name -> same(reviewer.get(name), signed.get(name)));
            if (wrong.isEmpty() && belongs) given.put(id, signed);
            say(
                    "sign-off " + id,
                    wrong.isEmpty() && belongs,
                    wrong.map(objection -> "The signature of the sign-off of %s %s.".formatted(who, objection))
                            .orElse((belongs
                                            ? "%s: signed as %s."
                                            : "The sign-off of %s says something else than the publisher: %s.")
                                    .formatted(who, signed.get("meaning"))));
        }
        return given;
    }

    private void covers(
            Map<String, Object> parts, Map<String, Object> statement, Map<String, Map<String, Object>> given) {
        parts.forEach((part, digest) -> {
            var named = objects(statement.get("covers")).stream()
                    .filter(cover -> part.equals(cover.get("part")))
                    .toList();
            if (named.isEmpty()) say(part, true, "“%s” is not covered: policy frees it from that.".formatted(part));
            for (var cover : named) {
                var signed = given.get(text(cover, "signOff"));
                var holds = signed != null
                        && (signed.isEmpty()
                                || isOver(signed, text(cover, "scope"), steps(cover, statement), text(digest)));
                say(
                        part,
                        holds,
                        (holds
                                        ? "“%s” is covered for %s by sign-off %s."
                                        : "“%s” is not covered for %s by sign-off %s.")
                                .formatted(part, cover.get("scope"), cover.get("signOff")));
            }
        });
    }

    /** The waivers that lead from what was signed to what is read, in their order. */
    private static List<Map<String, Object>> steps(Map<String, Object> cover, Map<String, Object> statement) {
        return list(cover.get("through")).stream()
                .map(id -> objects(statement.get("waivers")).stream()
                        .filter(waiver -> id.equals(waiver.get("waiver")))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static boolean isOver(
            Map<String, Object> signed, String scope, List<Map<String, Object>> steps, String digest) {
        var reached = digest;
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!reached.equals(steps.get(i).get("to"))) return false;
            reached = text(steps.get(i), "from");
        }
        var from = reached;
        return objects(signed.get("parts")).stream()
                .anyMatch(part -> from.equals(part.get("digest"))
                        && list(part.get("scopes")).contains(scope));
    }

    private void shown(Map<String, Object> statement, Map<String, Map<String, Object>> given) {
        var shown = objects(object(article.get("review")).get("reviewers"));
        var signed = objects(statement.get("reviewers"));
        if (shown.size() != signed.size())
            say(
                    "reviewers",
                    false,
                    "The article shows %d sign-offs, and the publisher signed %d."
                            .formatted(shown.size(), signed.size()));
        for (var reviewer : shown) {
            var match = signed.stream()
                    .filter(other -> Stream.of("signedAt", "meaning", "conflictOfInterest")
                                    .allMatch(name -> same(reviewer.get(name), other.get(name)))
                            && covered(statement, other, "part").equals(texts(reviewer.get("parts")))
                            && covered(statement, other, "scope").equals(texts(reviewer.get("scopes"))))
                    .findFirst();
            var of = match.map(other -> given.get(text(other, "signOff")));
            var holds = match.isPresent()
                    && (of.isEmpty()
                            || of.get().isEmpty()
                            || same(
                                    facts(reviewer.get("credentials")),
                                    facts(object(of.get().get("signer")).get("credentials"))));
            if (!holds)
                say(
                        "reviewers",
                        false,
                        "What the article says of %s is not what was signed.".formatted(reviewer.get("name")));
        }
    }

    private static Set<String> covered(Map<String, Object> statement, Map<String, Object> reviewer, String member) {
        return objects(statement.get("covers")).stream()
                .filter(cover -> reviewer.get("signOff").equals(cover.get("signOff")))
                .map(cover -> text(cover, member))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Object> facts(Object credentials) {
        return objects(credentials).stream()
                .<Object>map(one -> only(one, "kind", "abbreviation", "title"))
                .toList();
    }

    // --- what was signed of an article

    private Map<String, Object> content() {
        var content = only(
                article,
                "type",
                "id",
                "locale",
                "title",
                "summary",
                "image",
                "audience",
                "riskClass",
                "sections",
                "disclosures");
        content.put("references", references(null, true));
        return content;
    }

    private Map<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        var order = new ArrayList<Object>();
        var citedAnywhere = new TreeSet<String>();
        for (var section : objects(article.get("sections"))) {
            var cards = objects(section.get("treatments"));
            var signed = without(section, "digest", "treatments");
            var cited = cited(signed);
            citedAnywhere.addAll(cited);
            order.add(section.get("key"));
            if (!cards.isEmpty())
                signed.put(
                        "treatments", cards.stream().map(card -> card.get("id")).toList());
            put(signed, "references", references(cited, true));
            parts.put(text(section, "key"), digest(signed));
            for (var card : cards) {
                order.add("card:" + card.get("slug"));
                parts.put("card:" + card.get("slug"), digest(without(card, "digest")));
            }
        }
        var composition = only(article, "locale", "title", "summary", "image", "audience", "riskClass");
        composition.put("type", "composition");
        put(composition, "disclosures", list(article.get("disclosures")));
        put(composition, "references", references(citedAnywhere, false));
        composition.put("order", order);
        parts.put("composition", digest(composition));
        return parts;
    }

    /** The references without the status of today; all of them where no ids are given, else those that are among them or are not. */
    private List<Object> references(Set<String> ids, boolean among) {
        return objects(article.get("references")).stream()
                .filter(reference -> ids == null || ids.contains(text(reference, "id")) == among)
                .<Object>map(reference -> without(reference, "status"))
                .toList();
    }

    private static Set<String> cited(Object node) {
        var cited = new TreeSet<String>();
        if (node instanceof Map<?, ?> map) {
            if ("citation".equals(map.get("_type"))) cited.add(String.valueOf(map.get("reference")));
            else map.values().forEach(value -> cited.addAll(cited(value)));
        } else if (node instanceof List<?> list) list.forEach(element -> cited.addAll(cited(element)));
        return cited;
    }

    // --- signatures

    private record Jws(String header, String payload, String signature) {

        Map<String, Object> statement() {
            return object(Reader.read(new String(bytes(payload), UTF_8)));
        }
    }

    private Optional<String> objection(Jws jws, String type, String purpose, Object at) {
        var says = object(Reader.read(new String(bytes(jws.header), UTF_8)));
        if (!"ES256".equals(says.get("alg"))) return Optional.of("is not by ES256");
        if (!type.equals(says.get("typ"))) return Optional.of("is of something else");
        var kid = says.get("kid");
        var key = objects(keys.get("keys")).stream()
                .filter(one -> one.get("kid").equals(kid))
                .findFirst();
        if (key.isEmpty()) return Optional.of("was made by a key that is not in the key set (%s)".formatted(kid));
        if (!trusted.isEmpty() && !trusted.contains(kid))
            return Optional.of("was made by a key that is not trusted (%s)".formatted(kid));
        if (!purpose.equals(key.get().get("purpose"))) return Optional.of("was made by a key for another purpose");
        if (!thumbprint(key.get()).equals(kid))
            return Optional.of("was made by a key that goes by the name of another");
        if (!isMadeBy(key.get(), jws)) return Optional.of("was not made over this");
        var compromised = object(key.get().get("compromised"));
        return !compromised.isEmpty() && !Instant.parse(text(at)).isBefore(Instant.parse(text(compromised, "since")))
                ? Optional.of("was made by a key that was in other hands by then")
                : Optional.empty();
    }

    private static boolean isMadeBy(Map<String, Object> key, Jws jws) {
        try {
            var checking = Signature.getInstance("SHA256withECDSAinP1363Format");
            checking.initVerify(publicKey(key));
            checking.update((jws.header + "." + jws.payload).getBytes(UTF_8));
            return checking.verify(bytes(jws.signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey publicKey(Map<String, Object> key) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(new BigInteger(1, bytes(text(key, "x"))), new BigInteger(1, bytes(text(key, "y"))));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static String thumbprint(Map<String, Object> key) {
        var hex = sha256(canonical(only(key, "crv", "kty", "x", "y"))).substring("sha-256:".length());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    // --- RFC 8785 with each text in Unicode normal form C

    private static String digest(Object value) {
        return sha256(canonical(value));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(Object one, Object other) {
        return one != null && other != null && canonical(one).equals(canonical(other));
    }

    private static String canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((name, member) -> sorted.put(normal(String.valueOf(name)), member));
            return sorted.entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + canonical(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list)
            return list.stream().map(Verifier::canonical).collect(Collectors.joining(",", "[", "]"));
        if (value instanceof String text) return quoted(normal(text));
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String quoted(String text) {
        var written = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            var at = "\"\\\b\t\n\f\r".indexOf(c);
            if (at >= 0) written.append('\\').append("\"\\btnfr".charAt(at));
            else if (c < ' ') written.append("\\u%04x".formatted((int) c));
            else written.append(c);
        }
        return written.append('"').toString();
    }

    /** As ECMAScript writes it: from the shortest digits that lead back to the number. */
    private static String number(double value) {
        if (value == 0) return "0";
        if (value < 0) return "-" + number(-value);
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var digits = decimal.unscaledValue().toString();
        var point = digits.length() - decimal.scale();
        if (point > 21 || point <= -6) {
            var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    // --- JSON as maps, lists, texts, doubles and truths

    @SuppressWarnings("unchecked") // the reader makes maps by name of objects
    private static Map<String, Object> object(Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // and lists of arrays
    private static List<Object> list(Object node) {
        return node instanceof List<?> list ? (List<Object>) list : List.of();
    }

    private static List<Map<String, Object>> objects(Object node) {
        return list(node).stream().map(Verifier::object).toList();
    }

    private static Set<String> texts(Object node) {
        return list(node).stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Map<String, Object> object, String name) {
        return text(Objects.requireNonNull(object.get(name), name + " is missing"));
    }

    private static String text(Object node) {
        return String.valueOf(node);
    }

    private static Map<String, Object> only(Map<String, Object> from, String... names) {
        var kept = new LinkedHashMap<>(from);
        kept.keySet().retainAll(Arrays.asList(names));
        return kept;
    }

    private static Map<String, Object> without(Map<String, Object> from, String... names) {
        var kept = new LinkedHashMap<>(from);
        kept.keySet().removeAll(Arrays.asList(names));
        return kept;
    }

    private static void put(Map<String, Object> members, String name, List<Object> list) {
        if (!list.isEmpty()) members.put(name, list);
    }

    /** Reads JSON (RFC 8259). A member that is there twice is refused: two readers might each take another one. */
    private static final class Reader {

        private final String json;
        private int at;

        private Reader(String json) {
            this.json = json;
        }

        static Object read(String json) {
            var reader = new Reader(json);
            var value = reader.value();
            if (reader.next() != 0) throw new IllegalArgumentException("JSON that goes on at " + reader.at);
            return value;
        }

        private char next() {
            while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) at++;
            return at < json.length() ? json.charAt(at) : 0;
        }

        private boolean took(char wanted) {
            if (next() != wanted) return false;
            at++;
            return true;
        }

        private void take(char wanted) {
            if (!took(wanted)) throw new IllegalArgumentException("no '%s' at %d".formatted(wanted, at));
        }

        private Object value() {
            return switch (next()) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                default -> literal();
            };
        }

        private Map<String, Object> members() {
            var members = new LinkedHashMap<String, Object>();
            take('{');
            if (took('}')) return members;
            do {
                next();
                var name = string();
                take(':');
                if (members.put(name, value()) != null)
                    throw new IllegalArgumentException("'%s' is there twice".formatted(name));
            } while (took(','));
            take('}');
            return members;
        }

        private List<Object> elements() {
            var elements = new ArrayList<Object>();
            take('[');
            if (took(']')) return elements;
            do elements.add(value());
            while (took(','));
            take(']');
            return elements;
        }

        private String string() {
            var text = new StringBuilder();
            take('"');
            while (json.charAt(at) != '"') {
                var c = json.charAt(at++);
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                var escaped = json.charAt(at++);
                if (escaped == 'u') {
                    text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
                    at += 4;
                } else text.append("\"\\/\b\t\n\f\r".charAt("\"\\/btnfr".indexOf(escaped)));
            }
            at++;
            return text.toString();
        }

        private Object literal() {
            var from = at;
            while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) at++;
            var word = json.substring(from, at);
            return switch (word) {
                case "true", "false" -> Boolean.valueOf(word);
                case "null" -> throw new IllegalArgumentException("null, which Countersign never says, at " + from);
                default -> Double.valueOf(word);
            };
        }
    }
}
