package dev.countersign.review.policy;

import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.SectionKind;
import dev.countersign.article.Withdrawal;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import dev.countersign.review.Policy;
import dev.countersign.treatment.TreatmentCard;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How the rules of a policy read where people look at them. */
public final class PolicyWords {

    private PolicyWords() {}

    /** "exercise", "exercise and nutrition", "a, b and c"; "nobody" for none. */
    public static String of(Collection<Scope> scopes) {
        return list(scopes.stream().sorted().map(Scope::value).toList(), "nobody");
    }

    /** A treatment card's kind, within a sentence. */
    public static String of(TreatmentCard.Kind kind) {
        return kind == TreatmentCard.Kind.OVER_THE_COUNTER ? "over-the-counter" : plain(kind);
    }

    /** A section's kind, within a sentence. */
    public static String of(SectionKind kind) {
        return kind.words().toLowerCase(Locale.ROOT);
    }

    /** A section's health aspect, within a sentence. */
    public static String of(Aspect aspect) {
        return switch (aspect) {
            case SEE_DOCTOR -> "when to see a doctor";
            case RISKS -> "risks or complications";
            default -> plain(aspect);
        };
    }

    /** A risk class, within a sentence. */
    public static String of(RiskClass risk) {
        return plain(risk);
    }

    /** A way of checking a credential. */
    public static String of(Verification.Method method) {
        return switch (method) {
            case REGISTRY_LOOKUP -> "the issuer’s register was looked up";
            case DOCUMENT -> "the document itself was seen";
            case LETTER -> "the issuer confirmed it in writing";
            case VERIFIABLE_CREDENTIAL -> "a digitally signed credential was checked";
            case SELF_DECLARED -> "the person says so";
        };
    }

    /** How many sign, and how often. */
    public static String of(Policy.Terms terms) {
        return "%s for each scope, reviewed again within %s"
                .formatted(
                        terms.signers() == 1 ? "1 signer" : terms.signers() + " signers", months(terms.reviewMonths()));
    }

    /** What an editor may declare editorial. */
    public static String of(Policy.WaiverLimits waivers) {
        if (!waivers.allowed()) return "no change may be declared editorial";
        return waivers.mostWords() == 0
                ? "a change of layout or of a link may be declared editorial, no word may differ"
                : "a change of at most %s may be declared editorial, never in doses, contraindications or care advice"
                        .formatted(counted(waivers.mostWords(), "word"));
    }

    /** What happens when a review is due and when it is overdue. */
    public static String of(Policy.Overdue overdue) {
        var notice = "a review counts as due %s before its date".formatted(counted(overdue.noticeDays(), "day"));
        var grace =
                overdue.graceDays() == 0 ? "on the day after it" : counted(overdue.graceDays(), "day") + " after it";
        return switch (overdue.consequence()) {
            case NOTICE -> notice + " and as overdue after it; readers are told so, and nothing else happens";
            case DROP_REVIEWED_BY -> notice + "; %s the line that says who reviewed it is left out".formatted(grace);
            case UNPUBLISH -> notice + "; %s the article is withdrawn as outdated".formatted(grace);
        };
    }

    /** What becomes of a signature with a conflict of interest. */
    public static String of(Policy.ConflictRule rule) {
        return switch (rule) {
            case DISCLOSE -> "it counts, and readers are told";
            case SECOND_SIGNER -> "it counts only beside the signature of somebody without one";
            case RECUSE -> "it does not count";
        };
    }

    /** What becomes of the articles that show a recalled card. */
    public static String of(Policy.Recalls recalls) {
        var all = List.of(Withdrawal.Severity.values());
        var withdrawn = all.stream()
                .filter(recalls.withdraw()::contains)
                .map(PolicyWords::plain)
                .toList();
        return withdrawn.isEmpty()
                ? "live articles that show a recalled card stay and carry a notice"
                : "live articles that show a card recalled as %s are withdrawn; at others they stay and carry a notice"
                        .formatted(either(withdrawn));
    }

    /** "1 day", "3 days". */
    public static String counted(int number, String unit) {
        return number == 1 ? "1 " + unit : "%,d %ss".formatted(number, unit);
    }

    /** "a year", "18 months". */
    public static String months(int months) {
        if (months == 12) return "a year";
        return months % 12 == 0 ? months / 12 + " years" : counted(months, "month");
    }

    static String list(List<String> words, String none) {
        return words.isEmpty() ? none : joined(words, " and ");
    }

    private static String either(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String last) {
        if (words.size() == 1) return words.getFirst();
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("self care", "self-care");
    }
}
