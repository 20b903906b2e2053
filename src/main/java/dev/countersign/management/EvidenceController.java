package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.http.Parameters;
import dev.countersign.people.Badges;
import dev.countersign.people.Evidence;
import dev.countersign.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What proves people's credentials: private files, and badges that prove themselves. */
@Controller
@RequestMapping(Reply.ROOT + "/people/{id}")
class EvidenceController {

    private static final String FILES = "/evidence-files";

    private final Evidence evidence;
    private final Badges badges;
    private final CurrentActor current;
    private final InstantSource clock;

    EvidenceController(Evidence evidence, Badges badges, CurrentActor current, InstantSource clock) {
        this.evidence = evidence;
        this.badges = badges;
        this.current = current;
        this.clock = clock;
    }

    /** Whether a request brings a file, which may be longer than JSON may. */
    static boolean takes(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().endsWith(FILES);
    }

    /** The file is the body as it is; what it is shows in its bytes, so that no header needs to say so. */
    @PostMapping(FILES)
    Reply file(@PathVariable PersonId id, HttpServletRequest request, Reservation reserved) throws IOException {
        var by = current.get();
        evidence.demandMayFile(by);
        var name = Parameters.of(request, "name").text("name").orElse("");
        var filed = evidence.file(by, id, reserved.ulid(), name, SentBodies.bytes(request));
        return Reply.created("/people/%s%s/%s".formatted(id, FILES, filed.id()), filed);
    }

    /** To be kept as a file: a browser does not open it within this site. */
    @GetMapping(FILES + "/{file}")
    ResponseEntity<byte[]> read(@PathVariable PersonId id, @PathVariable String file, HttpServletRequest request) {
        Parameters.of(request);
        var found = evidence.read(current.get(), id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(found.bytes());
    }

    @PostMapping("/badges")
    Reply take(@PathVariable PersonId id, @Sent Badges.NewBadge badge, Reservation reserved) {
        var by = current.get();
        var key = reserved.ulid();
        var person = badges.take(by, id, key, reserved.next(), badge);
        return Reply.created("/people/%s/credentials/%s".formatted(id, key), shown(person))
                .at(PersonShown.version(person));
    }

    private PersonShown shown(Person person) {
        return PersonShown.of(person, current.get(), Day.of(clock.instant()));
    }
}
