package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The private files behind verifications. Filing comes before verifying: a file that no verification names yet harms nobody. */
@Service
public class Evidence {

    private static final int LONGEST_NAME = 120;

    private final EvidenceFiles files;
    private final Directory directory;
    private final InstantSource clock;

    Evidence(EvidenceFiles files, Directory directory, InstantSource clock) {
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Keeps a file about a person.
     *
     * @param id a {@link dev.countersign.kit.Ulid}; the same one again, with the same bytes, keeps it once
     * @param name as its owner calls it; what would lead out of a folder is taken off
     * @throws dev.countersign.kit.RefusedException if it is too large, empty, or nothing that is taken for evidence
     */
    public FiledEvidence file(Actor by, PersonId person, String id, String name, byte[] bytes) {
        demandMayFile(by);
        directory.get(person);
        demandAcceptable(bytes);
        var type = FileType.of(bytes)
                .orElseThrow(() -> Refusal.of(
                                INVALID,
                                "file-type",
                                "This is none of what is taken as evidence: PDF, PNG, JPEG, or a signed credential (JWT).")
                        .exception());
        var digest = Digest.of(bytes);
        var there = files.findById(id);
        if (there.isPresent() && there.get().digest().equals(digest))
            return there.get().filed();
        var now = clock.instant();
        var file = new EvidenceFile(id, null, person, plain(name, type), type, digest, now, bytes, List.of());
        return files.save(file.noting(StateChange.of(
                        "evidence.filed",
                        "people/" + person,
                        by,
                        now,
                        Map.of("file", id, "name", file.name(), "digest", digest.value()))))
                .filed();
    }

    /** Refuses whoever may not file evidence, before its bytes are read. */
    public void demandMayFile(Actor by) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
    }

    /** The file, for those who verify; a refusal for everybody else. */
    public EvidenceFile read(Actor by, PersonId person, String id) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        return files.findById(id)
                .filter(file -> file.person().equals(person))
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-file", "There is no such evidence about this person.")
                        .exception());
    }

    private static void demandAcceptable(byte[] bytes) {
        if (bytes.length == 0)
            throw Refusal.of(INVALID, "file-empty", "The file is empty.").exception();
        if (bytes.length > EvidenceFile.MOST_BYTES)
            throw Refusal.of(
                            INVALID,
                            "file-too-large",
                            "Evidence is at most 8 MB; this is %.1f MB. Scan it with less detail."
                                    .formatted(bytes.length / 1024.0 / 1024.0))
                    .exception();
    }

    private static String plain(String name, FileType type) {
        var last = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (last.isEmpty()) return "evidence." + type.extension();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
