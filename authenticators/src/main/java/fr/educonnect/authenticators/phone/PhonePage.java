package fr.educonnect.authenticators.phone;

import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that asks for a mobile number. */
public final class PhonePage {

    private static final String PAGE = "educonnect-phone.ftl";
    private static final String CODE = "callingCode";
    private static final String FIELD = "phone";

    private PhonePage() {}

    /** Shows it. */
    public static void show(StepContext step, CallingCode code, String typed) {
        step.show(PAGE, page(step, code, typed));
    }

    /**
     * Takes what was typed, where it is a number; else shows the page again, with what is wrong.
     *
     * @return empty where the page is shown again
     */
    public static Optional<PhoneNumber> taken(StepContext step) {
        CallingCode code = CallingCode.of(step.typed(CODE)).orElse(CallingCode.FRANCE);
        String typed = step.typed(FIELD);
        TypedNumber number = TypedNumber.of(code, typed);
        if (number instanceof TypedNumber.Read read) {
            return Optional.of(read.number());
        }
        if (number instanceof TypedNumber.WrongCallingCode wrong) {
            step.refuse(
                    PAGE,
                    page(step, code, typed),
                    FIELD,
                    "educonnect.phone.wrongCallingCode",
                    step.flow().form().getMessage(wrong.likely().message()),
                    "+" + wrong.likely().code());
        } else {
            step.refuse(
                    PAGE,
                    page(step, code, typed),
                    FIELD,
                    number instanceof TypedNumber.Missing ? "educonnect.phone.empty" : "educonnect.phone.impossible");
        }
        return Optional.empty();
    }

    /** Shows the page again where somebody asked too often. */
    public static void tooMany(StepContext step, long minutes) {
        CallingCode code = CallingCode.of(step.typed(CODE)).orElse(CallingCode.FRANCE);
        step.refuse(PAGE, page(step, code, step.typed(FIELD)), FIELD, "educonnect.recovery.tooManyRequests", minutes);
    }

    private static Map<String, Object> page(StepContext step, CallingCode code, String typed) {
        return Map.of(
                "goal",
                step.notes().goal().parameter(),
                "callingCodes",
                List.of(CallingCode.values()),
                "callingCode",
                code,
                "phone",
                typed);
    }
}
