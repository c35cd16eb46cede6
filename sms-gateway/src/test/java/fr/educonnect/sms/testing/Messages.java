package fr.educonnect.sms.testing;

import fr.educonnect.sms.E164Number;
import fr.educonnect.sms.SmsMessage;

/** Messages of the tests. */
public final class Messages {

    /** Who gets them. */
    public static final E164Number TO = new E164Number("+33639981278");

    private Messages() {}

    /** A message with that text. */
    public static SmsMessage saying(String text) {
        return new SmsMessage(TO, text, "ref-1");
    }
}
