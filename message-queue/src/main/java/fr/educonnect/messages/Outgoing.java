package fr.educonnect.messages;

import fr.educonnect.sms.SmsMessage;

/** Takes the messages of a {@link Composition}; they leave after its transaction's commit. Never throws, never waits. */
public interface Outgoing {

    /**
     * One mail, to be sent at most once.
     *
     * @param mail to one addressee
     */
    void mail(MailMessage mail);

    /**
     * One SMS, to be sent at most once.
     *
     * @param sms to one telephone
     */
    void sms(SmsMessage sms);
}
