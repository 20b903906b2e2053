package dev.countersign.review.policy;

import dev.countersign.kit.Nearest;
import dev.countersign.kit.Spelling;
import dev.countersign.kit.Texts;
import dev.countersign.people.Scope;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A value in a document and where it stands. Reads it as what is wanted there; where it is something else, complains and goes on with what
 * does least harm, so that everything wrong is found in one go. Absent is absent: no list is the empty list, no truth is false, no number 0.
 *
 * @param at JSON pointer
 */
record Place(JsonNode node, String at, Complaints complaints) {

    /** The member of this name, there or not. */
    Place in(String name) {
        return new Place(node.path(name), at + "/" + name.replace("~", "~0").replace("/", "~1"), complaints);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** Complains of what is no object, and of members of other names. */
    Place only(String... names) {
        members().forEach((name, member) -> {
            if (!List.of(names).contains(name)) complaints.aboutUnknownMember(member.at, unknown(name, List.of(names)));
        });
        return this;
    }

    /** Every member by its name. */
    Map<String, Place> members() {
        var members = new LinkedHashMap<String, Place>();
        if (node.isObject()) node.properties().forEach(member -> members.put(member.getKey(), in(member.getKey())));
        else if (!isAbsent()) complaints.about(at, "This must be members with names");
        return members;
    }

    List<Place> items() {
        if (!node.isArray() && !isAbsent()) complaints.about(at, "This must be a list");
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(i -> new Place(node.path(i), at + "/" + i, complaints))
                .toList();
    }

    /** A whole number within bounds. */
    int number(int least, int most) {
        if (isAbsent() && least <= 0) return 0;
        if (isAbsent()) complaints.about(at, "Say a whole number from %d to %d".formatted(least, most));
        else if (!node.isIntegralNumber() || !node.canConvertToInt())
            complaints.about(at, "This must be a whole number");
        else if (node.intValue() < least || node.intValue() > most)
            complaints.about(at, "%d is not possible here: it is %d to %d".formatted(node.intValue(), least, most));
        else return node.intValue();
        return least;
    }

    boolean truth() {
        if (!node.isBoolean() && !isAbsent()) complaints.about(at, "This must be true or false");
        return node.isBoolean() && node.booleanValue();
    }

    String text() {
        if (!node.isString() && !isAbsent()) complaints.about(at, "This must be text");
        return node.isString() ? node.stringValue().strip() : "";
    }

    /** One of the words for the constants of a type, which must be there. */
    <E extends Enum<E>> E word(Class<E> type) {
        var words = Spelling.all(type);
        var found = words.get(node.isString() ? node.stringValue() : "");
        if (found != null) return found;
        complaints.about(
                at,
                isAbsent()
                        ? "Say one of " + String.join(", ", words.keySet())
                        : unlike(Texts.shortened(node.asString("")), words.keySet()));
        return words.firstEntry().getValue();
    }

    /** A list of such words. */
    <E extends Enum<E>> Set<E> words(Class<E> type) {
        var words = new LinkedHashSet<E>();
        for (var item : items()) {
            var before = complaints.reasons().size();
            var word = item.word(type);
            if (complaints.reasons().size() == before) item.addOnce(words, word);
        }
        return words;
    }

    Set<Scope> scopes() {
        var scopes = new LinkedHashSet<Scope>();
        for (var item : items()) item.scope().ifPresent(scope -> item.addOnce(scopes, scope));
        return scopes;
    }

    /** Scopes for each of some constants. */
    <E extends Enum<E>> Map<E, Set<Scope>> scopesBy(Class<E> type) {
        var words = Spelling.all(type);
        var scopes = new EnumMap<E, Set<Scope>>(type);
        members().forEach((name, member) -> {
            var constant = words.get(name);
            if (constant == null) complaints.aboutUnknownMember(member.at, unknown(name, words.keySet()));
            else scopes.put(constant, member.scopes());
        });
        return scopes;
    }

    private Optional<Scope> scope() {
        try {
            return Optional.of(new Scope(text()));
        } catch (IllegalArgumentException e) {
            complaints.besides(new dev.countersign.kit.Refusal.Reason(at, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private <T> void addOnce(Set<T> all, T one) {
        if (!all.add(one)) complaints.about(at, "This stands here twice");
    }

    private static String unknown(String name, java.util.Collection<String> known) {
        return "There is no member '%s' here%s; there are %s"
                .formatted(Texts.shortened(name), Nearest.question(name, known), String.join(", ", known));
    }

    private static String unlike(String word, java.util.Collection<String> words) {
        return "'%s' is not possible here%s; it is one of %s"
                .formatted(word, Nearest.question(word, words), String.join(", ", words));
    }
}
