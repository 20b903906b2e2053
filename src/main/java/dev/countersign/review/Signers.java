package dev.countersign.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The human beings behind the signatures that count for a scope, each once, and whether they are enough. Those that share an account or a person,
 * however indirectly, are one.
 *
 * @param counting one signature of each, in the order of their signing
 * @param alone those of whom no signature was given without an interest; empty unless policy wants somebody without one beside them
 */
record Signers(List<SignOff> counting, List<SignOff> alone) {

    /**
     * Of several signatures of one signer the latest counts: signing again renews. Where policy wants a second signer beside one who has an
     * interest, the latest without an interest counts, if there is one: a later interest takes nothing away, and renews nothing either.
     */
    static Signers of(List<SignOff> oldestFirst, Policy.ConflictRule rule) {
        var counting = new ArrayList<SignOff>();
        var alone = new ArrayList<SignOff>();
        for (var signer : bySigner(oldestFirst)) {
            var free = signer.stream()
                    .filter(signOff -> signOff.declaredInterests().isEmpty())
                    .toList();
            if (rule != Policy.ConflictRule.SECOND_SIGNER) counting.add(signer.getLast());
            else if (!free.isEmpty()) counting.add(free.getLast());
            else {
                counting.add(signer.getLast());
                alone.add(signer.getLast());
            }
        }
        return new Signers(List.copyOf(counting), List.copyOf(alone));
    }

    /**
     * How many more must sign where so many are needed: one more than that if somebody among them has an interest, and at least one without;
     * or simply enough without any.
     */
    int missing(int needed) {
        int free = counting.size() - alone.size();
        int besideThem = Math.max(1 - free, needed + 1 - counting.size());
        return Math.max(0, alone.isEmpty() ? needed - free : Math.min(needed - free, besideThem));
    }

    /** What stands in the way if they are too few because of an interest. */
    Optional<String> whyNotEnough() {
        return alone.stream()
                .findFirst()
                .map(signOff ->
                        "%s signed it, but declared an interest (%s), so that somebody without one must sign, too"
                                .formatted(
                                        signOff.signer().name(),
                                        signOff.declaredInterests().getFirst()));
    }

    private static List<List<SignOff>> bySigner(List<SignOff> oldestFirst) {
        var signers = new ArrayList<List<SignOff>>();
        for (var signOff : oldestFirst) {
            var signer = new ArrayList<SignOff>();
            for (var known : List.copyOf(signers))
                if (known.stream().anyMatch(other -> shareAnAccountOrAPerson(other, signOff))) {
                    signer.addAll(known);
                    signers.remove(known);
                }
            signer.add(signOff);
            signers.add(signer);
        }
        return signers;
    }

    private static boolean shareAnAccountOrAPerson(SignOff one, SignOff other) {
        return one.signer().person().equals(other.signer().person())
                || one.signer().user().equals(other.signer().user());
    }
}
