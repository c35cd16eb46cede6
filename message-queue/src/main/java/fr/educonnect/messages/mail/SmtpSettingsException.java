package fr.educonnect.messages.mail;

/** The realm's mail settings cannot be used; the message tells the administrator what to enter, without any address. */
public final class SmtpSettingsException extends Exception {

    SmtpSettingsException(String message) {
        super(message);
    }
}
