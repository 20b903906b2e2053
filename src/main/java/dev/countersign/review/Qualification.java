package dev.countersign.review;

import dev.countersign.people.Credential;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody is qualified to sign on a day, and what speaks against the credentials that do not count.
 *
 * @param scopes each scope with a credential that serves it
 * @param objections one sentence for each credential that would serve but does not count
 */
public record Qualification(Map<Scope, Credential> scopes, Map<Scope, List<String>> objections) {

    /** Looks at each credential: it counts if it stands on the day and was checked in a way that policy accepts. */
    public static Qualification of(Policy policy, List<Credential> credentials, LocalDate on) {
        var scopes = new TreeMap<Scope, Credential>();
        var objections = new TreeMap<Scope, List<String>>();
        for (var credential : credentials) {
            var objection = objection(policy, credential, on);
            for (var scope : policy.servedByLettersOf(credential))
                if (objection.isEmpty()) scopes.putIfAbsent(scope, credential);
                else
                    objections
                            .computeIfAbsent(scope, s -> new ArrayList<>())
                            .add(credential.abbreviation() + " " + objection);
        }
        return new Qualification(scopes, objections);
    }

    /** Whether somebody may sign what needs this scope. */
    public boolean serves(Scope scope) {
        return scopes.containsKey(scope);
    }

    /** Why somebody may not sign for a scope, as a sentence about them. */
    public String whyNot(String name, Scope scope) {
        var against = objections.getOrDefault(scope, List.of());
        return against.isEmpty()
                ? "%s has no credential that serves %s".formatted(name, scope)
                : "%s’s %s".formatted(name, String.join(", ", against));
    }

    private static String objection(Policy policy, Credential credential, LocalDate on) {
        if (policy.isMisfit(credential))
            return "is entered as a %s, which these letters are not"
                    .formatted(credential.kind().name().toLowerCase(Locale.ROOT));
        var standing = credential.whyNotStanding(on);
        if (standing.isPresent()) return standing.get();
        // The latest check alone: an earlier one may be of other letters, or from before a suspension.
        var checked = credential.lastVerification().map(Verification::how).filter(policy.methods()::contains);
        return checked.isPresent() ? "" : "was not checked in a way that policy accepts";
    }
}
