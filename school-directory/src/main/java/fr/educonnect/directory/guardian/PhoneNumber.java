package fr.educonnect.directory.guardian;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164, such as {@code +33670892264}. Its text is masked wherever it is printed; the number itself
 * is {@link #e164()}.
 */
public final class PhoneNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** What a person writes between digits; whatever follows, such as "(mère)", is a remark. */
    private static final Pattern WRITTEN = Pattern.compile("[+0-9 .\\-/()\\u00A0\\u202F\\u2011\\u2013]+");

    private static final List<String> FRENCH_REGIONS =
            List.of("FR", "RE", "YT", "GP", "MQ", "GF", "PM", "NC", "PF", "WF");

    private static final int SHOWN_FIRST = 4;
    private static final int SHOWN_LAST = 2;

    /** Of fewer hidden digits somebody would try all. */
    private static final int LEAST_HIDDEN = 4;

    /** With the plus sign: ITU-T E.164 allows 15 digits. The plans of some countries would take more. */
    private static final int LONGEST = 16;

    private final Phonenumber.PhoneNumber number;
    private final String e164;

    private PhoneNumber(Phonenumber.PhoneNumber number) {
        this.number = number;
        this.e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    /**
     * Reads a number as somebody typed it. It must be possible, not assigned: the plans known here lag behind operators.
     *
     * @param typed         with or without country code: {@code 06 70 89 22 64}, {@code +33…}, {@code 00262…}; may be null
     * @param defaultRegion where a number without country code is at home: {@code FR}, {@code RE}…
     */
    public static Optional<PhoneNumber> parse(String typed, String defaultRegion) {
        if (typed == null) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(typed.strip());
        if (!written.lookingAt()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(written.group(), defaultRegion);
            return Optional.of(number)
                    .filter(NUMBERS::isPossibleNumber)
                    .map(PhoneNumber::new)
                    .filter(possible -> possible.e164.length() <= LONGEST);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * Reads a number from a school's form. A number without country code belongs to the school's region where it is
     * valid there, else to the one French region where it is: families move between the mainland and overseas.
     *
     * @param typed          may be null
     * @param departmentCode the school's, three digits of a UAI
     */
    public static Optional<PhoneNumber> parseAtSchool(String typed, String departmentCode) {
        Optional<PhoneNumber> local = parse(typed, PhoneRegion.ofDepartment(departmentCode));
        if (local.filter(PhoneNumber::isValid).isPresent()) {
            return local;
        }
        return FRENCH_REGIONS.stream()
                .flatMap(region -> parse(typed, region).stream())
                .filter(PhoneNumber::isValid)
                .findFirst()
                .or(() -> local);
    }

    /** With plus sign and country code, without spaces. */
    public String e164() {
        return e164;
    }

    /** The country's code without plus sign: {@code 33}, {@code 262}. */
    public String callingCode() {
        return Integer.toString(number.getCountryCode());
    }

    /** Whether the number's plan knows it as a mobile; required before a text message is sent. */
    public boolean isMobile() {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** Whether it has as many digits as mobiles there; a shorter one is possible too, for other services. */
    public boolean hasMobileLength() {
        // A zero that is left shows that what follows it is too short to be a number after the trunk prefix.
        return !number.isItalianLeadingZero() && NUMBERS.isPossibleNumberForType(number, PhoneNumberType.MOBILE);
    }

    /** Whether the number's plan knows it. Some countries share a code and a plan: +262 is La Réunion and Mayotte. */
    public boolean isValid() {
        return NUMBERS.isValidNumber(number);
    }

    /**
     * The first four characters, one {@code *} for each hidden one, and the last two digits, for its owner to recognise:
     * {@code +336******64}. A number that is too short for that is hidden wholly. Module sms-gateway masks in the same way.
     */
    public String masked() {
        int hidden = e164.length() - SHOWN_FIRST - SHOWN_LAST;
        if (hidden < LEAST_HIDDEN) {
            return "*".repeat(e164.length());
        }
        return e164.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + e164.substring(e164.length() - SHOWN_LAST);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && e164.equals(that.e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
