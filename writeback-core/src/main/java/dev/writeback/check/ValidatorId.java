package dev.writeback.check;

import java.util.regex.Pattern;

/**
 * The name of a rule, such as {@code WB-PER-001}. Never given to another rule.
 *
 * @param value three letters for the subject, and a number
 */
public record ValidatorId(String value) implements Comparable<ValidatorId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,8}-[A-Z]{3}-\\d{3}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form {@code WB-PER-001}
     */
    public ValidatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a validator id: " + value);
        }
    }

    @Override
    public int compareTo(ValidatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
