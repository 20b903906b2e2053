package dev.countersign.treatment;

import dev.countersign.kit.Absent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * When and how long a treatment is used, in the words of the text.
 *
 * @param onsetWindow from when until when after the onset, such as "first 48 hours"
 * @param session how long one application takes
 * @param frequency how often
 * @param course for how many days or weeks
 * @param maximum what is never exceeded
 * @param stopWhen the sign to stop
 */
public record Timing(
        @Nullable @Size(max = 500) String onsetWindow,
        @Nullable @Size(max = 500) String session,
        @Nullable @Size(max = 500) String frequency,
        @Nullable @Size(max = 500) String course,
        @Nullable @Size(max = 500) String maximum,
        @Nullable @Size(max = 500) String stopWhen) {

    /** Nothing said. */
    public static final Timing NOTHING = new Timing(null, null, null, null, null, null);

    public Timing {
        onsetWindow = Absent.ifBlank(onsetWindow);
        session = Absent.ifBlank(session);
        frequency = Absent.ifBlank(frequency);
        course = Absent.ifBlank(course);
        maximum = Absent.ifBlank(maximum);
        stopWhen = Absent.ifBlank(stopWhen);
    }
}
