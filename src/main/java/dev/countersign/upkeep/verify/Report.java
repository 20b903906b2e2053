package dev.countersign.upkeep.verify;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a verification found.
 *
 * @param documents how many documents of each collection were looked at
 * @param faults what is wrong, the first {@value #MOST} of it
 * @param notes what is in order but worth knowing
 * @param unlisted how many more faults there are
 * @param trailEnd digest of the last entry of the audit trail that holds: noted elsewhere, it tells later whether the trail was replaced
 */
public record Report(
        Map<String, Long> documents,
        List<Finding> faults,
        List<Finding> notes,
        long unlisted,
        Optional<Digest> trailEnd) {

    /** Nobody reads more, and what is damaged through and through should not fill the memory. */
    static final int MOST = 1_000;

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** For people. */
    public String inWords() {
        var words = new ArrayList<String>();
        words.add("Looked at: "
                + documents.entrySet().stream()
                        .map(entry -> "%s %,d".formatted(name(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".");
        trailEnd.ifPresent(digest -> words.add("The audit trail ends with " + digest + "."));
        notes.forEach(note -> words.add("Note: " + note.says() + " (" + note.at() + ")"));
        if (isSound())
            words.add(
                    "Everything holds: digests, sign-offs, signatures, coverage of every edition, the audit trail, references.");
        else {
            words.add(
                    faults.size() + unlisted == 1
                            ? "One thing is wrong:"
                            : "%,d things are wrong:".formatted(faults.size() + unlisted));
            faults.forEach(fault -> words.add("• " + fault.says() + " (" + fault.at() + ")"));
            if (unlisted > 0) words.add("… and %,d more.".formatted(unlisted));
        }
        return String.join("\n", words);
    }

    private static String name(String collection) {
        return switch (collection) {
            case "audit" -> "audit entries";
            case "signoffs" -> "sign-offs";
            case "treatmentRevisions" -> "treatment revisions";
            case "apiKeys" -> "API keys";
            case "mailSettings" -> "mail settings";
            case "keys" -> "signing keys";
            case "sealedKeys" -> "sealed keys";
            default -> collection;
        };
    }

    /** For programs. */
    public String json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("sound", isSound());
        members.put("documents", documents);
        trailEnd.ifPresent(digest -> members.put("trailEnd", digest));
        members.put("faults", faults);
        members.put("notes", notes);
        members.put("unlistedFaults", unlisted);
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members);
    }
}
