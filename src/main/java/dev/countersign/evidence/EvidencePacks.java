package dev.countersign.evidence;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Revision;
import dev.countersign.attestation.KeyRing;
import dev.countersign.audit.AuditTrail;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.publishing.Edition;
import dev.countersign.publishing.Publishing;
import dev.countersign.review.Discussing;
import dev.countersign.review.Discussion;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Parts;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.Requesting;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.SignOff;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.Transcript;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** Gathers what speaks for an edition, for editors and administrators to hand to an auditor. */
@Service
public class EvidencePacks {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Publishing publishing;
    private final Authoring authoring;
    private final Library library;
    private final PolicyMaking policies;
    private final Requesting requesting;
    private final Discussing discussing;
    private final Directory directory;
    private final KeyRing keys;
    private final AuditTrail trail;

    EvidencePacks(
            Publishing publishing,
            Authoring authoring,
            Library library,
            PolicyMaking policies,
            Requesting requesting,
            Discussing discussing,
            Directory directory,
            KeyRing keys,
            AuditTrail trail) {
        this.publishing = publishing;
        this.authoring = authoring;
        this.library = library;
        this.policies = policies;
        this.requesting = requesting;
        this.discussing = discussing;
        this.directory = directory;
        this.keys = keys;
        this.trail = trail;
    }

    /** Why this actor gets no evidence pack; empty if they do. */
    public Optional<Refusal> mayHave(Actor by) {
        return by.lacks(Role.EDITOR, Role.ADMINISTRATOR);
    }

    /** The evidence pack of an article's edition of this number, or a refusal. */
    public EvidencePack of(Actor by, ArticleId article, int number) {
        mayHave(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        return new EvidencePack(evidence(by, authoring.get(article), number));
    }

    private Evidence evidence(Actor by, Article article, int number) {
        var edition = edition(article.id(), number);
        var previous = number == 1 ? Optional.<Edition>empty() : Optional.of(edition(article.id(), number - 1));
        return new Evidence(
                edition,
                previous,
                saved(article, previous.map(Edition::revision).orElse(0), edition),
                cardsSaved(edition, previous.map(before -> before.dates().publishedAt())),
                talk(edition, previous.map(before -> before.dates().publishedAt())),
                policies(edition),
                keys.all(),
                trail.extract(by, subjects(edition)::contains));
    }

    private Edition edition(ArticleId article, int number) {
        return publishing.find(publishing.edition(article, number).id()).orElseThrow();
    }

    private List<Evidence.Saved> saved(Article article, int after, Edition edition) {
        var saved = new ArrayList<Evidence.Saved>();
        var before = authoring
                .revision(article, after)
                .map(revision -> transcript(edition.locale(), revision))
                .orElse(Transcript.EMPTY);
        for (var number = after + 1; number <= edition.revision(); number++) {
            var revision = authoring.revision(article, number);
            if (revision.isEmpty()) continue; // verify says so; the pack shows what there is
            var transcript = transcript(edition.locale(), revision.get());
            saved.add(new Evidence.Saved(revision.get(), Difference.between(before, transcript)));
            before = transcript;
        }
        return saved;
    }

    /** A text without its cards, which have revisions of their own. */
    private Transcript transcript(LocaleTag locale, Revision revision) {
        var parts =
                Parts.of(locale, revision.text(), library.all(revision.text().treatments()));
        return Transcript.of(parts.all().stream()
                .filter(part -> !(part.subject() instanceof Part.Subject.OfCard))
                .toList());
    }

    private List<Evidence.CardSaved> cardsSaved(Edition edition, Optional<Instant> after) {
        var saved = new ArrayList<Evidence.CardSaved>();
        for (var card : cards(edition)) {
            var before = Transcript.EMPTY;
            for (var revision : library.history(card.id(), 1)) {
                var transcript = transcript(card, revision);
                var isNew = after.isEmpty() || revision.at().isAfter(after.get());
                if (isNew && !revision.at().isAfter(edition.dates().publishedAt()))
                    saved.add(new Evidence.CardSaved(revision, Difference.between(before, transcript)));
                before = transcript;
            }
        }
        return saved;
    }

    private List<Treatment> cards(Edition edition) {
        var slugs = edition.parts().stream().map(part -> part.key().value()).toList();
        var ids = authoring
                .revision(authoring.get(edition.article()), edition.revision())
                .map(revision -> revision.text().treatments())
                .orElse(List.of());
        return library.all(new LinkedHashSet<>(ids)).values().stream()
                .filter(card -> slugs.contains("card:" + card.slug()))
                .toList();
    }

    private static Transcript transcript(Treatment card, CardRevision revision) {
        var content = new LinkedHashMap<String, Object>(
                Map.of("type", "treatment", "id", card.id().value()));
        content.putAll(Json.MAPPER.convertValue(revision.card(), MEMBERS));
        var parts = new LinkedHashMap<PartKey, Map<String, Object>>();
        parts.put(new PartKey("card:" + card.slug()), content);
        return new Transcript(parts);
    }

    private ReviewTalk talk(Edition edition, Optional<Instant> after) {
        var until = edition.dates().publishedAt();
        var asked = requesting.of(edition.article()).stream()
                .filter(request -> isBetween(request.at(), after, until))
                .sorted(Comparator.comparing(ReviewRequest::at)
                        .thenComparing(request -> request.id().value()))
                .toList();
        var threads = discussing.of(edition.article()).threads().stream()
                .map(Discussion.Anchored::thread)
                .filter(thread -> !thread.entries().getFirst().at().isAfter(until)
                        && isBetween(thread.entries().getLast().at(), after, Instant.MAX))
                .sorted(Comparator.comparing(thread -> thread.id().value()))
                .toList();
        var people = asked.stream()
                .flatMap(request -> ReviewTalk.people(request))
                .distinct()
                .toList();
        return new ReviewTalk(
                asked, threads, directory.all(people).stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    private static boolean isBetween(Instant moment, Optional<Instant> after, Instant until) {
        return !moment.isAfter(until) && (after.isEmpty() || moment.isAfter(after.get()));
    }

    private List<Policy> policies(Edition edition) {
        return Stream.concat(
                        Stream.ofNullable(edition.policyVersion()),
                        edition.signOffs().stream().map(SignOff::policyVersion))
                .distinct()
                .sorted()
                .map(policies::version)
                .toList();
    }

    /** Whose changes the extract of the trail tells: the article, its cards, those who signed and wrote it, policies and keys. */
    private Subjects subjects(Edition edition) {
        var subjects = new HashSet<String>();
        subjects.add("articles/" + edition.article());
        edition.accompaniments().authors().forEach(author -> subjects.add("people/" + author));
        for (var signOff : edition.signOffs()) {
            subjects.add("people/" + signOff.signer().person());
            subjects.add("policies/" + signOff.policyVersion());
            subjects.add("articles/" + signOff.article());
        }
        cards(edition).forEach(card -> subjects.add("treatments/" + card.id()));
        keys.all().keys().forEach(key -> subjects.add("keys/" + key.kid()));
        return new Subjects(subjects);
    }

    private record Subjects(Set<String> subjects) {
        private boolean contains(StateChange change) {
            return subjects.contains(change.subject());
        }
    }
}
