package dev.countersign.upkeep.verify;

import dev.countersign.article.Article;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Revision;
import dev.countersign.article.Stage;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.TreatmentId;
import dev.countersign.publishing.Edition;
import dev.countersign.review.Dossier;
import dev.countersign.review.Part;
import dev.countersign.review.Parts;
import dev.countersign.review.Policy;
import dev.countersign.review.Recall;
import dev.countersign.review.Review;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Every part of an edition was covered when it was published: computed again from the text, the cards, the sign-offs and the policy as they
 * were at that moment.
 *
 * <p>The policy is the one that the edition names; of editions from before that was kept, the newest that a sign-off of the edition was given
 * under. Sign-offs and waivers count that were given before the publication by the clock, and those that the edition carries: clocks can be set
 * back. A waiver that was contested later stood then.
 */
record CoverageThen(DataSet data, Map<Integer, Policy> policies) implements Check<Edition> {

    @Override
    public List<String> objections(Edition edition) {
        var found = data.find("articles", Article.class, edition.article().value());
        if (found.isEmpty()) return List.of("its article %s is not there".formatted(edition.article()));
        var current = found.get();
        var baseline = baseline(current, edition);
        var history =
                data.revisions(current, baseline.map(LiveEdition::revision).orElse(1), edition.revision());
        var made = history.stream()
                .filter(revision -> revision.number() == edition.revision())
                .findFirst();
        if (made.isEmpty())
            return List.of("revision %d of the text, which it was made from, is missing".formatted(edition.revision()));
        var then = then(current, edition, made.get(), baseline.orElse(null));
        var cards = data.treatments(history.stream()
                .flatMap(revision -> revision.text().treatments().stream())
                .collect(Collectors.toSet()));
        var missing = history.stream()
                .flatMap(revision -> revision.text().treatments().stream())
                .distinct()
                .filter(card -> !cards.containsKey(card))
                .map("the treatment card %s, which its text shows or showed, is not there"::formatted)
                .toList();
        return missing.isEmpty() ? objections(edition, then, history, cards) : missing;
    }

    private List<String> objections(
            Edition edition, Article then, List<Revision> history, Map<TreatmentId, Treatment> cards) {
        var objections = new ArrayList<String>();
        var cardHistories = new LinkedHashMap<TreatmentId, List<CardRevision>>();
        var treatments = new LinkedHashMap<>(cards);
        for (var id : then.working().treatments()) {
            var treatment = cards.get(id);
            if (treatment == null) continue;
            var until = until(edition, treatment);
            if (until.isEmpty()) {
                objections.add("no revision of the card “%s” reads as this edition shows it"
                        .formatted(treatment.card().name()));
                continue;
            }
            treatments.put(id, treatment.as(until.getLast()));
            cardHistories.put(id, until);
        }
        if (!objections.isEmpty()) return objections;
        var dossier = Dossier.of(then, history, treatments, cardHistories);
        var policy = policy(edition);
        if (policy.isEmpty()) return List.of("the policy that it was reviewed under is not there");
        var review = dossier.judged(policy.get(), given(edition, dossier));
        var changed = changedSince(edition, review);
        if (!changed.isEmpty())
            return List.of("revision %d of the text does not read as the edition that was made from it: '%s' differs"
                    .formatted(edition.revision(), String.join("', '", changed)));
        review.coverage()
                .reasons()
                .forEach(reason -> objections.add("when it was published, it was not covered: " + reason.message()));
        review.withdrawnWords()
                .ifPresent(gone -> objections.add("its words were withdrawn with edition %d and not all signed anew"
                        .formatted(gone.edition().number())));
        return objections;
    }

    /** What was live until this edition came: covered as a whole by the one door. Nothing, if it had been withdrawn. */
    private Optional<LiveEdition> baseline(Article article, Edition edition) {
        return data.editionsOf(article.id(), edition.number() - 1).stream()
                .filter(other -> !other.containsKey("preparedAt"))
                .filter(other -> article.withdrawn().stream()
                        .filter(gone -> gone.edition().number() == edition.number() - 1)
                        .noneMatch(gone -> wasGone(gone, edition)))
                .map(this::live)
                .findFirst();
    }

