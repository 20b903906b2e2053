package dev.countersign.review;

import dev.countersign.kit.Absent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to open a thread.
 *
 * @param part where
 * @param quote about which of its words; null for the part as a whole
 * @param mentions whom they speak to
 */
public record NewThread(
        @NotNull PartKey part,
        @Nullable @Valid Quote quote,
        @NotBlank @Size(max = 4000) String words,
        @Size(max = 20) List<Mention> mentions) {

    public NewThread {
        words = Absent.orEmpty(words);
        mentions = Absent.orEmpty(mentions);
    }
}
