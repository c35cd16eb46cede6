package fr.educonnect.authenticators.signin;

import fr.educonnect.authenticators.signin.SignInDecision.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a refused sign-in looks to the parent and in the events.
 *
 * @param message begin of the message keys: {@code .title}, {@code .text}
 * @param date argument of the text, written out in French; empty where the text has none
 * @param eventError error code of the event
 * @param wayOn message key of the link to the sign-in page, where that is the way on; empty where it is not
 */
public record SignInStop(String message, String date, String eventError, String wayOn) {

    private static final String NOWHERE = "";
    private static final String SIGN_IN = "backToLogin";
    private static final String OTHER_ACCOUNT = "educonnect.stop.otherAccount";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0yyyy", Locale.FRENCH);

    static SignInStop of(Refused refused) {
        return switch (refused.reason()) {
            case NOT_ACTIVATED -> new SignInStop("educonnect.stop.notActivated", "", "account_not_activated", NOWHERE);
            case LETTER_EXPIRED ->
                new SignInStop("educonnect.stop.letterExpired", "", "provisional_secret_expired", SIGN_IN);
            case ACTIVATED_MEANWHILE ->
                new SignInStop("educonnect.stop.activatedMeanwhile", "", "account_activated_meanwhile", SIGN_IN);
            case REGROUPED -> new SignInStop("educonnect.stop.regrouped", "", "account_regrouped", OTHER_ACCOUNT);
            case NOT_OPEN ->
                refused.opening()
                        .map(date ->
                                new SignInStop("educonnect.stop.opensOn", written(date), "school_not_open", NOWHERE))
                        .orElseGet(() -> new SignInStop("educonnect.stop.notOpen", "", "school_not_open", NOWHERE));
            case NO_CHILD -> new SignInStop("educonnect.stop.noChild", "", "no_child_at_school", NOWHERE);
        };
    }

    /** "1er janvier 2021", never broken over two lines: French has an ordinal for the first day only. */
    private static String written(LocalDate date) {
        String written = date.format(DATE);
        return date.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }
}
