package dev.countersign.treatment;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.TreatmentId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The treatment library: adding cards, changing them, finding them. */
@Service
public class Library {

    private static final Limit MOST_SHOWN = Limit.of(1_000);
    private static final Limit MOST_REVISIONS = Limit.of(10_000);

    private final Treatments treatments;
    private final CardRevisions revisions;
    private final InstantSource clock;

    Library(Treatments treatments, CardRevisions revisions, InstantSource clock) {
        this.treatments = treatments;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Adds a card to the library under the first free slug that its name suggests. */
    public Treatment add(Actor by, TreatmentCard card) {
        return add(by, TreatmentId.next(), card);
    }

    /** The same under an identity that was chosen before. */
    public Treatment add(Actor by, TreatmentId id, TreatmentCard card) {
        by.demand(Role.WRITER, Role.EDITOR);
        Limits.demand(card);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var treatment = Treatment.of(id, freeSlug(card.name()), card, Contributor.of(by), at);
        return Saving.unique(
                () -> treatments.save(treatment.noting(change("treatment.added", treatment, by, 1))),
                Refusal.of(
                        CONFLICT,
                        "slug-taken",
                        "Another treatment card took the same name at this moment. Try again."));
    }

    /**
     * Saves a card over the revision that the writer saw. Saving what is there already changes nothing.
     *
     * @param seen the number of the revision that was edited; a newer one by now is refused as stale
     */
    public Treatment save(Actor by, TreatmentId id, int seen, TreatmentCard card) {
        by.demand(Role.WRITER, Role.EDITOR);
        Limits.demand(card);
        return Saving.again(() -> {
            var treatment = get(id);
            if (treatment.card().equals(card)) return treatment;
            if (treatment.revision() != seen) throw stale(treatment).exception();
            revisions.save(treatment.currentRevision());
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return treatments.save(treatment
                    .with(card, Contributor.of(by), at)
                    .noting(change("treatment.changed", treatment, by, seen + 1)));
        });
    }

    /** The treatment of this id, or a refusal. */
    public Treatment get(TreatmentId id) {
        return treatments
                .findById(id)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-treatment", "There is no treatment card " + id + ".")
                        .exception());
    }

    /** The treatment of this id. */
    public Optional<Treatment> find(TreatmentId id) {
        return treatments.findById(id);
    }

    /** The treatment of this slug. */
    public Optional<Treatment> find(Slug slug) {
        return treatments.findBySlug(slug);
    }

    /** The treatments of these ids, in the order asked for; ids that do not exist are left out. */
    public Map<TreatmentId, Treatment> all(Collection<TreatmentId> ids) {
        var found = new LinkedHashMap<TreatmentId, Treatment>();
        if (ids.isEmpty()) return found;
        var byId = new LinkedHashMap<TreatmentId, Treatment>();
        treatments
                .findByIdInOrderById(ids, Limit.of(ids.size()))
                .forEach(treatment -> byId.put(treatment.id(), treatment));
        for (var id : ids) Optional.ofNullable(byId.get(id)).ifPresent(treatment -> found.put(id, treatment));
        return found;
    }

    /** The library by slug. */
    public List<Treatment> list() {
        return treatments.findAllByOrderBySlugAscIdAsc(MOST_SHOWN);
    }

    /**
     * The library by slug.
     *
     * @param after the last slug of the page before; null for the first page
     */
    public List<Treatment> page(@Nullable Slug after, int most) {
        return treatments.after(after == null ? "" : after.value(), Limit.of(most));
    }

    /** All revisions of a card from this number on, oldest first, the current one last. */
    public List<CardRevision> history(TreatmentId id, int from) {
        var treatment = get(id);
        var history = new java.util.ArrayList<>(revisions.between(
                CardRevision.idOf(id, from), CardRevision.idOf(id, treatment.revision() - 1), MOST_REVISIONS));
        history.add(treatment.currentRevision());
        return history;
    }

    private Slug freeSlug(String name) {
        return Slug.from(name).orFirstFree(slug -> treatments.findBySlug(slug).isPresent());
    }

    private StateChange change(String type, Treatment treatment, Actor by, int revision) {
        return StateChange.of(
                type,
                "treatments/" + treatment.id(),
                by,
                clock.instant(),
                Map.of("slug", treatment.slug().value(), "revision", String.valueOf(revision)));
    }

    private static Refusal stale(Treatment treatment) {
        return Refusal.of(
                STALE,
                "stale",
                "%s saved revision %d of this card meanwhile. Yours is kept here; compare the two and save again."
                        .formatted(treatment.changedBy().name(), treatment.revision()));
    }
}