    private LiveEdition live(Document edition) {
        return new LiveEdition(
                new EditionId(edition.getString("_id")),
                edition.getInteger("number", 0),
                edition.getInteger("revision", 1),
                edition.get("dates", Document.class).getDate("publishedAt").toInstant(),
                new Digest(edition.getString("digest")),
                data.writers(edition));
    }

    private static Article then(Article article, Edition edition, Revision made, @Nullable LiveEdition live) {
        return new Article(
                article.id(),
                article.version(),
                edition.locale(),
                edition.slug(),
                made.text(),
                made.number(),
                made.by(),
                made.at(),
                new Stage.Draft(),
                live,
                withdrawnBefore(article, edition),
                edition.number() - 1,
                List.of(),
                List.of());
    }

    private static List<WithdrawnEdition> withdrawnBefore(Article article, Edition edition) {
        return article.withdrawn().stream()
                .filter(gone -> gone.edition().number() < edition.number())
                .filter(gone -> wasGone(gone, edition))
                .toList();
    }

    /** Whether an edition was taken away while it was live, rather than after this one had come. */
    private static boolean wasGone(WithdrawnEdition gone, Edition next) {
        return !gone.at().isAfter(next.dates().publishedAt());
    }

    /** The revisions of a card up to the one that this edition shows. */
    private List<CardRevision> until(Edition edition, Treatment treatment) {
        var key = Parts.of(treatment).key();
        var shown = edition.parts().stream()
                .filter(part -> part.key().equals(key))
                .map(Edition.PartDigest::digest)
                .findFirst();
        var history = data.revisions(treatment);
        var published = edition.dates().publishedAt();
        var same = history.stream()
                .filter(revision -> shown.isPresent()
                        && Parts.of(treatment.as(revision)).digest().equals(shown.get()))
                .toList();
        return same.stream()
                .filter(revision -> !revision.at().isAfter(published))
                .reduce((earlier, later) -> later)
                .or(() -> same.stream().findFirst())
                .map(last -> history.stream()
                        .filter(revision -> revision.number() <= last.number())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Policy> policy(Edition edition) {
        if (edition.policyVersion() != null) return Optional.ofNullable(policies.get(edition.policyVersion()));
        var newest =
                edition.signOffs().stream().mapToInt(SignOff::policyVersion).max();
        return newest.isPresent()
                ? Optional.ofNullable(policies.get(newest.getAsInt()))
                : policies.values().stream().findFirst();
    }

    private Dossier.Given given(Edition edition, Dossier dossier) {
        return new Dossier.Given(signOffs(edition, dossier), waivers(edition, dossier), recalls(edition, dossier));
    }

    private List<SignOff> signOffs(Edition edition, Dossier dossier) {
        var carried = edition.signOffs().stream().map(SignOff::id).collect(Collectors.toSet());
        return data.signOffs(edition.article(), dossier.digests()).stream()
                .filter(signOff -> carried.contains(signOff.id())
                        || !signOff.signedAt().isAfter(edition.dates().publishedAt()))
                .toList();
    }

    private List<Recall> recalls(Edition edition, Dossier dossier) {
        return data.recalls(dossier.digests()).stream()
                .filter(recall -> recall.at().isBefore(edition.dates().publishedAt()))
                .toList();
    }

    /** The waivers as they stood at the publication. */
    private List<Waiver> waivers(Edition edition, Dossier dossier) {
        var carried = edition.waivers().stream().map(Waiver::id).collect(Collectors.toSet());
        return data.waivers(edition.article(), dossier.digests()).stream()
                .filter(waiver -> carried.contains(waiver.id())
                        || !waiver.at().isAfter(edition.dates().publishedAt()))
                .map(waiver -> waiver.asOf(edition.dates().publishedAt()))
                .toList();
    }

    private static List<String> changedSince(Edition edition, Review review) {
        var stated = edition.parts().stream()
                .collect(Collectors.toMap(Edition.PartDigest::key, Edition.PartDigest::digest, (one, other) -> one));
        var changed = new ArrayList<String>();
        for (Part part : review.parts().all())
            if (!part.digest().equals(stated.remove(part.key())))
                changed.add(part.key().value());
        stated.keySet().forEach(key -> changed.add(key.value()));
        return changed;
    }
}
