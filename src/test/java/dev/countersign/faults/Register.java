package dev.countersign.faults;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is known of one thing that several clients change by its version: which version said what, and what was sent and never answered.
 * What was read is known as well: nobody may read what is gone tomorrow.
 */
final class Register {

    private final TreeMap<Long, Content> known = new TreeMap<>();
    private final Set<Content> open = new LinkedHashSet<>();

    /** A change is on its way. */
    synchronized void sending(Content content) {
        open.add(content);
    }

    /** It was refused. */
    synchronized void refused(Content content) {
        open.remove(content);
    }

    /** It is done, and this is now the version. */
    synchronized List<String> acknowledged(Content sent, Content answered, long version) {
        open.remove(sent);
        return know(answered, version);
    }

    /** It was read while others may be at it. */
    synchronized List<String> read(Content content, long version) {
        return know(content, version);
    }

    /** It was read while nobody is at it: says what is wrong, and takes what is there for what it is. */
    synchronized List<String> settle(Content content, long version) {
        var wrong = new ArrayList<String>();
        if (!known.isEmpty()) {
            var last = known.lastEntry();
            if (version < last.getKey())
                wrong.add("is at version %d and says %s; version %d with %s was acknowledged"
                        .formatted(version, content, last.getKey(), last.getValue()));
            else if (!last.getValue().is(content)
                    && (version == last.getKey() || open.stream().noneMatch(sent -> sent.is(content))))
                wrong.add("says %s at version %d; acknowledged was %s at version %d%s"
                        .formatted(content, version, last.getValue(), last.getKey(), openInWords()));
        }
        open.clear();
        known.clear();
        known.put(version, content);
        return wrong;
    }

    private List<String> know(Content content, long version) {
        var before = known.put(version, content);
        return before == null || before.is(content)
                ? List.of()
                : List.of("version %d was %s and is %s".formatted(version, before, content));
    }

    private String openInWords() {
        return open.isEmpty()
                ? ""
                : ", never answered: " + open.stream().map(Content::toString).collect(Collectors.joining(", "));
    }
}
