package dev.countersign.invitation;

import dev.countersign.access.Ways;
import dev.countersign.kit.PersonId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Whom an editor invites, and how they are reached.
 *
 * @param days for how many days; null for the usual time
 */
public record Guest(
        @NotNull PersonId person,
        @NotNull Ways ways,
        @Nullable Integer days) {}
