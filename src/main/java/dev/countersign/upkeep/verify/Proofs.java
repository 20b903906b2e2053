package dev.countersign.upkeep.verify;

import dev.countersign.kit.Digest;
import dev.countersign.people.EvidenceFile;
import dev.countersign.people.FiledEvidence;
import dev.countersign.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Evidence is as it was filed, and each verification that names a file finds the one that it was made with, about the same person. */
final class Proofs {

    private final Map<String, String> known = new HashMap<>();

    void keep(EvidenceFile file) {
        known.put(file.id(), key(file.person().value(), file.digest()));
    }

    List<String> objections(EvidenceFile file) {
        return Digest.of(file.bytes()).equals(file.digest())
                ? List.of()
                : List.of("its bytes do not have its digest: it was altered");
    }

    List<String> objections(Person person) {
        return person.credentials().stream()
                .flatMap(held -> held.verifications().stream()
                        .map(check -> check.file())
                        .filter(Objects::nonNull)
                        .filter(file -> !isThere(person, file))
                        .map(file -> "the evidence %s behind %s is not there, or is not the one that was filed"
                                .formatted(file.name(), held.abbreviation())))
                .toList();
    }

    private boolean isThere(Person person, FiledEvidence file) {
        return key(person.id().value(), file.digest()).equals(known.get(file.id()));
    }

    private static String key(String person, Digest digest) {
        return person + " " + digest.value();
    }
}
