package dev.countersign.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.Texts;

/**
 * A National Provider Identifier of the United States: ten digits, the last of which is a check digit by ISO/IEC 7812 (Luhn) over the number
 * with the prefix 80840, which stands for health in the United States.
 *
 * @see <a href="https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf">How
 *     the check digit is computed</a>
 */
public record Npi(@JsonValue String value) implements TextValue {

    /** Where anybody can look one up. */
    public static final String REGISTER = "https://npiregistry.cms.hhs.gov/";

    /** What the digits of the prefix 80840 add to the sum. */
    private static final int OF_PREFIX = 24;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Npi {
        if (!value.matches("[12]\\d{9}"))
            throw new IllegalArgumentException("'%s' is not an NPI: it has ten digits, the first of them 1 or 2"
                    .formatted(Texts.shortened(value)));
        if (sum(value) % 10 != 0)
            throw new IllegalArgumentException(
                    "'%s' is not an NPI: its check digit does not fit, so a digit is mistyped".formatted(value));
    }

    private static int sum(String digits) {
        var sum = OF_PREFIX;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
