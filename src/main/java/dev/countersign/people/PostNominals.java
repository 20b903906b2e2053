package dev.countersign.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The letters behind a name, in the usual order: degree, license, state designation, certification, other; within each, as the person lists
 * them. Only a credential that stands on the day gives letters: a lapsed or unverified one gives none.
 */
public record PostNominals(List<String> letters) {

    public PostNominals {
        letters = List.copyOf(letters);
    }

    /** The letters that these credentials give on that day. */
    public static PostNominals of(List<Credential> credentials, LocalDate on) {
        return new PostNominals(credentials.stream()
                .filter(credential -> credential.stands(on))
                .sorted(Comparator.comparingInt(PostNominals::rank))
                .map(Credential::abbreviation)
                .distinct()
                .toList());
    }

    private static int rank(Credential credential) {
        return switch (credential.kind()) {
            case DEGREE -> 0;
            case LICENSE -> credential.jurisdiction() == null ? 1 : 2;
            case CERTIFICATION -> 3;
            case CERTIFICATE -> 4;
            case MEMBERSHIP -> 5;
        };
    }

    public boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Joined as they are printed: {@code MS, ATC}. */
    @Override
    public String toString() {
        return letters.stream().collect(Collectors.joining(", "));
    }
}
