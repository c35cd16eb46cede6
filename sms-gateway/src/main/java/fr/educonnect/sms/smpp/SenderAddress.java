package fr.educonnect.sms.smpp;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * The source address of a message, with the type and plan that its form implies.
 *
 * @param type of number
 * @param plan of number
 * @param address without plus sign
 */
record SenderAddress(TypeOfNumber type, NumberingPlanIndicator plan, String address) {

    /** Digits longer than this are a number with country code, shorter ones a short code of the operators. */
    private static final int LONGEST_SHORT_CODE = 8;

    static SenderAddress of(String sender) {
        if (sender.startsWith("+")) {
            return new SenderAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, sender.substring(1));
        }
        if (!sender.matches("[0-9]+")) {
            return new SenderAddress(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, sender);
        }
        return sender.length() > LONGEST_SHORT_CODE
                ? new SenderAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, sender)
                : new SenderAddress(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, sender);
    }
}
