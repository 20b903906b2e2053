package dev.countersign.publishing;

import dev.countersign.Fixtures;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Told;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.PartKey;
import dev.countersign.review.Policy;
import dev.countersign.review.SignOff;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Editions made by hand, to think about their lives: which part somebody signed for which scope, and when. */
final class AnEdition {

    static final Instant PUBLISHED = Fixtures.NOW;

    private final Map<PartKey, Scope> parts = new LinkedHashMap<>();
    private final List<Edition.Cover> covers = new ArrayList<>();
    private final List<SignOff> signOffs = new ArrayList<>();
    private List<PersonId> authors = List.of();
    private String risk = "treatment";
    private int policy = 1;
    private Edition.Dates dates = new Edition.Dates(
            PUBLISHED, PUBLISHED, PUBLISHED, PUBLISHED.minusSeconds(3600), Instant.parse("2028-03-02T08:30:00Z"));

    /** A part that needs this scope. */
    AnEdition part(String key, String scope) {
        parts.put(new PartKey(key), new Scope(scope));
        return this;
    }

    /** Somebody signed these parts before it was published. */
    AnEdition signed(Person signer, String... keys) {
        var signOff = signature(signer, PUBLISHED.minusSeconds(3600), keys);
        signOffs.add(signOff);
        for (var key : keys)
            covers.add(new Edition.Cover(
                    new PartKey(key), parts.get(new PartKey(key)), signOff.id().value()));
        return this;
    }

    AnEdition by(Person author) {
        authors = List.of(author.id());
        return this;
    }

    AnEdition ofRisk(String word) {
        risk = word;
        return this;
    }

    /** It was published under the policy of this version. */
    AnEdition under(int version) {
        policy = version;
        return this;
    }

    AnEdition due(Instant moment) {
        dates = new Edition.Dates(PUBLISHED, PUBLISHED, PUBLISHED, dates.lastReviewedAt(), moment);
        return this;
    }

    /** A signature of these parts, for the scope that each needs, by somebody as they stand. */
    SignOff signature(Person signer, Instant at, String... keys) {
        return new SignOff(
                SignOffId.next(),
                null,
                ArticleId.next(),
                1,
                List.of(keys).stream()
                        .map(key -> new SignOff.SignedPart(
                                new PartKey(key), digest(key), Set.of(parts.get(new PartKey(key)))))
                        .toList(),
                new SignOff.Signer(UserId.next(), signer.id(), signer.slug(), signer.name(), "", signer.credentials()),
                SignOff.Meaning.CLINICAL_REVIEW,
                "None",
                List.of(),
                List.of(),
                1,
                at,
                false,
                Confirmation.PASSWORD,
                null,
                List.of());
    }

    Edition made() {
        var content = CanonicalJson.of(Map.of("type", "article", "title", "Stiff neck", "riskClass", risk));
        return new Edition(
                EditionId.next(),
                ArticleId.next(),
                1,
                1,
                LocaleTag.EN_US,
                new Slug("stiff-neck"),
                content,
                Digest.of(content),
                parts.keySet().stream()
                        .map(key -> new Edition.PartDigest(key, digest(key.value())))
                        .toList(),
                covers,
                signOffs,
                List.of(),
                new Edition.Accompaniments(authors, List.of(), null),
                policy,
                List.of(),
                List.of(),
                null,
                dates,
                null,
                null,
                List.of());
    }

    static LiveEdition live(Edition edition, Told... told) {
        return new LiveEdition(
                edition.id(),
                edition.number(),
                edition.revision(),
                edition.dates().publishedAt(),
                edition.digest(),
                List.of(),
                List.of(told));
    }

    /** What surrounds a live edition, by the default policy. */
    static Surroundings live(Person... people) {
        return live(rules(), people);
    }

    static Surroundings live(ReviewRules rules, Person... people) {
        return new Surroundings(Standing.LIVE, null, List.of(), List.of(), rules, List.of(), Set.of(), List.of(people));
    }

    static ReviewRules rules() {
        return new ReviewRules(List.of(DefaultPolicy.create()));
    }

    /** The default policy and after it another, put in force at a moment. */
    static ReviewRules rules(Instant at, UnaryOperator<Policy.Overdue> change) {
        var first = DefaultPolicy.create();
        return new ReviewRules(List.of(after(first, at, change.apply(first.overdue())), first));
    }

    static Policy after(Policy before, Instant at, Policy.Overdue overdue) {
        return new Policy(
                before.version() + 1,
                new Policy.Made(dev.countersign.kit.Contributor.of(Fixtures.editing()), at, "A test wants it"),
                before.scopes(),
                before.needs(),
                before.credentials(),
                before.methods(),
                before.terms(),
                before.spreadDays(),
                before.waivers(),
                before.checklist(),
                overdue,
                before.conflicts(),
                before.recalls(),
                List.of());
    }

    private static Digest digest(String key) {
        return Digest.of(("The words of " + key).getBytes(StandardCharsets.UTF_8));
    }
}
