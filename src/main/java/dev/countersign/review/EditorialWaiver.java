package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.INVALID;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.WaiverId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The waiver that could be declared of a part as it reads now: what differs from the words that were last covered, and every reason why it may not
 * be. A pure function of a dossier and its review; the page offers by it and the service refuses by it.
 *
 * @param part as it reads now
 * @param before as it last was covered; null if it never was, or is covered as it is
 * @param change what differs
 * @param changedBy who made the difference
 */
public record EditorialWaiver(
        Review review, Part part, @Nullable Part before, EditorialChange change, Set<Contributor> changedBy) {

    static EditorialWaiver of(Dossier dossier, Review review, Part part) {
        var before = isCovered(review, part, review.contributions().to(part))
                ? null
                : dossier.earlier(
                                part,
                                earlier -> isCovered(
                                        review, earlier, review.contributions().to(earlier)))
                        .orElse(null);
        var change = before == null
                ? new EditorialChange(null, 0, List.of())
                : EditorialChange.between(before.content(), part.content());
        return new EditorialWaiver(
                review, part, before, change, review.contributions().hands(part).made());
    }

    private static boolean isCovered(Review review, Part part, Set<Contributor> contributors) {
        return Coverage.of(review.grounds(), part, contributors) instanceof PartCoverage.Covered;
    }

    /** Whether there is a covered state that it was changed from at all. */
    public boolean isChange() {
        return before != null;
    }

    /** How it reads to the one who decides: what sort of change it is, and of how many words. */
    public String inWords() {
        return change.kind() == null
                ? "nothing that is read differs"
                : change.kind().words(change.words());
    }

    /** How many words and links differ. */
    public int words() {
        return change.words();
    }

    /** What sort of change it is; empty if nothing that is read differs. */
    public Optional<Waiver.Kind> kind() {
        return Optional.ofNullable(change.kind());
    }

    /** Why this actor may not declare it editorial; empty if they may. */
    public Optional<Refusal> refusal(Actor by) {
        return Stream.of(
                        by.lacks(Role.EDITOR),
                        policyMustAllowWaivers(),
                        whatWasContestedNeedsASignature(),
                        onlyWhatWasCoveredIsWaived(),
                        nobodyWaivesTheirOwnChange(by),
                        onlyRunningTextIsWaived(),
                        theSenseMustStaySmall(),
                        theCoverMustBeCarried(by))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why it is not a change of this kind; empty if it is. */
    Optional<Refusal> refusal(Waiver.Kind said) {
        var is = change.kind();
        if (is == said) return Optional.empty();
        var words = is == null ? "Nothing that is read differs" : "It changes %s: say so".formatted(is.words());
        return Optional.of(new Refusal(
                INVALID, "another-kind", "The change is of another kind.", List.of(new Reason("/kind", words))));
    }

    private Optional<Refusal> policyMustAllowWaivers() {
        return review.grounds().policy().waivers().allowed()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        CONFLICT, "no-waivers", "Policy allows no waivers: every change needs a signature."));
    }

    private Optional<Refusal> onlyWhatWasCoveredIsWaived() {
        if (before != null) return Optional.empty();
        return Optional.of(Refusal.of(
                CONFLICT,
                "nothing-to-carry",
                isCovered(review, part, review.contributions().to(part))
                        ? "“%s” is covered as it is.".formatted(part.title())
                        : review.grounds().policy().needs(part).isEmpty()
                                ? "“%s” needs no signature.".formatted(part.title())
                                : "“%s” was never covered, so that there is nothing to carry on."
                                        .formatted(part.title())));
    }

    private Optional<Refusal> nobodyWaivesTheirOwnChange(Actor by) {
        var isAuthor = by.person() != null && review.grounds().authors().contains(by.person());
        if (!isAuthor && changedBy.stream().noneMatch(maker -> maker.is(by.user(), by.person())))
            return Optional.empty();
        return Optional.of(Refusal.of(
                FORBIDDEN,
                "own-change",
                isAuthor
                        ? "%s is an author of this article: another editor must declare it.".formatted(by.name())
                        : "%s made this change: another editor must declare it.".formatted(by.name())));
    }

    private Optional<Refusal> onlyRunningTextIsWaived() {
        return change.refusals().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        CONFLICT,
                        "more-than-editorial",
                        "This change is more than editorial, whatever its reason.",
                        change.refusals()));
    }

    private Optional<Refusal> theSenseMustStaySmall() {
        var most = review.grounds().policy().waivers().mostWords();
        if (change.words() <= most) return Optional.empty();
        return Optional.of(Refusal.of(
                CONFLICT,
                "too-many-words",
                "%d words differ, and policy allows %d at most.".formatted(change.words(), most)));
    }

    private Optional<Refusal> whatWasContestedNeedsASignature() {
        if (isCovered(review, part, review.contributions().to(part))) return Optional.empty(); // signed since
        return review.grounds().waivers().stream()
                .filter(waiver -> waiver.isAbout(part, review.article().id()))
                .filter(waiver -> waiver.to().equals(part.digest()) && !waiver.stands())
                .map(waiver -> (Waiver.Contested) waiver.state())
                .findFirst()
                .map(contested -> Refusal.of(
                        CONFLICT,
                        "contested",
                        "%s contests that this change is editorial: %s"
                                .formatted(contested.by().name(), contested.why())));
    }

    /** Whatever else stands in the way, such as the words that earlier waivers took already: tried, not guessed. */
    private Optional<Refusal> theCoverMustBeCarried(Actor by) {
        if (before == null) return Optional.empty();
        var tried =
                declared(WaiverId.next(), by, Waiver.Kind.TYPO, "", Instant.EPOCH.plusSeconds(Long.MAX_VALUE >> 20));
        var contributors = Stream.concat(review.contributions().to(part).stream(), Stream.of(Contributor.of(by)))
                .collect(Collectors.toSet());
        return Coverage.of(review.grounds().and(tried), part, contributors) instanceof PartCoverage.Uncovered uncovered
                ? Optional.of(new Refusal(
                        CONFLICT,
                        "does-not-carry",
                        "A waiver would not cover it: " + whyNotCarried(),
                        uncovered.gaps().stream()
                                .map(gap -> new Reason(part.key().value(), gap.inWords()))
                                .toList()))
                : Optional.empty();
    }

    private String whyNotCarried() {
        var most = review.grounds().policy().waivers().mostWords();
        return "together with the waivers before, more than %d words would differ from what was signed, or a signature cannot be carried."
                .formatted(most);
    }

    /** The waiver, once nothing speaks against it. */
    Waiver declared(WaiverId id, Actor by, Waiver.Kind kind, String reason, Instant at) {
        var covered = Objects.requireNonNull(before, "only what was covered is waived");
        return new Waiver(
                id,
                null,
                review.article().id(),
                part.key(),
                covered.digest(),
                part.digest(),
                kind,
                change.words(),
                reason,
                Contributor.of(by),
                List.copyOf(changedBy),
                at,
                review.grounds().policy().version(),
                carried().stream().map(SignOff::id).toList(),
                new Waiver.Standing(),
                List.of());
    }

    /** The sign-offs whose cover it carries. */
    public List<SignOff> carried() {
        if (before == null) return List.of();
        return Coverage.of(review.grounds(), before, review.contributions().to(before))
                        instanceof PartCoverage.Covered covered
                ? covered.by().stream()
                        .map(PartCoverage.Cover::signOff)
                        .distinct()
                        .toList()
                : List.of();
    }
}
