package dev.countersign.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKind;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.people.Credential;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.UsualCredentials;
import dev.countersign.people.Verification;
import dev.countersign.treatment.TreatmentCard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The rules of review in force: which scopes a part needs, which credentials serve which scope, how many signers, how often. Versioned and
 * never changed: each sign-off names the version it was made under.
 *
 * @param version counts policies from 1
 * @param made who put it in force, when and why; null for the one that the product came with
 * @param scopes the fields of practice that are told apart here
 * @param needs which scopes each part needs
 * @param credentials which scopes the letters of a credential serve, by the letters without dots, in capitals
 * @param methods which ways of checking a credential count for signing
 * @param terms how many sign and how often, by the article's risk class
 * @param spreadDays over how many days before the end of a period the next reviews are spread, so that not all fall due on one day
 * @param waivers what an editor may declare editorial
 * @param checklist what a signer answers
 * @param overdue what happens when a review is due, and when it is overdue
 * @param conflicts what becomes of a signature with a conflict of interest
 * @param recalls what becomes of the articles that show a treatment card which is recalled
 * @param outbox that it was put in force, until that is relayed
 */
@Document("policies")
public record Policy(
        @Id int version,
        @Nullable Made made,
        Set<Scope> scopes,
        Needs needs,
        Map<String, Set<Scope>> credentials,
        Set<Verification.Method> methods,
        Map<RiskClass, Terms> terms,
        int spreadDays,
        WaiverLimits waivers,
        List<Question> checklist,
        Overdue overdue,
        ConflictRule conflicts,
        Recalls recalls,
        @JsonIgnore List<StateChange> outbox)
        implements StoredOutbox {

    public Policy {
        checklist = Absent.orEmpty(checklist);
        recalls = recalls == null ? Recalls.OF_WHAT_HARMS : recalls; // a policy from before there were recalls
        outbox = Absent.orEmpty(outbox);
    }

    /** Who put a policy in force, when and why. */
    public record Made(Contributor by, Instant at, String why) {}

    /**
     * Which scopes parts need. A section needs what its kind and its aspect ask for together.
     *
     * @param cards what a treatment card of each kind needs
     * @param sections what a section of each kind needs
     * @param aspects what a section of each health aspect needs
     * @param risks what the composition of an article of each risk class needs besides
     * @param composition what every composition needs: title, summary and order
     * @param fallback what a part needs for which nothing else is said; nothing is free by being forgotten
     * @param free the kinds of sections that need no signature
     */
    public record Needs(
            Map<TreatmentCard.Kind, Set<Scope>> cards,
            Map<SectionKind, Set<Scope>> sections,
            Map<Aspect, Set<Scope>> aspects,
            Map<RiskClass, Set<Scope>> risks,
            Set<Scope> composition,
            Set<Scope> fallback,
            Set<SectionKind> free) {
        public Needs {
            if (fallback.isEmpty())
                throw new IllegalArgumentException("A part without a rule must not be free by that: let it need %s"
                        .formatted(Scope.GENERAL_HEALTH));
        }

        Needs with(Map<TreatmentCard.Kind, Set<Scope>> changed) {
            return new Needs(changed, sections, aspects, risks, composition, fallback, free);
        }

        Set<Scope> of(Part part) {
            return switch (part.subject()) {
                case Part.Subject.Composition of ->
                    orFallback(composition, risks.getOrDefault(of.text().riskClass(), Set.of()));
                case Part.Subject.OfCard of ->
                    orFallback(cards.getOrDefault(of.treatment().card().kind(), Set.of()), Set.of());
                case Part.Subject.OfSection of -> of(of.section());
            };
        }

        private Set<Scope> of(Section section) {
            var kind = SectionKind.of(section);
            if (free.contains(kind)) return Set.of();
            var aspect = section.aspect();
            return orFallback(
                    sections.getOrDefault(kind, Set.of()),
                    aspect == null ? Set.of() : aspects.getOrDefault(aspect, Set.of()));
        }

        private Set<Scope> orFallback(Set<Scope> some, Set<Scope> others) {
            if (some.isEmpty() && others.isEmpty()) return fallback;
            var both = new LinkedHashSet<>(some);
            both.addAll(others);
            return both;
        }
    }

    /**
     * How many sign and how often.
     *
     * @param signers how many people each scope of a part needs, at least one
     * @param reviewMonths after how many months the whole text is to be reviewed again
     */
    public record Terms(int signers, int reviewMonths) {
        private static final Terms STRICTEST = new Terms(1, 12);

        public Terms {
            signers = Math.max(1, signers);
            reviewMonths = Math.max(1, reviewMonths);
        }
    }

    /**
     * What an editor may declare editorial.
     *
     * @param mostWords how many words may differ from those that were signed
     */
    public record WaiverLimits(boolean allowed, int mostWords) {}

    /** One line of the checklist that a signer answers with yes, or with no and a note. */
    public record Question(String key, String text) {

        /** The answer to it. */
        public SignOff.Answer answered(boolean yes, @Nullable String note) {
            return new SignOff.Answer(key, text, yes, note);
        }
    }

    /**
     * What happens when a review is due and when it is overdue.
     *
     * @param noticeDays how many days before the date it counts as due
     * @param graceDays how many days after the date the consequence waits
     */
    public record Overdue(int noticeDays, Consequence consequence, int graceDays) {

        /** What readers notice when the grace has ended. */
        public enum Consequence {
            /** The status says so, and nothing else changes. */
            NOTICE,
            /** The line that says who reviewed it and when is left out. */
            DROP_REVIEWED_BY,
            /** The edition is withdrawn as outdated. */
            UNPUBLISH
        }
    }

    /** What becomes of a signature whose signer declares a conflict of interest. */
    public enum ConflictRule {
        /** It counts, and readers are told. */
        DISCLOSE,
        /** It counts beside that of one more signer who has none. */
        SECOND_SIGNER,
        /** It does not count. */
        RECUSE
    }

    /**
     * What becomes of the live articles that show a treatment card which is recalled.
     *
     * @param withdraw how bad it must be for them to be withdrawn; at others they stay and carry a notice
     */
    public record Recalls(Set<Withdrawal.Severity> withdraw) {
        static final Recalls OF_WHAT_HARMS = new Recalls(Set.of(Withdrawal.Severity.HARMFUL));
    }

    /** The scopes that a part needs, each signed by as many as {@link #signersFor} says; empty if it is free of sign-off. */
    public Set<Scope> needs(Part part) {
        return needs.of(part);
    }

    /** How many people must sign for each scope. */
    public int signersFor(RiskClass risk) {
        return termsOf(risk).signers();
    }

    /** How long a review of an article of this risk class holds at most. */
    public Period reviewPeriod(RiskClass risk) {
        return Period.ofMonths(termsOf(risk).reviewMonths());
    }

    /**
     * When the whole text of an article is to be reviewed again: at the end of the period, or up to {@link #spreadDays} earlier, so that what
     * was reviewed on one day does not all fall due on one day. Each article has its own place in that spread and keeps it.
     */
    public Instant nextReviewDue(ArticleId article, RiskClass risk, Instant lastReviewed) {
        var end = lastReviewed.atZone(ZoneOffset.UTC).plus(reviewPeriod(risk));
        var longest = ChronoUnit.DAYS.between(lastReviewed.atZone(ZoneOffset.UTC), end) - 1;
        var spread = (int) Math.clamp(spreadDays, 0, longest);
        return end.minusDays(place(article) % (spread + 1)).toInstant();
    }

    /** A number that is as good as random, and always the same for the same article. */
    private static long place(ArticleId article) {
        var digest = Digest.of(article.value().getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(digest.hex().substring(0, 12), 16);
    }

    /**
     * The scopes that a credential serves, whatever its status. Where policy lists its letters, the scopes recorded with the credential can
     * only narrow the list, and a credential whose kind does not go with its letters serves nothing: an MD is a degree, never a membership.
     * For other letters the recorded scopes count.
     */
    public Set<Scope> servedBy(Credential credential) {
        return isMisfit(credential) ? Set.of() : servedByLettersOf(credential);
    }

    /** Whether policy lists the letters of a credential, and its kind is none that goes with them. */
    boolean isMisfit(Credential credential) {
        return credentials.containsKey(UsualCredential.plain(credential.abbreviation()))
                && !UsualCredentials.fits(credential.abbreviation(), credential.kind());
    }

    /** What a credential would serve if it were of the right kind. */
    Set<Scope> servedByLettersOf(Credential credential) {
        var listed = credentials.get(UsualCredential.plain(credential.abbreviation()));
        if (listed == null) return credential.scopes();
        if (credential.scopes().isEmpty()) return listed;
        var narrowed = new TreeSet<>(credential.scopes());
        narrowed.retainAll(listed);
        return narrowed;
    }

    /** The same rules with other needs. */
    Policy with(Needs changed) {
        return new Policy(
                version,
                made,
                scopes,
                changed,
                credentials,
                methods,
                terms,
                spreadDays,
                waivers,
                checklist,
                overdue,
                conflicts,
                recalls,
                outbox);
    }

    /** The same rules with other terms. */
    Policy with(Map<RiskClass, Terms> changed) {
        return new Policy(
                version,
                made,
                scopes,
                needs,
                credentials,
                methods,
                changed,
                spreadDays,
                waivers,
                checklist,
                overdue,
                conflicts,
                recalls,
                outbox);
    }

    /** The same rules as another version. */
    Policy as(int number) {
        return made(number, made, outbox);
    }

    /** The same rules as the version that somebody puts in force. */
    Policy made(int number, @Nullable Made by, List<StateChange> changes) {
        return new Policy(
                number,
                by,
                scopes,
                needs,
                credentials,
                methods,
                terms,
                spreadDays,
                waivers,
                checklist,
                overdue,
                conflicts,
                recalls,
                changes);
    }

    /** Whether the other says the same, whoever made it and when. */
    public boolean saysTheSameAs(Policy other) {
        return made(0, null, List.of()).equals(other.made(0, null, List.of()));
    }

    /** The whole checklist answered with yes. */
    public List<SignOff.Answer> confirmed() {
        return checklist.stream().map(question -> question.answered(true, null)).toList();
    }

    private Terms termsOf(RiskClass risk) {
        return terms.getOrDefault(risk, Terms.STRICTEST);
    }
}
