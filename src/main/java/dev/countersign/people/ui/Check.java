package dev.countersign.people.ui;

import dev.countersign.people.Verification;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of their check of a credential.
 *
 * @param evidence where the proof is
 * @param expiresOn the last day on which it counts, as the proof says
 */
record Check(
        Verification.Method how,
        @Nullable @Size(max = 500) String evidence,
        @Nullable LocalDate expiresOn) {}
