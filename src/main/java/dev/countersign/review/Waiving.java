package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.UserId;
import dev.countersign.kit.WaiverId;
import dev.countersign.people.Directory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Declaring a change to a covered part editorial, and contesting that. What may be declared is decided by {@link EditorialWaiver}; that it
 * covers, and for how long, by {@link Coverage}.
 */
@Service
public class Waiving {

    private static final int LONGEST = 1_000;

    private final Authoring authoring;
    private final Reviewing reviewing;
    private final Waivers waivers;
    private final Directory directory;
    private final InstantSource clock;

    Waiving(Authoring authoring, Reviewing reviewing, Waivers waivers, Directory directory, InstantSource clock) {
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.waivers = waivers;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What an editor declares.
     *
     * @param part which part's change
     * @param seen the part as the editor read it; a text that changed since is never waived
     * @param kind what sort of change the editor says it is; it must be that
     * @param reason why it changes nothing in what is said
     */
    public record Declaration(PartKey part, Digest seen, Waiver.Kind kind, String reason) {}

    /** Declares a change editorial, or refuses with every reason. */
    public Waiver declare(Actor by, ArticleId article, Declaration declaration) {
        return declare(by, WaiverId.next(), article, declaration);
    }

    /** The same under an identity that was chosen before. */
    public Waiver declare(Actor by, WaiverId id, ArticleId article, Declaration declaration) {
        by.demand(Role.EDITOR);
        demandReason("/reason", declaration.reason());
        var dossier = reviewing.dossier(authoring.get(article));
        var review = reviewing.judged(dossier);
        var part = unchanged(review, declaration);
        var wanted = EditorialWaiver.of(dossier, review, part);
        wanted.refusal(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        wanted.refusal(declaration.kind()).ifPresent(refusal -> {
            throw refusal.exception();
        });
        var waiver =
                wanted.declared(id, by, declaration.kind(), declaration.reason().strip(), now());
        return waivers.insert(waiver.noting(declared(waiver, by, wanted.carried())));
    }

    /** What an editor could declare of each uncovered part of this text: how it changed, and why that cannot be declared. */
    public List<EditorialWaiver> possible(ArticleId article) {
        var dossier = reviewing.dossier(authoring.get(article));
        var review = reviewing.judged(dossier);
        return review.coverage().uncovered().stream()
                .map(open -> EditorialWaiver.of(dossier, review, open.part()))
                .filter(EditorialWaiver::isChange)
                .toList();
    }

    /**
     * Says that a change is more than editorial. What the waiver carried is uncovered at once, for good; what was published stays and is to be
     * reviewed. Contesting what is contested changes nothing.
     */
    public Waiver contest(Actor by, ArticleId article, WaiverId id, String why) {
        by.demand(Role.REVIEWER);
        return Saving.again(() -> {
            var waiver = get(article, id);
            if (!waiver.stands()) return waiver;
            mayContest(by, waiver).ifPresent(refusal -> {
                throw refusal.exception();
            });
            demandReason("/why", why);
            var at = now();
            var contested = waiver.contested(Contributor.of(by), at, why.strip());
            return waivers.save(contested.noting(contested(contested, by, at)));
        });
    }

    /** Why this actor may not contest this waiver; empty if they may. The same answer hides the button and refuses the call. */
    public Optional<Refusal> mayContest(Actor by, Waiver waiver) {
        if (!waiver.stands())
            return Optional.of(Refusal.of(CONFLICT, "contested", "This waiver is contested already."));
        return by.lacks(Role.REVIEWER).or(() -> onlyWhoAnswersForSuchWordsContests(by, waiver));
    }

    /** The waiver of this id that was declared in this article, or a refusal. */
    public Waiver get(ArticleId article, WaiverId id) {
        return find(id).filter(found -> found.article().equals(article))
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-waiver", "This article has no such waiver.")
                        .exception());
    }

    /** The waiver of this id. */
    public Optional<Waiver> find(WaiverId id) {
        return waivers.findById(id);
    }

    /**
     * The waivers that were declared in an article, oldest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Waiver> page(ArticleId article, @Nullable WaiverId after, int most) {
        return waivers.ofArticle(article, after == null ? "" : after.value(), Limit.of(most));
    }

    /**
     * Holds on to the waivers that something is about to rest on: whoever contests one from now on does it after that.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if one of them is no longer as it was looked at
     */
    public void hold(Collection<Waiver> restedOn) {
        restedOn.forEach(waivers::save);
    }

    private static Part unchanged(Review review, Declaration declaration) {
        var part = review.parts()
                .find(declaration.part())
                .orElseThrow(() -> Refusal.of(
                                NOT_FOUND,
                                "no-such-part",
                                "The part '%s' is not in the text.".formatted(declaration.part()))
                        .exception());
        if (!part.digest().equals(declaration.seen()))
            throw Refusal.of(
                            STALE,
                            "text-changed",
                            "“%s” changed after you opened it. Read the change, then decide.".formatted(part.title()))
                    .exception();
        return part;
    }

    private Optional<Refusal> onlyWhoAnswersForSuchWordsContests(Actor by, Waiver waiver) {
        var review = reviewing.of(waiver.article());
        var carried = review.grounds().signOffs().stream()
                .filter(signOff -> waiver.signOffs().contains(signOff.id()))
                .anyMatch(signOff -> signOff.signer().user().equals(by.user())
                        || signOff.signer().person().equals(by.person()));
        if (carried || isQualified(by, review, waiver)) return Optional.empty();
        return Optional.of(
                Refusal.of(
                        FORBIDDEN,
                        "may-not-contest",
                        "A waiver is contested by those whose signature it carries, or by somebody qualified to sign this part."));
    }

    /** For a part that is in the text no more, whoever may sign anything of it. */
    private boolean isQualified(Actor by, Review review, Waiver waiver) {
        if (by.person() == null) return false;
        var policy = review.grounds().policy();
        var qualification = Qualification.of(policy, directory.get(by.person()).credentials(), Day.of(clock.instant()));
        return review.parts().all().stream()
                .filter(part -> review.parts().find(waiver.part()).isEmpty()
                        || part.key().equals(waiver.part()))
                .flatMap(part -> policy.needs(part).stream())
                .anyMatch(qualification::serves);
    }

    private static void demandReason(String at, String words) {
        var what = words.isBlank()
                ? "Say why, so that others can judge it"
                : words.length() > LONGEST ? "A reason has at most 1,000 characters" : "";
        if (!what.isEmpty())
            throw new Refusal(
                            INVALID,
                            "reason-missing",
                            "A reason is missing or too long.",
                            List.of(new Reason(at, what)))
                    .exception();
    }

    private static StateChange declared(Waiver waiver, Actor by, List<SignOff> carried) {
        var details = details(waiver);
        details.put("kind", waiver.kind().name());
        details.put("words", String.valueOf(waiver.words()));
        details.put("sealed", Sealing.of(waiver).value());
        details.put("policy", String.valueOf(waiver.policyVersion()));
        details.put(
                "signers", ids(carried.stream().map(signOff -> signOff.signer().user())));
        details.put(
                "persons", ids(carried.stream().map(signOff -> signOff.signer().person())));
        details.put("signOffs", ids(waiver.signOffs().stream()));
        return StateChange.of("waiver.declared", "articles/" + waiver.article(), by, waiver.at(), details)
                .because(waiver.reason());
    }

    private static StateChange contested(Waiver waiver, Actor by, Instant at) {
        var why = ((Waiver.Contested) waiver.state()).why();
        var details = details(waiver);
        details.put(
                "declaredBy",
                Optional.ofNullable(waiver.by().user()).map(UserId::value).orElse(""));
        return StateChange.of("waiver.contested", "articles/" + waiver.article(), by, at, details)
                .because(why);
    }

    private static Map<String, String> details(Waiver waiver) {
        var details = new LinkedHashMap<String, String>();
        details.put("waiver", waiver.id().value());
        details.put("article", waiver.article().value());
        details.put("part", waiver.part().value());
        details.put("from", waiver.from().value());
        details.put("to", waiver.to().value());
        return details;
    }

    private static String ids(Stream<? extends TextValue> ids) {
        return ids.map(TextValue::value).distinct().collect(Collectors.joining(","));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
