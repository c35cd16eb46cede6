package fr.educonnect.authenticators.phone;

import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** The choices of the field <em>Indicatif</em>, in the order in which they are shown (flows §5). */
public enum CallingCode {
    FRANCE("33", "FR"),
    GUADELOUPE("590", "GP"),
    GUYANE("594", "GF"),
    /** One plan for both: it is read as La Réunion's and known by {@link PhoneNumber#isValid()}. */
    REUNION_MAYOTTE("262", "RE"),
    MARTINIQUE("596", "MQ"),
    NOUVELLE_CALEDONIE("687", "NC"),
    POLYNESIE("689", "PF"),
    SAINT_PIERRE_ET_MIQUELON("508", "PM"),
    WALLIS_ET_FUTUNA("681", "WF");

    private final String code;
    private final String region;

    CallingCode(String code, String region) {
        this.code = code;
        this.region = region;
    }

    /**
     * The choice that a form names.
     *
     * @param code as it came
     * @return empty where it is none of them
     */
    public static Optional<CallingCode> of(String code) {
        for (CallingCode one : values()) {
            if (one.code.equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Without plus sign: {@code 262}. */
    public String code() {
        return code;
    }

    /** Key of its name. */
    public String message() {
        return "educonnect.phone.region." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<PhoneNumber> parse(String typed) {
        return PhoneNumber.parse(typed, region);
    }
}
