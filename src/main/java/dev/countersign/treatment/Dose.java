package dev.countersign.treatment;

import dev.countersign.kit.Absent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How much of a drug for whom. Amounts are text ("200", "200–400") so that no digit is ever rounded.
 *
 * @param population for whom, such as "adults" or "12 years and older"
 * @param amount how much at a time
 * @param unit of the amount, such as "mg"
 * @param route such as "by mouth"
 * @param every the interval, such as "6 hours"
 * @param maximumPerDay what is not exceeded within 24 hours, with its unit
 * @param maximumDays after how many days to stop without advice
 */
public record Dose(
        @NotBlank @Size(max = 120) String population,
        @Nullable @Size(max = 40) String amount,
        @Nullable @Size(max = 20) String unit,
        @Nullable @Size(max = 60) String route,
        @Nullable @Size(max = 60) String every,
        @Nullable @Size(max = 60) String maximumPerDay,
        @Nullable @Positive Integer maximumDays) {

    public Dose {
        amount = Absent.ifBlank(amount);
        unit = Absent.ifBlank(unit);
        route = Absent.ifBlank(route);
        every = Absent.ifBlank(every);
        maximumPerDay = Absent.ifBlank(maximumPerDay);
    }
}
