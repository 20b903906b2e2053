package dev.countersign.review;

import dev.countersign.kit.Block;
import dev.countersign.kit.Mark;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a part, and what of it no editor may declare editorial. A pure function of what is signed of the two; how
 * much may differ is for policy to say.
 *
 * <p>Only running text may be corrected at all: whatever {@link EditorialMembers} does not name needs a signature, members that come later
 * included. And in running text nothing on which somebody may rely: a figure or what stands behind one, a negation, a source, a raised or
 * lowered letter, a telephone number ({@link WeightyWords}).
 *
 * @param kind what sort of change it is, the weightiest first; null if nothing differs
 * @param words how many words and links differ
 * @param refusals each member that may not change like this, with what would be right; empty if all may
 */
record EditorialChange(Waiver.@Nullable Kind kind, int words, List<Reason> refusals) {

    EditorialChange {
        refusals = List.copyOf(refusals);
    }

    /** Compares what is signed of a part with what was. */
    static EditorialChange between(Map<String, Object> before, Map<String, Object> after) {
        var comparison = new Comparison(EditorialMembers.of(before, after));
        comparison.wholes(before, after);
        comparison.compare("", before, after);
        return comparison.result();
    }

    /** The comparison at work. */
    private static final class Comparison {

        private final EditorialMembers members;
        private final LinkedHashSet<Reason> refusals = new LinkedHashSet<>();
        private int words;
        private int links;
        private boolean layout;

        Comparison(EditorialMembers members) {
            this.members = members;
        }

        EditorialChange result() {
            var kind = words > 0 ? Waiver.Kind.TYPO : links > 0 ? Waiver.Kind.LINK : layout ? Waiver.Kind.LAYOUT : null;
            return new EditorialChange(kind, words + links, List.copyOf(refusals));
        }

        void wholes(Map<String, Object> before, Map<String, Object> after) {
            if (!before.equals(after)) members.whyNothing().ifPresent(why -> refuse("", why));
        }

        void compare(String at, @Nullable Object before, @Nullable Object after) {
            if (Objects.equals(before, after)) return;
            if (isRich(before) || isRich(after)) texts(at, rich(before), rich(after));
            else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) objects(at, one, other);
            else if (before instanceof List<?> one && after instanceof List<?> other && one.size() == other.size())
                for (int i = 0; i < one.size(); i++) compare(at + "[]", one.get(i), other.get(i));
            else if (before instanceof String one && after instanceof String other) texts(at, one, other);
            else needsASignature(at);
        }

        private void objects(String at, Map<?, ?> before, Map<?, ?> after) {
            var names = new LinkedHashSet<Object>(before.keySet());
            names.addAll(after.keySet());
            for (var name : names)
                compare(at.isEmpty() ? name.toString() : at + "." + name, before.get(name), after.get(name));
        }

        private void texts(String at, String before, String after) {
            if (members.isLink(at)) {
                links++;
                return;
            }
            if (!members.isText(at)) {
                needsASignature(at);
                return;
            }
            count(at, WordDistance.between(before, after));
            layout = true; // space at least
        }

        private void texts(String at, RichText before, RichText after) {
            if (!members.isText(at)) {
                needsASignature(at);
                return;
            }
            if (!spans(before, Mark.Citation.class::isInstance).equals(spans(after, Mark.Citation.class::isInstance))
                    && !before.citations().equals(after.citations()))
                refuse(at, "changes which sources a claim rests on");
            if (!spans(before, EditorialChange::raises).equals(spans(after, EditorialChange::raises)))
                refuse(at, "changes a raised or lowered letter, which may be a figure");
            count(at, WordDistance.between(words(before), words(after)));
            links(at, WordDistance.between(hrefs(before), hrefs(after)));
            layout = true;
        }

        private void count(String at, WordDistance distance) {
            words += distance.words();
            WeightyWords.among(distance.touched()).ifPresent(why -> refuse(at, why));
        }

        private void links(String at, WordDistance distance) {
            links += distance.words();
            if (distance.touched().stream().anyMatch(link -> link.word().startsWith("tel:")))
                refuse(at, "changes a telephone number");
        }

        private void needsASignature(String at) {
            refuse(at, "is more than running text");
        }

        private void refuse(String at, String why) {
            refusals.add(new Reason(
                    at, "%s: this %s, so that it needs a signature".formatted(EditorialMembers.called(at), why)));
        }
    }

    private static boolean raises(Mark mark) {
        return mark == Mark.Decorator.SUB || mark == Mark.Decorator.SUP;
    }

    private static boolean isRich(@Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.getFirst() instanceof Map<?, ?> block
                && "block".equals(block.get("_type"));
    }

    /** Absent is no text, as everywhere. */
    @SuppressWarnings("unchecked") // what Jackson reads as an array of objects is a list of maps by name
    private static RichText rich(@Nullable Object value) {
        return value == null ? RichText.EMPTY : RichText.ofPortable((List<Map<String, Object>>) value);
    }

    private static List<String> words(RichText text) {
        return text.blocks().stream()
                .flatMap(block -> WordDistance.tokens(block.text()).stream())
                .toList();
    }

    private static List<String> hrefs(RichText text) {
        var hrefs = new ArrayList<String>();
        for (Block block : text.blocks())
            for (var span : block.children())
                for (var mark : span.marks())
                    if (mark instanceof Mark.Link link
                            && (hrefs.isEmpty() || !hrefs.getLast().equals(link.href()))) hrefs.add(link.href());
        return hrefs;
    }

    /** The pieces of a text under such a mark, in order. */
    private static List<String> spans(RichText text, Predicate<Mark> which) {
        return text.blocks().stream()
                .flatMap(block -> block.children().stream())
                .flatMap(span ->
                        span.marks().stream().filter(which).map(mark -> mark + " " + Texts.shortened(span.text())))
                .toList();
    }
}
