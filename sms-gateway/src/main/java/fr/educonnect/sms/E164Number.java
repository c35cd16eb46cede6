package fr.educonnect.sms;

import java.util.regex.Pattern;

/**
 * A telephone number in E.164. Its text is masked wherever it is printed; the number itself is {@link #value()}.
 *
 * @param value with plus sign and country code, without spaces: {@code +33612345678}
 */
public record E164Number(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

    private static final int SHOWN_FIRST = 4;
    private static final int SHOWN_LAST = 2;

    /** Of fewer hidden digits somebody would try all. */
    private static final int LEAST_HIDDEN = 4;

    /**
     * Takes a number that was already brought to E.164.
     *
     * @throws IllegalArgumentException when it is not E.164; the message does not hold it
     */
    public E164Number {
        if (value == null || !E164.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a telephone number in E.164");
        }
    }

    /**
     * The number as APIs without a plus sign want it.
     *
     * @return digits only, country code first
     */
    public String digits() {
        return value.substring(1);
    }

    /**
     * The number as logs may show it: enough to recognise it, not to dial it. One {@code *} for each hidden digit, as module
     * school-directory masks it too. One that is too short for that is hidden wholly.
     *
     * @return such as {@code +336******78}
     */
    public String masked() {
        int hidden = value.length() - SHOWN_FIRST - SHOWN_LAST;
        if (hidden < LEAST_HIDDEN) {
            return "*".repeat(value.length());
        }
        return value.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + value.substring(value.length() - SHOWN_LAST);
    }

    @Override
    public String toString() {
        return masked();
    }
}
