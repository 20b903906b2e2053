package dev.countersign.people.ui;

import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Tone;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.Credential;
import dev.countersign.people.Expiry;
import java.time.LocalDate;

/** How a credential stands, in a chip, and what of it lapses soon enough to be renewed now. */
final class StandingChip {

    private StandingChip() {}

    static Chip of(Credential credential, LocalDate today) {
        return credential
                .whyNotStanding(today)
                .map(why -> new Chip(
                                credential.status() == Credential.Status.UNVERIFIED ? Tone.YOU : Tone.NO,
                                words(credential, today))
                        .because("%s %s".formatted(credential.abbreviation(), why)))
                .orElseGet(() -> Chip.ok("Verified"));
    }

    static Chip of(Expiry expiry, LocalDate today) {
        var words = switch (expiry.what()) {
            case CREDENTIAL ->
                "%s %s %s".formatted(expiry.letters(), verb(expiry, "expires", "expired"), when(expiry, today));
            case VERIFICATION ->
                "%s to be checked again: %s %s"
                        .formatted(expiry.letters(), verb(expiry, "lapses", "lapsed"), when(expiry, today));
        };
        var chip = switch (expiry.step()) {
            case EXPIRED -> Chip.no(words);
            case IN_7_DAYS, IN_30_DAYS -> Chip.you(words);
            case IN_60_DAYS -> Chip.mute(words);
        };
        return chip.because(expiry.inWords());
    }

    private static String verb(Expiry expiry, String coming, String past) {
        return expiry.step() == Expiry.Step.EXPIRED ? past : coming;
    }

    private static String when(Expiry expiry, LocalDate today) {
        return When.inWords(expiry.lastDay(), today);
    }

    private static String words(Credential credential, LocalDate today) {
        if (credential.status() != Credential.Status.ACTIVE) return Words.of(credential.status());
        var last = credential.validity().expiresOn();
        return last != null && today.isAfter(last) ? "Expired" : "Verification lapsed";
    }
}
