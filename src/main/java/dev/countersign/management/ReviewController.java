package dev.countersign.management;

import dev.countersign.access.Presence;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.http.Problem;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import dev.countersign.publishing.Publishing;
import dev.countersign.review.PartKey;
import dev.countersign.review.Policy;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Seeing what covers a text, and signing it. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}")
class ReviewController {

    private final Authoring authoring;
    private final Reviewing reviewing;
    private final Signing signing;
    private final Publishing publishing;
    private final Directory directory;
    private final CurrentActor current;
    private final Presence presence;
    private final InstantSource clock;

    ReviewController(
            Authoring authoring,
            Reviewing reviewing,
            Signing signing,
            Publishing publishing,
            Directory directory,
            CurrentActor current,
            Presence presence,
            InstantSource clock) {
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.signing = signing;
        this.publishing = publishing;
        this.directory = directory;
        this.current = current;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * A signature.
     *
     * @param parts each with the digest of what was read, as {@code coverage} shows it
     * @param meaning a clinical review if absent
     * @param interests what the statement rests on
     * @param checklist the answers to what the policy in force asks
     */
    record NewSignOff(
            @NotNull @Size(max = 1000) List<@Valid PartSeen> parts,
            SignOff.@Nullable Meaning meaning,
            @NotNull String conflictOfInterest,
            @Nullable @Size(max = 50) List<@Valid Interest> interests,
            @Nullable @Size(max = 50) List<@Valid Answered> checklist) {

        /** An answer to the question of this key. */
        record Answered(
                @NotNull String key,
                boolean yes,
                @Nullable @Size(max = 2000) String note) {}

        /** A part and what it said. */
        record PartSeen(@NotNull PartKey key, @NotNull Digest digest) {}

        private Map<PartKey, Digest> seen() {
            var seen = new LinkedHashMap<PartKey, Digest>();
            for (var part : parts) seen.put(part.key(), part.digest());
            return seen;
        }
    }

    @GetMapping("/coverage")
    Reply coverage(@PathVariable ArticleId id) {
        var by = current.get();
        var review = reviewing.of(id);
        var reader = Optional.ofNullable(by.person()).map(directory::get);
        var mine = reader.map(person -> review.eligibility(by.user(), person, Day.of(clock.instant())))
                .orElse(List.of());
        return Reply.of(CoverageShown.of(review, mine, publishing.mayPublish(by, review)))
                .at(ArticleVersion.of(review.article()));
    }

    @GetMapping("/sign-offs")
    Reply signOffs(@PathVariable ArticleId id, HttpServletRequest request) {
        var asked = Asked.of(request, "sign-offs");
        var found = signing.page(
                authoring.get(id).id(), asked.after().map(SignOffId::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.id()), SignOffShown::of);
    }

    @GetMapping("/sign-offs/{signOff}")
    Reply signOff(@PathVariable ArticleId id, @PathVariable SignOffId signOff) {
        return Reply.of(signing.find(signOff)
                .filter(found -> found.article().equals(id))
                .map(SignOffShown::of)
                .orElseThrow(() -> Problem.notFound("no-such-sign-off", "This article has no such sign-off.")
                        .exception()));
    }

    /** A key never gets as far as a signature: it has no password. */
    @PostMapping("/sign-offs")
    Reply sign(@PathVariable ArticleId id, @Sent NewSignOff wanted, Reservation reserved) {
        var by = current.get();
        var signature = new Signing.Signature(
                id,
                wanted.seen(),
                wanted.meaning() == null ? SignOff.Meaning.CLINICAL_REVIEW : wanted.meaning(),
                wanted.conflictOfInterest(),
                Absent.orEmpty(wanted.interests()),
                answers(wanted),
                new Proof.Password(presence.password()));
        var chosen = new SignOffId(reserved.ulid());
        var signOff = signing.find(chosen).orElseGet(() -> signing.sign(by, chosen, signature));
        return Reply.created("/articles/%s/sign-offs/%s".formatted(id, signOff.id()), SignOffShown.of(signOff));
    }

    /** The answers with the questions of the policy in force, which is what the signer is taken to have read. */
    private List<SignOff.Answer> answers(NewSignOff wanted) {
        var asked = reviewing.policy().checklist().stream()
                .collect(Collectors.toMap(Policy.Question::key, Policy.Question::text));
        return Absent.orEmpty(wanted.checklist()).stream()
                .map(answer -> new SignOff.Answer(
                        answer.key(), asked.getOrDefault(answer.key(), ""), answer.yes(), answer.note()))
                .toList();
    }
}
