package dev.countersign.people.ui;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done. */
record Why(@NotBlank @Size(max = 500) String words) {}
