package dev.countersign.people.ui;

import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Tone;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.Credential;
import java.time.LocalDate;
import java.util.Optional;

/** How a credential stands, in a chip; one that lapses within three months says so early enough to be renewed. */
final class Expiry {

    private static final int SOON_IN_DAYS = 90;

    private Expiry() {}

    static Chip standing(Credential credential, LocalDate today) {
        return credential
                .whyNotStanding(today)
                .map(why -> new Chip(
                                credential.status() == Credential.Status.UNVERIFIED ? Tone.YOU : Tone.NO,
                                words(credential))
                        .because("%s %s".formatted(credential.abbreviation(), why)))
                .orElseGet(() -> Chip.ok("Verified"));
    }

    /** When it lapses, if that is soon. */
    static Optional<Chip> soon(Credential credential, LocalDate today) {
        var last = credential.validity().expiresOn();
        if (last == null || !credential.stands(today) || last.isAfter(today.plusDays(SOON_IN_DAYS)))
            return Optional.empty();
        return Optional.of(Chip.you("%s expires %s".formatted(credential.abbreviation(), When.inWords(last, today)))
                .because(When.written(last)));
    }

    private static String words(Credential credential) {
        return credential.status() == Credential.Status.ACTIVE ? "Expired" : Words.of(credential.status());
    }
}
